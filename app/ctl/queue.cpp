#include "app/ctl/command.h"
#include "app/operations/reasonsentence.h"

#include <algorithm>

namespace rollcall::app {

namespace {

using queue::Entry;
using queue::Outbox;

QString nextAttempt(const Entry& entry)
{
    return entry.nextAttemptAt ? toRfc3339(*entry.nextAttemptAt) : QString();
}

QJsonObject brief(const Entry& entry)
{
    return {{QStringLiteral("id"), entry.item},
            {QStringLiteral("type"), entry.kind},
            {QStringLiteral("state"), entry.state},
            {QStringLiteral("record_id"), entry.voidedScan.isEmpty() ? entry.ref : entry.voidedScan},
            {QStringLiteral("student_number"), entry.studentNumber},
            {QStringLiteral("refused_for"), textOrNull(entry.refusedFor)},
            {QStringLiteral("voided_for"), textOrNull(entry.voidedFor)},
            {QStringLiteral("created_at"), entry.createdAt},
            {QStringLiteral("attempts"), entry.attempts},
            {QStringLiteral("next_attempt_at"), textOrNull(nextAttempt(entry))},
            {QStringLiteral("last_error"), textOrNull(entry.lastCode)}};
}

/** "again in 3 min"; "due now" if the time has come. */
QString fromNow(const QDateTime& time, const QDateTime& now)
{
    const qint64 seconds = now.secsTo(time);
    if (seconds <= 0)
        return QStringLiteral("due now");
    return seconds < 100 ? QStringLiteral("again in %1 s").arg(seconds)
                         : QStringLiteral("again in %1 min").arg((seconds + 59) / 60);
}

/** "record 0198... student 2021001" */
QString subject(const Entry& entry)
{
    if (entry.kind == queue::itemkinds::heartbeat)
        return QStringLiteral("epoch %1").arg(entry.ref);
    if (entry.kind == queue::itemkinds::scanVoid)
        return QStringLiteral("record %1  student %2  voided: %3")
            .arg(entry.voidedScan, entry.studentNumber, entry.voidedFor);
    if (entry.kind != queue::itemkinds::refusal)
        return QStringLiteral("record %1  student %2").arg(entry.ref, entry.studentNumber);
    const QString student =
        entry.studentNumber.isEmpty() ? QString() : QStringLiteral("  student %1").arg(entry.studentNumber);
    return QStringLiteral("scan %1  refused: %2").arg(entry.ref, entry.refusedFor) + student;
}

QString line(const Entry& entry, const QDateTime& now)
{
    QString line = QStringLiteral("%1  %2  %3  %4  since %5")
                       .arg(entry.item)
                       .arg(entry.kind, -10)
                       .arg(entry.state, -8)
                       .arg(subject(entry), entry.createdAt);
    if (entry.nextAttemptAt)
        line += QStringLiteral("  ") + fromNow(*entry.nextAttemptAt, now);
    if (!entry.lastCode.isEmpty())
        line += QStringLiteral("  ") + reasonSentence(entry.lastCode);
    return line;
}

void show(const Context& context, const Entry& entry)
{
    QJsonObject json = brief(entry);
    json.insert(QStringLiteral("first_attempt_at"), textOrNull(entry.firstAttemptAt));
    json.insert(QStringLiteral("last_attempt_at"), textOrNull(entry.lastAttemptAt));
    json.insert(QStringLiteral("last_text"), textOrNull(entry.lastText));
    json.insert(QStringLiteral("request_id"), textOrNull(entry.requestId));
    if (context.json)
        return Context::print(json);
    for (const char* key :
         {"id", "type", "state", "record_id", "student_number", "refused_for", "voided_for", "created_at", "attempts",
          "first_attempt_at", "last_attempt_at", "next_attempt_at", "last_error", "last_text", "request_id"}) {
        const QVariant value = json.value(QLatin1String(key)).toVariant();
        Context::print(QStringLiteral("%1  %2")
                           .arg(QLatin1String(key), -16)
                           .arg(value.isNull() ? QStringLiteral("-") : value.toString()));
    }
    if (!entry.lastCode.isEmpty())
        Context::print(QStringLiteral("\nWhy: %1").arg(reasonSentence(entry.lastCode)));
    if (entry.state == QLatin1String("parked"))
        Context::print(
            QStringLiteral("The operator's guide says what to do about %1; then: rollcallctl queue retry %2")
                .arg(entry.lastCode)
                .arg(entry.item));
}

int complainAboutItem(const Error& error)
{
    Context::complain(error.code == ErrorCode::NotFound ? QStringLiteral(
                          "Nothing of that number or id is in the queue: it was sent, or never was here "
                          "(rollcallctl queue list shows what is).")
                                                        : error.detail);
    return FoundFault;
}

/** The item with that number, or every item of the record with that id. Error NotFound. */
Result<std::vector<Entry>> find(const Outbox& outbox, const QString& id)
{
    bool isNumber = false;
    const queue::ItemId item = id.toLongLong(&isNumber);
    if (isNumber) {
        const auto entry = outbox.find(item);
        if (!entry)
            return entry.error();
        return std::vector<Entry>{*entry};
    }
    auto entries = outbox.list();
    if (!entries)
        return entries.error();
    std::erase_if(*entries, [&id](const Entry& entry) { return entry.ref != id && entry.voidedScan != id; });
    if (entries->empty())
        return Error{ErrorCode::NotFound, QStringLiteral("nothing of that id is in the queue")};
    return entries;
}

bool isId(const QString& text)
{
    bool isNumber = false;
    return (text.toLongLong(&isNumber) > 0 && isNumber) || RecordId::parse(text);
}

bool hasId(const char* command, const Arguments& arguments)
{
    if (isId(arguments.words.constFirst()))
        return true;
    Context::complain(
        QStringLiteral(
            "%1 takes the number of an item or the id of a record or refused scan, as queue list shows them")
            .arg(QLatin1String(command)));
    return false;
}

/** "1 item is retried." */
QString changedItems(int items, const char* word)
{
    if (items == 0)
        return QStringLiteral("No item is %1.").arg(QLatin1String(word));
    return items == 1 ? QStringLiteral("1 item is %1.").arg(QLatin1String(word))
                      : QStringLiteral("%1 items are %2.").arg(items).arg(QLatin1String(word));
}

/** Calls `act` for each item that `id` names, and prints how many there were: `{"<word>": N}` or a sentence. */
template <typename Act>
int toEach(const Context& context, const QString& id, const char* word, Act act)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto entries = find(storage->outbox, id);
    if (!entries)
        return complainAboutItem(entries.error());
    for (const Entry& entry : *entries) {
        if (const auto done = act(storage->outbox, entry.item); !done)
            return complainAboutItem(done.error());
    }
    if (context.json)
        Context::print(QJsonObject{{QLatin1String(word), qint64(entries->size())}});
    else
        Context::print(changedItems(int(entries->size()), word));
    return Well;
}

} // namespace

int listQueue(const Context& context, const Arguments&)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto entries = storage->outbox.list();
    if (!entries)
        return complainAboutItem(entries.error());
    for (const Entry& entry : *entries) {
        if (context.json)
            Context::print(brief(entry));
        else
            Context::print(line(entry, context.clock.now()));
    }
    if (!context.json && entries->empty())
        Context::print(QStringLiteral("Nothing waits."));
    return Well;
}

int showItem(const Context& context, const Arguments& arguments)
{
    if (!hasId("queue show", arguments))
        return WrongUsage;
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto entries = find(storage->outbox, arguments.words.constFirst());
    if (!entries)
        return complainAboutItem(entries.error());
    for (const Entry& entry : *entries)
        show(context, entry);
    return Well;
}

int retryItems(const Context& context, const Arguments& arguments)
{
    if (!arguments.words.isEmpty()) {
        if (arguments.has("--all")) {
            Context::complain(QStringLiteral("queue retry takes an ID or --all, not both"));
            return WrongUsage;
        }
        if (!hasId("queue retry", arguments))
            return WrongUsage;
        return toEach(context, arguments.words.constFirst(), "retried",
                      [](Outbox& outbox, queue::ItemId item) { return outbox.retry(item); });
    }
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto retried = storage->outbox.retryAll();
    if (!retried)
        return complainAboutItem(retried.error());
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("retried"), *retried}});
    else
        Context::print(changedItems(*retried, "retried"));
    return Well;
}

int parkItem(const Context& context, const Arguments& arguments)
{
    if (!hasId("queue park", arguments))
        return WrongUsage;
    return toEach(context, arguments.words.constFirst(), "parked", [](Outbox& outbox, queue::ItemId item) {
        return outbox.park(item, {QStringLiteral("parked_by_hand"), QStringLiteral("with rollcallctl queue park")});
    });
}

int showQueueStats(const Context& context, const Arguments&)
{
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto stats = storage->outbox.stats();
    if (!stats)
        return complainAboutItem(stats.error());
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("records"), stats->records},
                                   {QStringLiteral("synced"), stats->synced},
                                   {QStringLiteral("waiting"), stats->waiting},
                                   {QStringLiteral("parked"), stats->parked},
                                   {QStringLiteral("photos_lost"), stats->photosLost},
                                   {QStringLiteral("refused_scans"), stats->refusals},
                                   {QStringLiteral("refused_scans_parked"), stats->parkedRefusals},
                                   {QStringLiteral("voids"), stats->voids},
                                   {QStringLiteral("voids_parked"), stats->parkedVoids}});
    else
        Context::print(
            QStringLiteral("%1 records, %2 of them in the cloud; of %3 the row or the photo is still to be sent, "
                           "%4 need help; %5 photos lost; %6 refused scans are still to be sent, %7 need help; "
                           "%8 voids of scans are still to be sent, %9 need help")
                .arg(stats->records)
                .arg(stats->synced)
                .arg(stats->waiting)
                .arg(stats->parked)
                .arg(stats->photosLost)
                .arg(stats->refusals)
                .arg(stats->parkedRefusals)
                .arg(stats->voids)
                .arg(stats->parkedVoids));
    return stats->parked + stats->parkedRefusals + stats->parkedVoids > 0 ? FoundFault : Well;
}

} // namespace rollcall::app
