#include "app/operations/reportmaker.h"

#include "core/report/monthsheet.h"

namespace rollcall::app {

using report::Table;

Result<ReportMaker::Span> ReportMaker::spanOf(const ReportDays& days) const
{
    if (days.date && (days.from || days.to))
        return Error{ErrorCode::Invalid, QStringLiteral("give --date for its month, or --from and --to, not both")};
    const QDate inMonth = days.from ? *days.from : days.to ? *days.to : days.date.value_or(m_source.today());
    const QDate first(inMonth.year(), inMonth.month(), 1);
    const Span span{days.from.value_or(first), days.to.value_or(first.addMonths(1).addDays(-1))};
    if (span.from > span.to)
        return Error{ErrorCode::Invalid, QStringLiteral("--from has to be a day that is not after --to")};
    if (span.from.daysTo(span.to) >= mostDays)
        return Error{ErrorCode::Invalid, QStringLiteral("a report has %1 days at most").arg(mostDays)};
    return span;
}

Result<Table> ReportMaker::day(const std::optional<QDate>& date)
{
    const QDate day = date.value_or(m_source.today());
    const auto rows = m_source.rows(day, day, {});
    if (!rows)
        return rows.error();
    return report::dayReport(*rows, day, m_source.origin());
}

Result<Table> ReportMaker::student(const StudentNumber& number, const ReportDays& days)
{
    const auto span = spanOf(days);
    if (!span)
        return span.error();
    const auto known = m_source.student(number);
    if (!known)
        return known.error();
    const auto rows = m_source.rows(span->from, span->to, number);
    if (!rows)
        return rows.error();
    // Who has left the school is found as long as he has scans.
    if (!*known && rows->empty())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("No student with the number %1 is on the roster, nor was one "
                                    "counted in these days; look at the number again.")
                         .arg(number.toString())};
    return report::studentReport(*rows, known->value_or(attendance::Student{number, {}, {}, {}}), span->from,
                                 span->to, m_source.origin());
}

Result<Table> ReportMaker::section(const QString& section, const ReportDays& days)
{
    const auto span = spanOf(days);
    if (!span)
        return span.error();
    if (!section.isEmpty()) {
        const auto isKnown = m_source.hasSection(section);
        if (!isKnown)
            return isKnown.error();
        if (!*isKnown)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("Nobody on the roster is in the section \"%1\"; write it as on the roster, "
                                        "capital letters matter.")
                             .arg(section)};
    }
    auto rows = m_source.rows(span->from, span->to, {});
    if (!rows)
        return rows.error();
    if (!section.isEmpty())
        std::erase_if(*rows, [&section](const report::DayRow& row) { return row.student.section != section; });
    return report::sectionReport(*rows, section, span->from, span->to, m_source.origin());
}

Result<Table> ReportMaker::month(const QString& section, const std::optional<QDate>& day)
{
    const QDate inMonth = day.value_or(m_source.today());
    const QDate first(inMonth.year(), inMonth.month(), 1);
    const auto month = m_source.sectionMonth(section, first);
    if (!month)
        return month.error();
    return report::monthSheet(report::monthOf(*month, section), section, first, m_source.origin());
}

Result<Table> ReportMaker::missing(const std::optional<QDate>& date, const QString& session)
{
    const QDate day = date.value_or(m_source.today());
    const auto missing = m_source.missing(day, session);
    if (!missing)
        return missing.error();
    if (!session.isEmpty() && !missing->sessions.isEmpty() && !missing->sessions.contains(session))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no session \"%1\" on %2; there is: %3.")
                         .arg(session, isoDate(day), missing->sessions.join(QStringLiteral(", ")))};
    return report::missingReport(*missing, day, m_source.origin());
}

Result<Table> ReportMaker::absentRunning(int days, const std::optional<QDate>& date)
{
    const auto absent = m_source.absentRunning(days, date);
    if (!absent)
        return absent.error();
    return report::absentRunningReport(*absent, days, m_source.origin());
}

Result<Table> ReportMaker::lateness(const ReportDays& days)
{
    const auto span = spanOf(days);
    if (!span)
        return span.error();
    const auto rows = m_source.lateness(span->from, span->to);
    if (!rows)
        return rows.error();
    return report::latenessReport(*rows, span->from, span->to, m_source.origin());
}

} // namespace rollcall::app
