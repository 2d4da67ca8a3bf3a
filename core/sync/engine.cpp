#include "core/sync/engine.h"

#include "core/log/logger.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::ItemType;

namespace {

const log::Logger logger{"sync.engine"};

// A timer set for a wall-clock time is wrong after the clock was set, and another program may have asked for an item to
// be tried again; looking again now and then mends both.
constexpr std::chrono::milliseconds longestRest = 60s;

constexpr std::chrono::milliseconds shortestRest = 20ms;

// Nothing could be sent just now, so an item that claims to be due is not worth a busy loop.
constexpr std::chrono::milliseconds restFromUnsendable = 1s;

} // namespace

Engine::Engine(queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink, const Clock& clock,
               const Settings& settings, QObject* parent)
    : QObject(parent), m_onlineJitter(settings.onlineJitter), m_deliveryLog(outbox, clock),
      m_records(m_deliveryLog, uplink, settings.retry, std::clamp(settings.batch, 1, mostRecords), clock),
      m_photos(m_deliveryLog, photos, uplink, settings.retry,
               {std::max(1, settings.parallelPhotos), settings.keepSentPhotos == std::chrono::days(0)}, clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Engine::step);
    connect(&m_records, &RecordUploader::attempted, this,
            [this](const Outcome& outcome) { take(outcome, m_records.retry()); });
    connect(&m_photos, &PhotoUploader::attempted, this,
            [this](const Outcome& outcome) { take(outcome, m_photos.retry()); });
    if (settings.keepSentPhotos)
        m_sweep.emplace(photos, clock, *settings.keepSentPhotos).start();
}

void Engine::wake()
{
    step();
}

void Engine::drain()
{
    m_deliveryLog.reset();
    m_records.retry().tryNow();
    m_photos.retry().tryNow();
    m_deliveryLog.makeAllDue();
    step();
}

void Engine::setOnline(bool online)
{
    if (std::exchange(m_isOnline, online) == online)
        return;
    logger.info("network", {{"online", online}});
    if (online)
        connectivityReturned();
    else
        step();
}

void Engine::connectivityReturned()
{
    const double random = QRandomGenerator::global()->generateDouble();
    const std::chrono::milliseconds in(std::llround(static_cast<double>(m_onlineJitter.count()) * random));
    m_records.retry().tryIn(in);
    m_photos.retry().tryIn(in);
    m_deliveryLog.makeAllDue();
    step();
}

std::optional<Outcome> Engine::halt()
{
    const auto& records = m_records.retry().halt();
    return records ? records : m_photos.retry().halt();
}

void Engine::close()
{
    m_isClosing = true;
    m_timer.stop();
}

void Engine::step()
{
    if (m_isClosing)
        return;
    bool isSetAside = false;
    m_deliveryLog.onWallClockStep();
    if (m_deliveryLog.flushPending() && m_isOnline) {
        m_records.send();
        if (!m_records.hasMore())
            isSetAside = m_photos.send();
    }
    if (isSetAside) {
        Q_EMIT progressed();
        m_timer.start(0ms);
        return;
    }
    rest();
}

void Engine::take(const Outcome& outcome, const RetryPolicy& retry)
{
    const bool isHalt = outcome.kind == Outcome::Kind::Halt;
    if (isHalt || outcome.kind == Outcome::Kind::Later || outcome.kind == Outcome::Kind::Cancelled)
        logger.warning(isHalt ? "sending stopped until somebody helps" : "sending again later",
                       {{"code", outcome.code}, {"wait", retry.wait()}});
    if (isHalt) {
        m_deliveryLog.halt(outcome.code);
        Q_EMIT halted(outcome);
    }
    Q_EMIT progressed();
    step();
}

void Engine::rest()
{
    if (m_isOnline)
        m_timer.start(std::clamp(untilNext(), shortestRest, longestRest));
    else
        m_timer.stop();
    if (!m_records.isBusy() && !m_photos.isBusy())
        Q_EMIT drained(m_deliveryLog.result());
}

std::chrono::milliseconds Engine::untilNext()
{
    if (m_deliveryLog.stoppedFor() > 0ms)
        return m_deliveryLog.stoppedFor();
    auto wait = longestRest;
    if (!m_records.isBusy()) // else its end brings the next step
        wait = std::min(wait, untilNext(ItemType::Attendance, m_records.retry()));
    if (!m_records.hasMore() && m_photos.hasPlace())
        wait = std::min(wait, untilNext(ItemType::Photo, m_photos.retry()));
    return wait;
}

std::chrono::milliseconds Engine::untilNext(ItemType type, const RetryPolicy& retry)
{
    if (retry.wait() > 0ms)
        return retry.wait();
    const auto wait = m_deliveryLog.untilDue(type).value_or(longestRest);
    return wait > 0ms ? wait : restFromUnsendable; // it cannot be read back, or its turn has not come
}

} // namespace rollcall::sync
