#pragma once

#include "core/attendance/leave.h"
#include "core/report/dayrow.h"
#include "core/report/missing.h"
#include "core/report/table.h"

namespace rollcall::report {

/** Where the rows come from, for whoever reads the report. */
struct Origin {
    QString school;     ///< its name; may be empty
    QString source;     ///< "from the register of kiosk gate-1"
    QStringList limits; ///< what this source does not know, a sentence each
    QDateTime madeAt;   ///< in the school's zone
    QString zone;       ///< "Asia/Manila"
};

/** "San Mateo High · from the register of kiosk gate-1, made 2026-11-23 12:00 (Asia/Manila)". */
QString subtitleOf(const Origin& origin);

/** What stands for the section of a row: of a student without one, or who is not on the roster, in words. */
QString sectionText(const DayRow& row);

/** Everybody who was counted on a day. `rows` as inOrder(), here and below. */
Table dayReport(const std::vector<DayRow>& rows, QDate day, const Origin& origin);

/** One student's days. */
Table studentReport(const std::vector<DayRow>& rows, const attendance::Student& student, QDate from, QDate to,
                    const Origin& origin);

/** The days of one section, or of all if `section` is empty. */
Table sectionReport(const std::vector<DayRow>& rows, const QString& section, QDate from, QDate to,
                    const Origin& origin);

/** Who of the roster was not counted on a day. Says "absent" of Missing::isOfSchool only; any other source knows its own scans alone. */
Table missingReport(const Missing& missing, QDate day, const Origin& origin);

/** Who was absent on `days` school days running without a word, with the guardian to call. */
Table absentRunningReport(const attendance::AbsentRunning& absent, int days, const Origin& origin);

/** How late students were from one day to another. */
Table latenessReport(const std::vector<attendance::Lateness>& rows, QDate from, QDate to, const Origin& origin);

} // namespace rollcall::report
