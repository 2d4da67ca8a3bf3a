#include "core/sync/engine.h"

#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::DuePhoto;
using queue::DueRecord;
using queue::ItemId;

namespace {

const log::Logger logger{"sync.engine"};

// A timer set for a wall-clock time is wrong after the clock was set; looking again now and then mends that.
constexpr std::chrono::milliseconds longestRest = 60s;

constexpr std::chrono::milliseconds shortestRest = 20ms;

// Nothing could be sent just now, so an item that claims to be due is not worth a busy loop.
constexpr std::chrono::milliseconds restFromUnsendable = 1s;

} // namespace

Engine::Engine(queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink, const Clock& clock,
               Settings settings, QObject* parent)
    : QObject(parent), m_outbox(outbox), m_photos(photos), m_uplink(uplink), m_clock(clock), m_settings(settings),
      m_batch(settings.batch)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Engine::step);
}

void Engine::wake()
{
    step();
}

void Engine::drain()
{
    m_pause.until.reset();
    m_photoPause.until.reset();
    m_tally = {};
    if (const auto hastened = m_outbox.hasten(); !hastened)
        stopOn(hastened.error());
    step();
}

void Engine::step()
{
    if (m_underway > 0)
        return;
    if (isOver(m_pause) && (sendRecords() || (isOver(m_photoPause) && sendPhotos())))
        return;
    rest();
}

bool Engine::isOver(Pause& pause) const
{
    if (pause.until && m_clock.monotonic() < *pause.until)
        return false;
    pause.until.reset();
    return true;
}

bool Engine::sendRecords()
{
    // That a batch was refused says there is a bad record among the suspects: half of them clears or convicts the half.
    const int batch = m_suspects > 0 ? std::min(m_batch, std::max(1, m_suspects / 2)) : m_batch;
    const auto due = m_outbox.dueRecords(batch);
    if (!due) {
        stopOn(due.error());
        return false;
    }
    if (due->empty())
        return false;
    m_underway = 1;
    const log::CorrelationScope scope(due->size() == 1 ? due->front().record.id.toString() : QString());
    m_uplink.sendRecords(*due).then(this, [this, records = *due](const Outcome& outcome) {
        m_underway = 0;
        finishRecords(records, outcome);
        step();
    });
    return true;
}

void Engine::finishRecords(const std::vector<DueRecord>& records, const Outcome& outcome)
{
    std::vector<ItemId> items;
    for (const DueRecord& record : records)
        items.push_back(record.item);
    const int count = static_cast<int>(items.size());
    const log::CorrelationScope alone(count == 1 ? records.front().record.id.toString() : QString());

    switch (outcome.kind) {
    case Outcome::Kind::Done:
        if (const auto acknowledged = m_outbox.acknowledge(items); !acknowledged)
            return stopOn(acknowledged.error()); // sent again later, which the server takes as the same rows
        m_pause.failures = 0;
        m_suspects = std::max(0, m_suspects - count);
        m_batch = std::min(m_settings.batch, m_batch * 2);
        m_tally.done += count;
        m_isEpochNew = false;
        for (const DueRecord& record : records) {
            const log::CorrelationScope scope(record.record.id.toString());
            logger.info("record is in the cloud", {{"batch", count}});
        }
        break;
    case Outcome::Kind::Refused:
        m_pause.failures = 0;
        m_suspects = count > 1 ? count : 0;
        if (count > 1) {
            logger.warning("batch refused, sending halves", {{"count", count}, {"code", outcome.code}});
            break;
        }
        if (outcome.code == QLatin1String(alreadyThere))
            return finishRecords(records, done());
        if (outcome.code == QLatin1String(sequenceTaken) && openNewEpoch())
            break;
        park(items.front(), outcome.code);
        break;
    case Outcome::Kind::Later:
        m_batch = std::max(1, count / 2); // it may have been too much for the time there was
        defer(items, outcome, m_pause);
        break;
    case Outcome::Kind::Halt:
        defer(items, outcome, m_pause);
        break;
    }
    Q_EMIT reachedServer(outcome.kind != Outcome::Kind::Later);
    Q_EMIT progressed();
}

bool Engine::sendPhotos()
{
    const auto due = m_outbox.duePhotos(m_settings.parallelPhotos);
    if (!due) {
        stopOn(due.error());
        return false;
    }
    bool any = false;
    for (const DuePhoto& photo : *due) {
        const log::CorrelationScope scope(photo.record.toString());
        const auto jpeg = m_photos.read(photo.key);
        any = true;
        const bool isThere = jpeg && !jpeg->isEmpty();
        if (!isThere) {
            if (jpeg || jpeg.error().code == ErrorCode::NotFound)
                park(photo.item, QStringLiteral("photo_missing"));
            else
                setAside(photo, jpeg.error());
            Q_EMIT progressed();
            QMetaObject::invokeMethod(this, &Engine::step, Qt::QueuedConnection);
            continue;
        }
        ++m_underway;
        m_uplink.sendPhoto(photo, *jpeg).then(this, [this, photo](const Outcome& outcome) {
            --m_underway;
            finishPhoto(photo, outcome);
            step();
        });
    }
    return any;
}

void Engine::finishPhoto(const DuePhoto& photo, const Outcome& outcome)
{
    const log::CorrelationScope scope(photo.record.toString());
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        if (const auto acknowledged = m_outbox.acknowledge({photo.item}); !acknowledged)
            return stopOn(acknowledged.error());
        m_photoPause.failures = 0;
        ++m_tally.done;
        if (m_settings.removeSentPhotos) {
            if (const auto removed = m_photos.remove(photo.key); !removed)
                logger.warning("a sent photo could not be removed; the next start tries again",
                               {{"error", removed.error().detail}});
        }
        logger.info("photo is in the cloud");
        break;
    case Outcome::Kind::Refused:
        park(photo.item, outcome.code);
        break;
    case Outcome::Kind::Later:
    case Outcome::Kind::Halt:
        defer({photo.item}, outcome, m_photoPause);
        break;
    }
    Q_EMIT reachedServer(outcome.kind != Outcome::Kind::Later);
    Q_EMIT progressed();
}

void Engine::park(ItemId item, const QString& code)
{
    if (const auto parked = m_outbox.park(item, code); !parked)
        return stopOn(parked.error());
    ++m_tally.refused;
    logger.error("an item was refused and is kept for a person to look at", {{"item", item}, {"code", code}});
}

// This database was put back to an earlier state: its next numbers are those of other records. Once only until a record
// passes: a server that takes no number at all must not keep us busy for ever.
bool Engine::openNewEpoch()
{
    if (m_isEpochNew)
        return false;
    const auto renumbered = m_outbox.openNewEpoch();
    if (!renumbered) {
        stopOn(renumbered.error());
        return true;
    }
    m_isEpochNew = true;
    logger.warning("the cloud knows our number of another record, so this database was put back to an earlier state; "
                   "what is unsent gets numbers of a new epoch",
                   {{"records", *renumbered}});
    return true;
}

void Engine::defer(const std::vector<ItemId>& items, const Outcome& outcome, Pause& pause)
{
    const auto wait = begin(pause, outcome);
    if (const auto deferred = m_outbox.defer(items, m_clock.now().addMSecs(wait.count()), outcome.code); !deferred)
        return stopOn(deferred.error());
    m_tally.later += static_cast<int>(items.size());
}

// One file that cannot be read now must not stand before the others.
void Engine::setAside(const DuePhoto& photo, const Error& error)
{
    logger.warning("a photo cannot be read; trying again later", {{"item", photo.item}, {"error", error.detail}});
    const auto wait = m_settings.backoff.ceiling(photo.attempts);
    if (const auto deferred = m_outbox.defer({photo.item}, m_clock.now().addMSecs(wait.count()),
                                             QStringLiteral("photo_%1").arg(QLatin1String(name(error.code))));
        !deferred)
        return stopOn(deferred.error());
    ++m_tally.later;
}

// The server or the way to it is at fault, not the item, so the pause is the engine's.
std::chrono::milliseconds Engine::begin(Pause& pause, const Outcome& outcome)
{
    std::chrono::milliseconds wait = m_settings.haltPause;
    if (outcome.kind == Outcome::Kind::Later) {
        wait = m_settings.backoff.delay(pause.failures, QRandomGenerator::global()->generateDouble());
        wait = std::max(wait, outcome.wait.value_or(0ms));
        ++pause.failures;
    }
    pause.until = std::max(pause.until.value_or(0ms), m_clock.monotonic() + wait);
    logger.warning(outcome.kind == Outcome::Kind::Halt ? "sending stopped until somebody helps"
                                                       : "sending again later",
                   {{"code", outcome.code}, {"wait", wait}});
    if (outcome.kind == Outcome::Kind::Halt) {
        m_tally.halt = outcome.code;
        Q_EMIT halted(outcome.code);
    }
    return *pause.until - m_clock.monotonic();
}

// Our own disk failed. The rows are as they were, so trying again is safe.
void Engine::stopOn(const Error& error)
{
    logger.error("the queue could not be read or written; trying again later",
                 {{"code", name(error.code)}, {"error", error.detail}});
    m_pause.until = m_clock.monotonic() + m_settings.backoff.base;
    m_tally.halt = QStringLiteral("queue_%1").arg(QLatin1String(name(error.code)));
}

void Engine::rest()
{
    if (m_underway > 0)
        return;
    std::chrono::milliseconds wait = longestRest;
    if (const auto next = m_outbox.nextDue(); next && *next) {
        wait = std::chrono::milliseconds(m_clock.now().msecsTo(**next));
        if (wait <= 0ms) // it waits for the photos' pause, or cannot be read back
            wait = m_photoPause.until ? *m_photoPause.until - m_clock.monotonic() : restFromUnsendable;
    }
    if (m_pause.until)
        wait = std::max(wait, *m_pause.until - m_clock.monotonic());
    m_timer.start(std::clamp(wait, shortestRest, longestRest));
    Q_EMIT drained(m_tally);
}

} // namespace rollcall::sync
