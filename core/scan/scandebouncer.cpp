#include "core/scan/scandebouncer.h"

#include <algorithm>

namespace rollcall::scan {

bool ScanDebouncer::accept(const QByteArray& payload, std::chrono::milliseconds now)
{
    if (now < m_now)
        m_lastSeen.clear();
    m_now = now;
    const auto known = m_lastSeen.find(payload);
    if (known != m_lastSeen.end()) {
        const bool isDue = now - known->second >= m_interval;
        known->second = now;
        return isDue;
    }
    forgetOld(now);
    m_lastSeen.emplace(payload, now);
    return true;
}

void ScanDebouncer::forgetOld(std::chrono::milliseconds now)
{
    std::erase_if(m_lastSeen, [&](const auto& entry) { return now - entry.second >= m_interval; });
    if (m_lastSeen.size() < capacity)
        return;
    m_lastSeen.erase(std::min_element(m_lastSeen.begin(), m_lastSeen.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; }));
}

} // namespace rollcall::scan
