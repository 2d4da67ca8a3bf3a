#include "core/sync/heartbeattimer.h"

#include "core/log/logger.h"

namespace rollcall::sync {

namespace {

const log::Logger heartbeatLog{"sync.heartbeat"};

} // namespace

HeartbeatTimer::HeartbeatTimer(queue::Heartbeats& heartbeats, const Clock& clock, QObject* parent)
    : QObject(parent), m_heartbeats(heartbeats), m_clock(clock), m_timer(this)
{
    m_timer.setInterval(shortest);
    m_timer.setTimerType(Qt::PreciseTimer); // one that fires early finds that it is not time yet
    connect(&m_timer, &QTimer::timeout, this, &HeartbeatTimer::look);
}

void HeartbeatTimer::start()
{
    m_timer.start();
    look();
}

void HeartbeatTimer::look()
{
    const auto progress = m_heartbeats.progress();
    if (!progress)
        return; // those who record and send say what is wrong with the disk
    const auto now = m_clock.monotonic();
    const bool isAsBefore = m_reported == *progress && !m_isChanged;
    if (m_reported && now - m_reportedAt < (isAsBefore ? longest : shortest))
        return;
    if (const auto written = m_heartbeats.enqueue(); !written) {
        heartbeatLog.warning("how far this kiosk has come could not be queued; the next minute tries again",
                             written.error());
        return;
    }
    m_reported = *progress;
    m_reportedAt = now;
    m_isChanged = false;
    Q_EMIT queued();
}

} // namespace rollcall::sync
