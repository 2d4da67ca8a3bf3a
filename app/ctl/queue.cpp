#include "app/ctl/command.h"

namespace rollcall::app {

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

int listQueue(const Context& context, const QStringList&)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto entries = storage->outbox.list();
    if (!entries) {
        Context::complain(entries.error().detail);
        return FoundFault;
    }
    for (const queue::Entry& entry : *entries) {
        const QString next = entry.nextAttemptAt ? toRfc3339(*entry.nextAttemptAt) : QString();
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("id"), entry.item},
                                       {QStringLiteral("type"), QLatin1String(name(entry.type))},
                                       {QStringLiteral("state"), entry.state},
                                       {QStringLiteral("record_id"), entry.recordId},
                                       {QStringLiteral("student_number"), entry.studentNumber},
                                       {QStringLiteral("created_at"), entry.createdAt},
                                       {QStringLiteral("attempts"), entry.attempts},
                                       {QStringLiteral("next_attempt_at"), textOrNull(next)},
                                       {QStringLiteral("last_error"), textOrNull(entry.lastCode)}});
        else
            Context::print(QStringLiteral("%1  %2  %3  student %4  since %5  %6")
                               .arg(entry.item)
                               .arg(QLatin1String(name(entry.type)), -10)
                               .arg(entry.state, -8)
                               .arg(entry.studentNumber, entry.createdAt, entry.lastCode));
    }
    if (!context.json && entries->empty())
        Context::print(QStringLiteral("Nothing waits."));
    return Well;
}

int showQueueStats(const Context& context, const QStringList&)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto stats = storage->outbox.stats();
    if (!stats) {
        Context::complain(stats.error().detail);
        return FoundFault;
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), stats->records},
                                   {QStringLiteral("synced"), stats->synced},
                                   {QStringLiteral("waiting"), stats->waiting},
                                   {QStringLiteral("parked"), stats->parked},
                                   {QStringLiteral("photos_lost"), stats->photosLost}});
    else
        Context::print(QStringLiteral("%1 records, %2 of them in the cloud; %3 wait, %4 need help; %5 photos lost")
                           .arg(stats->records)
                           .arg(stats->synced)
                           .arg(stats->waiting)
                           .arg(stats->parked)
                           .arg(stats->photosLost));
    return stats->parked > 0 ? FoundFault : Well;
}

} // namespace rollcall::app
