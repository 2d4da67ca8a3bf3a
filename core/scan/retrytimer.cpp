#include "core/scan/retrytimer.h"

#include <algorithm>

namespace rollcall::scan {

RetryTimer::RetryTimer(const Clock& clock, const RetryPace& pace, QObject* parent)
    : QObject(parent), m_clock(clock), m_pace(pace), m_wait(pace.first)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RetryTimer::due);
}

std::chrono::milliseconds RetryTimer::schedule()
{
    const auto wait = std::min(m_wait, m_pace.most);
    m_wait = wait * 2;
    m_timer.start(wait);
    return m_clock.monotonic() + wait;
}

void RetryTimer::reset()
{
    m_timer.stop();
    m_wait = m_pace.first;
}

} // namespace rollcall::scan
