#pragma once

#include "core/report/source.h"

namespace rollcall::app {

/** The days that a report is about; each may be missing. */
struct ReportDays {
    std::optional<QDate> date;
    std::optional<QDate> from;
    std::optional<QDate> to;
};

/** Makes the reports of the office from any source. Whatever a person has to be told is the detail of an Error: NotFound (nobody has this
 *  number, section or session) or Invalid (these days do not go together), else that of the source. `source` outlives this. */
class ReportMaker {
public:
    /** Most days of one report: a school year. */
    static constexpr int mostDays = 400;

    explicit ReportMaker(report::Source& source) : m_source(source) {}

    /** Today's, if no date is given. */
    Result<report::Table> day(const std::optional<QDate>& date);
    /** From `from` to `to`; one that is missing is the end of the month of the other, or of `date`, or of today. */
    Result<report::Table> student(const StudentNumber& number, const ReportDays& days);
    /** The same for a section, or for all of them if `section` is empty. */
    Result<report::Table> section(const QString& section, const ReportDays& days);
    /** A section's month on a sheet; that in which `day` is, or this one. */
    Result<report::Table> month(const QString& section, const std::optional<QDate>& day);
    /** Who was not counted in a session, or in any of the day if `session` is empty. */
    Result<report::Table> missing(const std::optional<QDate>& date, const QString& session);
    /** Who was absent on `days` school days running (1 to 20) without a word, up to `date`. */
    Result<report::Table> absentRunning(int days, const std::optional<QDate>& date);
    /** How late students were, in the days of student(). */
    Result<report::Table> lateness(const ReportDays& days);

private:
    struct Span {
        QDate from;
        QDate to;
    };
    Result<Span> spanOf(const ReportDays& days) const;

    report::Source& m_source;
};

} // namespace rollcall::app
