#include "core/observe/alarmoutbox.h"

#include <algorithm>

namespace rollcall::observe {

using std::chrono::milliseconds;

bool AlarmOutbox::add(const QByteArray& message)
{
    m_messages.push_back(message);
    if (m_messages.size() <= m_pace.most)
        return false;
    m_messages.erase(m_messages.begin() + (m_isUnderWay ? 1 : 0));
    return true;
}

std::optional<milliseconds> AlarmOutbox::dueIn() const
{
    if (m_messages.empty() || m_isUnderWay)
        return std::nullopt;
    return std::max(milliseconds::zero(), m_notBefore - m_clock.monotonic());
}

std::optional<QByteArray> AlarmOutbox::next()
{
    if (dueIn() != milliseconds::zero())
        return std::nullopt;
    m_isUnderWay = true;
    return m_messages.front();
}

void AlarmOutbox::settled()
{
    m_messages.pop_front();
    m_isUnderWay = false;
    m_wait = milliseconds::zero();
    m_notBefore = m_clock.monotonic();
}

void AlarmOutbox::failed()
{
    m_isUnderWay = false;
    m_wait = m_wait == milliseconds::zero() ? m_pace.firstWait : std::min(2 * m_wait, m_pace.longestWait);
    m_notBefore = m_clock.monotonic() + m_wait;
}

} // namespace rollcall::observe
