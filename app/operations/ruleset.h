#pragma once

#include "core/attendance/schedulefile.h"

namespace rollcall::app {

/** Where the rules of a school come from. */
struct RuleSources {
    QString scheduleFile;               ///< as readScheduleFile() takes it
    std::optional<QString> holidayFile; ///< an iCalendar file, as readHolidays() takes it
    std::optional<QString> zone;        ///< instead of the one that the schedule file names
    QString schoolZone; ///< where the schedule file names none: school.time_zone; empty if it is not set
    QDate from;         ///< holidays are wanted from this day
    QDate to;           ///< up to this one
};

/** The rules of a school, ready to decide. */
struct RuleSet {
    attendance::ScheduleBook book;
    attendance::SchoolZone zone;
};

/** Reads them. The zone is the given one, else the file's, else that of the settings, else this machine's. All or nothing: the
 *  faults of both files and of the zone are told at once, each with the name of its file. */
Result<RuleSet, attendance::ScheduleFaults> readRuleSet(const RuleSources& sources);

/** A small file as a whole; Error Io with a sentence. At most `most` bytes and one, by which a larger one is known. */
Result<QByteArray> readSmallFile(const QString& path, qsizetype most);

} // namespace rollcall::app
