#include "core/sync/engine.h"

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

// Nothing could be sent just now, so an item that claims to be due is not worth a busy loop.
constexpr std::chrono::milliseconds shortestRest = 20ms;

} // namespace

Engine::Engine(queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink, const Clock& clock,
               Settings settings, QObject* parent)
    : QObject(parent), m_outbox(outbox), m_photos(photos), m_uplink(uplink), m_clock(clock),
      m_settings(settings), m_batch(settings.batch) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Engine::step);
}

void Engine::wake() {
    step();
}

void Engine::drain() {
    m_pausedUntil.reset();
    m_tally = {};
    step();
}

void Engine::step() {
    if (m_underway > 0)
        return;
    if (m_pausedUntil && m_clock.monotonic() < *m_pausedUntil) {
        rest();
        return;
    }
    m_pausedUntil.reset();
    if (!sendRecords() && !sendPhotos())
        rest();
}

bool Engine::sendRecords() {
    const auto due = m_outbox.dueRecords(m_batch);
    if (!due) {
        stopOn(due.error());
        return false;
    }
    if (due->empty())
        return false;
    m_underway = 1;
    m_uplink.sendRecords(*due).then(this, [this, records = *due](const Outcome& outcome) {
        m_underway = 0;
        finishRecords(records, outcome);
        step();
    });
    return true;
}

void Engine::finishRecords(const std::vector<DueRecord>& records, const Outcome& outcome) {
    std::vector<ItemId> items;
    for (const DueRecord& record : records)
        items.push_back(record.item);
    const int count = static_cast<int>(items.size());

    switch (outcome.kind) {
    case Outcome::Kind::Done:
        if (const auto acknowledged = m_outbox.acknowledge(items); !acknowledged)
            return stopOn(acknowledged.error()); // sent again later, which the server takes as the same rows
        m_failures = 0;
        m_batch = std::min(m_settings.batch, m_batch * 2);
        m_tally.done += count;
        logger.info("records sent", {{"count", count}});
        break;
    case Outcome::Kind::Refused:
        if (count > 1) {
            m_batch = count / 2;
            logger.warning("batch refused, sending halves", {{"count", count}, {"code", outcome.code}});
            break;
        }
        park(items.front(), outcome.code);
        break;
    case Outcome::Kind::Later:
    case Outcome::Kind::Halt:
        defer(items, outcome);
        break;
    }
    Q_EMIT reachedServer(outcome.kind != Outcome::Kind::Later);
    Q_EMIT progressed();
}

bool Engine::sendPhotos() {
    const auto due = m_outbox.duePhotos(m_settings.parallelPhotos);
    if (!due) {
        stopOn(due.error());
        return false;
    }
    bool any = false;
    for (const DuePhoto& photo : *due) {
        const auto jpeg = m_photos.read(photo.key);
        if (!jpeg && jpeg.error().code != ErrorCode::NotFound) {
            stopOn(jpeg.error());
            break;
        }
        any = true;
        if (!jpeg || jpeg->isEmpty()) {
            park(photo.item, QStringLiteral("photo_missing"));
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

void Engine::finishPhoto(const DuePhoto& photo, const Outcome& outcome) {
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        if (const auto acknowledged = m_outbox.acknowledge({photo.item}); !acknowledged)
            return stopOn(acknowledged.error());
        m_failures = 0;
        ++m_tally.done;
        if (m_settings.removeSentPhotos) {
            if (const auto removed = m_photos.remove(photo.key); !removed)
                logger.warning("a sent photo could not be removed; the next start tries again",
                               {{"error", removed.error().detail}});
        }
        logger.info("photo sent");
        break;
    case Outcome::Kind::Refused:
        park(photo.item, outcome.code);
        break;
    case Outcome::Kind::Later:
    case Outcome::Kind::Halt:
        defer({photo.item}, outcome);
        break;
    }
    Q_EMIT reachedServer(outcome.kind != Outcome::Kind::Later);
    Q_EMIT progressed();
}

void Engine::park(ItemId item, const QString& code) {
    if (const auto parked = m_outbox.park(item, code); !parked)
        return stopOn(parked.error());
    ++m_tally.refused;
    logger.error("an item was refused and is kept for a person to look at", {{"item", item}, {"code", code}});
}

void Engine::defer(const std::vector<ItemId>& items, const Outcome& outcome) {
    pause(outcome);
    const auto wait = *m_pausedUntil - m_clock.monotonic();
    if (const auto deferred = m_outbox.defer(items, m_clock.now().addMSecs(wait.count()), outcome.code);
        !deferred)
        return stopOn(deferred.error());
    m_tally.later += static_cast<int>(items.size());
}

// The server or the way to it is at fault, not the item, so the pause is the engine's.
void Engine::pause(const Outcome& outcome) {
    std::chrono::milliseconds wait = m_settings.haltPause;
    if (outcome.kind == Outcome::Kind::Later) {
        wait = m_settings.backoff.delay(m_failures, QRandomGenerator::global()->generateDouble());
        wait = std::max(wait, outcome.wait.value_or(0ms));
        ++m_failures;
    }
    m_pausedUntil = std::max(m_pausedUntil.value_or(0ms), m_clock.monotonic() + wait);
    logger.warning(outcome.kind == Outcome::Kind::Halt ? "sending stopped until somebody helps"
                                                       : "sending again later",
                   {{"code", outcome.code}, {"wait", wait}});
    if (outcome.kind == Outcome::Kind::Halt) {
        m_tally.halt = outcome.code;
        Q_EMIT halted(outcome.code);
    }
}

// Our own disk failed. The rows are as they were, so trying again is safe.
void Engine::stopOn(const Error& error) {
    logger.error("the queue could not be read or written; trying again later",
                 {{"code", name(error.code)}, {"error", error.detail}});
    m_pausedUntil = m_clock.monotonic() + m_settings.backoff.base;
}

void Engine::rest() {
    if (m_underway > 0)
        return;
    std::chrono::milliseconds wait = longestRest;
    if (const auto next = m_outbox.nextDue(); next && *next)
        wait =
            std::clamp(std::chrono::milliseconds(m_clock.now().msecsTo(**next)), shortestRest, longestRest);
    if (m_pausedUntil)
        wait = std::clamp(*m_pausedUntil - m_clock.monotonic(), wait, longestRest);
    m_timer.start(wait);
    Q_EMIT drained(m_tally);
}

} // namespace rollcall::sync
