#include "core/sync/connectivity.h"

#include "core/log/logger.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace rollcall::sync {

using namespace std::chrono_literals;

namespace {

const log::Logger connectivityLog{"sync.connectivity"};

constexpr int failuresToLeave = 2;

} // namespace

Connectivity::Connectivity(Probe& probe, const Clock& clock, Settings settings, QObject* parent)
    : QObject(parent), m_probe(probe), m_clock(clock), m_settings(settings), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Connectivity::look);
}

void Connectivity::start()
{
    m_isRunning = true;
    m_dueAt = m_clock.monotonic();
    look();
}

void Connectivity::stop()
{
    m_isRunning = false;
    m_timer.stop();
}

void Connectivity::look()
{
    if (m_isAsking || !m_isRunning)
        return;
    // A reply that came meanwhile has put it off without touching the timer.
    if (const auto left = m_dueAt - m_clock.monotonic(); left > 0ms)
        return m_timer.start(left);
    m_isAsking = true;
    m_probe.ask().then(this, [this](Reachability found) {
        m_isAsking = false;
        take(found);
        if (m_isRunning)
            schedule(std::exchange(m_isHinted, false) || m_failures == 1 ? m_settings.soon : m_settings.interval);
    });
}

void Connectivity::learn(Reachability found)
{
    if (found == Reachability::Online) {
        take(found);
        m_dueAt = m_clock.monotonic() + m_settings.interval;
        return;
    }
    // The probe that is under way will tell, and many requests that fail together are one failure.
    if (found == Reachability::Unknown || m_isAsking || m_failures > 0)
        return;
    m_failures = 1;
    m_lastFailure = found;
    lookSoon();
}

void Connectivity::lookSoon()
{
    m_isHinted = m_isAsking;
    if (m_timer.isActive() && m_dueAt > m_clock.monotonic() + m_settings.soon)
        schedule(m_settings.soon);
}

void Connectivity::take(Reachability found)
{
    if (found == Reachability::Unknown)
        return;
    if (found == Reachability::Online) {
        m_failures = 0;
        become(found);
        return;
    }
    const bool isAsBefore = m_lastFailure == found;
    m_lastFailure = found;
    if (++m_failures >= failuresToLeave
        && (m_link == Reachability::Online || m_link == Reachability::Unknown || isAsBefore))
        become(found);
}

void Connectivity::become(Reachability link)
{
    if (m_link == link)
        return;
    connectivityLog.info("the way to the cloud changed", {{"from", name(m_link)}, {"to", name(link)}});
    m_link = link;
    Q_EMIT changed(link);
    if (link == Reachability::Online)
        Q_EMIT returned();
}

void Connectivity::schedule(std::chrono::milliseconds longest)
{
    const double part = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
    const auto wait = std::max(1ms, std::chrono::milliseconds(qint64(double(longest.count()) * part)));
    m_dueAt = m_clock.monotonic() + wait;
    m_timer.start(wait);
}

} // namespace rollcall::sync
