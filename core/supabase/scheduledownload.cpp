#include "core/supabase/scheduledownload.h"

#include "core/attendance/schedulefile.h"
#include "core/supabase/requests.h"

#include <QJsonDocument>

namespace rollcall::supabase {

namespace {

// ScheduleBook takes no more rows than fit into these, even where the server gives a hundred at a time.
constexpr int mostSchedulePages = 150;

QFuture<ScheduleDownload::Answer> ready(ScheduleDownload::Answer answer)
{
    return QtFuture::makeReadyFuture(std::move(answer));
}

// By name: a column that a later migration adds means nothing to this program's reader, which refuses what it does not know.
TablePage schedulesPage()
{
    QStringList columns{QStringLiteral("id"),
                        QStringLiteral("name"),
                        QStringLiteral("sessions"),
                        QStringLiteral("duplicate_scan_cooldown_minutes"),
                        QStringLiteral("is_default"),
                        QStringLiteral("grade_levels"),
                        QStringLiteral("section_names"),
                        QStringLiteral("student_numbers")};
    for (const char* session : {"morning", "afternoon"}) {
        for (const char* column : {"start_time", "end_time", "login_window_start", "login_window_end",
                                   "logout_window_start", "logout_window_end", "late_threshold_minutes"})
            columns << QStringLiteral("%1_%2").arg(QLatin1String(session), QLatin1String(column));
    }
    for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
        columns << QStringLiteral("apply_%1").arg(QLatin1String(day));
    return {schedulesTable, columns, {{QStringLiteral("status"), QStringLiteral("eq.active")}}};
}

TablePage exceptionsPage()
{
    return {exceptionsTable,
            {QStringLiteral("id"), QStringLiteral("date"), QStringLiteral("until"), QStringLiteral("name"),
             QStringLiteral("schedule_id"), QStringLiteral("grade_level"), QStringLiteral("section_name"),
             QStringLiteral("student_number")},
            {}};
}

// In a table what is not said is null, in a schedule file it is missing: only a start that is null says something there.
QJsonObject fileRow(const QJsonObject& row)
{
    const bool hasSessions = row.value(QLatin1String("sessions")).isArray();
    QJsonObject written;
    for (auto field = row.begin(); field != row.end(); ++field) {
        const QString key = field.key();
        const bool isOfUsualSession =
            key.startsWith(QLatin1String("morning_")) || key.startsWith(QLatin1String("afternoon_"));
        if (hasSessions && isOfUsualSession) // the table's own defaults
            continue;
        const bool isUnsaid = field->isNull() || *field == QJsonValue(QString());
        if (!isUnsaid || (field->isNull() && key.endsWith(QLatin1String("_start_time"))))
            written.insert(key, *field);
    }
    return written;
}

} // namespace

// Exceptions first: one that comes in between may name a schedule that is new, too, and none can name one that is not there.
QFuture<ScheduleDownload::Answer> ScheduleDownload::fetch()
{
    return fetchPage({});
}

QFuture<ScheduleDownload::Answer> ScheduleDownload::fetchPage(Pull pull)
{
    using Page = std::variant<RowsPage, ServiceOutcome>;
    TablePage page = pull.hasExceptions ? schedulesPage() : exceptionsPage();
    page.after = pull.after;
    page.limit = rowsOfPage;
    return m_client
        .send<Page>(
            [this, page](const QByteArray& token) {
                return tablePageRequest(m_client.project(), token, page, m_client.timeouts().supabase);
            },
            readRowsReply)
        .then(this,
              [this, pull = std::move(pull)](const Page& answer) {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                      return ready(*outcome);
                  return add(std::get<RowsPage>(answer), pull);
              })
        .unwrap();
}

QFuture<ScheduleDownload::Answer> ScheduleDownload::add(const RowsPage& page, Pull pull)
{
    QJsonArray& rows = pull.hasExceptions ? pull.schedules : pull.exceptions;
    for (const QJsonObject& row : page.rows) {
        const QString id = row.value(QLatin1String("id")).toString();
        if (id <= pull.after)
            return ready(ServiceOutcome(sync::later(QStringLiteral("schedules_repeat"))));
        pull.after = id;
        rows.append(fileRow(row));
    }
    pull.bytes += page.bytes;
    if (pull.bytes > attendance::largestScheduleFile || ++pull.pages > mostSchedulePages)
        return ready(ServiceOutcome(sync::later(QStringLiteral("schedules_too_long"))));
    if (!page.rows.empty()) // a server may give fewer rows than asked: only an empty page is the last
        return fetchPage(std::move(pull));
    if (!pull.hasExceptions) {
        pull.hasExceptions = true;
        pull.after.clear();
        return fetchPage(std::move(pull));
    }
    if (pull.schedules.isEmpty())
        return ready(QByteArray());
    return ready(QJsonDocument(QJsonObject{{QStringLiteral("school_schedules"), pull.schedules},
                                           {QStringLiteral("schedule_exceptions"), pull.exceptions}})
                     .toJson(QJsonDocument::Compact));
}

} // namespace rollcall::supabase
