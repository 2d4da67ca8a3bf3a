#include "app/kiosk/officequeue.h"

#include "app/kiosk/officeaudit.h"
#include "app/kiosk/storework.h"
#include "app/kiosk/usbsticks.h"
#include "core/base/timetext.h"
#include "core/log/logger.h"
#include "core/queue/queueview.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::app {

using queue::Entry;
using ui::WaitingItem;
using ui::WaitingState;

namespace {

const log::Logger officeQueueLog{"app.admin"};

WaitingState waitingState(const QString& state)
{
    if (state == QLatin1String("parked"))
        return WaitingState::Parked;
    if (state == QLatin1String("retrying"))
        return WaitingState::Retrying;
    return state == QLatin1String("sending") ? WaitingState::Sending : WaitingState::Waiting;
}

WaitingItem::Kind waitingKind(const QString& kind)
{
    namespace kinds = queue::itemkinds;
    using Kind = WaitingItem::Kind;
    if (kind == kinds::attendance)
        return Kind::Record;
    if (kind == kinds::photo)
        return Kind::Photo;
    if (kind == kinds::scanVoid)
        return Kind::ScanVoid;
    return kind == kinds::refusal ? Kind::RefusedScan : Kind::StatusReport;
}

std::optional<QDateTime> localTime(const QString& text, const QDateTime& now)
{
    const QDateTime time = fromRfc3339(text);
    return time.isValid() ? std::optional(time.toOffsetFromUtc(now.offsetFromUtc())) : std::nullopt;
}

WaitingItem waitingItem(const Entry& entry, const QDateTime& now)
{
    return {.item = entry.item,
            .kind = waitingKind(entry.kind),
            .state = waitingState(entry.state),
            .studentNumber = entry.studentNumber,
            .ref = entry.ref,
            .since = localTime(entry.createdAt, now).value_or(now),
            .nextTry = entry.nextAttemptAt,
            .firstTry = localTime(entry.firstAttemptAt, now),
            .lastTry = localTime(entry.lastAttemptAt, now),
            .tries = entry.attempts,
            .code = entry.lastCode,
            .requestId = entry.requestId};
}

ui::WaitingItems::Outcome outcomeOf(const Result<void>& done)
{
    using Outcome = ui::WaitingItems::Outcome;
    if (done)
        return Outcome::Done;
    switch (done.error().code) {
    case ErrorCode::WouldBlock:
        return Outcome::BeingSent;
    case ErrorCode::NotFound:
        return Outcome::Gone;
    default:
        officeQueueLog.error("the queue was not changed", done.error());
        return Outcome::Failed;
    }
}

Error closed()
{
    return {ErrorCode::Io, QStringLiteral("the database is not open")};
}

} // namespace

OfficeQueue::OfficeQueue(Backend& backend, QString ctl, QString dataDirectory, const Clock& clock)
    : m_backend(backend), m_export(std::move(ctl)), m_dataDirectory(std::move(dataDirectory)), m_clock(clock)
{
}

void OfficeQueue::list(QObject* context, std::function<void(const std::optional<std::vector<Key>>&)> then)
{
    const auto read = [this](Storage* storage) -> std::optional<std::vector<Key>> {
        const auto states = storage ? queue::QueueView(storage->database(), m_clock).states()
                                    : Result<std::vector<queue::ItemState>>(closed());
        if (!states) {
            officeQueueLog.error("the queue cannot be listed", states.error());
            return std::nullopt;
        }
        std::vector<Key> keys;
        keys.reserve(states->size());
        for (const queue::ItemState& one : *states)
            keys.push_back({one.item, waitingState(one.state)});
        return keys;
    };
    onStore(m_backend, this, read, context, std::move(then));
}

void OfficeQueue::read(const std::vector<qint64>& items, QObject* context,
                       std::function<void(const std::vector<WaitingItem>&)> then)
{
    const auto read = [this, items](Storage* storage) {
        const auto entries = storage ? queue::QueueView(storage->database(), m_clock).read(items)
                                     : Result<std::vector<Entry>>(closed());
        std::vector<WaitingItem> found;
        if (!entries) {
            officeQueueLog.error("the queue cannot be read", entries.error());
            return found;
        }
        for (const Entry& entry : *entries)
            found.push_back(waitingItem(entry, m_clock.now()));
        return found;
    };
    onStore(m_backend, this, read, context, std::move(then));
}

template <typename Act>
void OfficeQueue::change(const char* event, const QJsonObject& details, Act act, QObject* context,
                         std::function<void(Outcome)> then)
{
    const auto work = [this, event, details, act](Storage* storage) {
        const Outcome outcome = outcomeOf(storage ? act(storage->outbox) : Result<void>(closed()));
        if (outcome == Outcome::Done)
            auditOffice(m_dataDirectory, m_clock, event, details);
        m_backend.wakeEngine();
        return outcome;
    };
    onStore(m_backend, this, work, context, std::move(then));
}

void OfficeQueue::retry(qint64 item, QObject* context, std::function<void(Outcome)> then)
{
    change(
        "item_retried", {{QStringLiteral("item"), item}},
        [item](queue::Outbox& outbox) { return outbox.retry(item); }, context, std::move(then));
}

void OfficeQueue::retryAll(QObject* context, std::function<void(Outcome)> then)
{
    const auto all = [](queue::Outbox& outbox) {
        const auto retried = outbox.retryAll();
        return retried ? Result<void>() : Result<void>(retried.error());
    };
    change("all_retried", {}, all, context, std::move(then));
}

void OfficeQueue::park(qint64 item, QObject* context, std::function<void(Outcome)> then)
{
    const auto aside = [item](queue::Outbox& outbox) {
        return outbox.park(item, {QStringLiteral("parked_by_hand"), QStringLiteral("at the kiosk's screen")});
    };
    change("item_parked", {{QStringLiteral("item"), item}}, aside, context, std::move(then));
}

QStringList OfficeQueue::sticks() const
{
    return usbSticks(StickUse::Write);
}

void OfficeQueue::copyTo(const QString& folder, QObject* context, std::function<void(const CopyReply&)> then)
{
    if (m_export.isRunning())
        return then(QStringLiteral("another copy is under way"));
    const QString name =
        QStringLiteral("rollcall-%1.tar").arg(m_clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const QStringList arguments{QStringLiteral("--data-dir"), m_dataDirectory,
                                QStringLiteral("queue"),      QStringLiteral("export"),
                                QDir(folder).filePath(name),  QStringLiteral("--json")};
    m_export.start(arguments, [this, then, asker = QPointer(context)](const CtlRun::Ended& ended) {
        const QJsonObject json = QJsonDocument::fromJson(ended.out).object();
        if (json.isEmpty())
            officeQueueLog.warning("what waits could not be copied", {{"exit_code", ended.exitCode}});
        else
            onStore(
                m_backend, this,
                [this, json](Storage*) {
                    auditOffice(m_dataDirectory, m_clock, "queue_copied", json);
                    return true;
                },
                this, [](bool) {});
        if (!asker)
            return;
        // It also exits with 1 if it had to leave something out.
        if (json.isEmpty())
            then(ended.said);
        else
            then(Copied{.records = json.value(QLatin1String("records")).toInt(),
                        .photos = json.value(QLatin1String("photos")).toInt(),
                        .leftOut = json.value(QLatin1String("left_out")).toInt()});
    });
}

} // namespace rollcall::app
