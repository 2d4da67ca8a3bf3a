#pragma once

#include "core/base/clock.h"

#include <mutex>

namespace rollcall::support {

/** A clock that stands still until the test moves it. Thread-safe. Starts on a Monday, 2026-11-23 07:24:00 +08:00. */
class FakeClock final : public Clock {
public:
    QDateTime now() const override
    {
        const std::lock_guard guard(m_mutex);
        return m_now;
    }

    std::chrono::milliseconds monotonic() const override
    {
        const std::lock_guard guard(m_mutex);
        return m_monotonic;
    }

    void advance(std::chrono::milliseconds step)
    {
        const std::lock_guard guard(m_mutex);
        m_now = m_now.addMSecs(step.count());
        m_monotonic += step;
    }

    /** Only the wall clock jumps, as it does when a technician or NTP sets it. */
    void setNow(const QDateTime& now)
    {
        const std::lock_guard guard(m_mutex);
        m_now = now;
    }

private:
    mutable std::mutex m_mutex;
    QDateTime m_now{QDate(2026, 11, 23), QTime(7, 24), Qt::OffsetFromUTC, 8 * 3600};
    std::chrono::milliseconds m_monotonic{1000};
};

} // namespace rollcall::support
