#pragma once

#include "core/base/clock.h"

namespace rollcall::soak {

/** A Monday at 07:00 in Manila, and from then on `speed` times as fast as the machine's clock. Two processes with the same
 *  `origin` show the same time. */
class AcceleratedClock final : public Clock {
public:
    /** `origin`: when the morning began, on the machine's SystemClock::monotonic(). */
    AcceleratedClock(std::chrono::milliseconds origin, int speed) : m_origin(origin), m_speed(speed) {}

    QDateTime now() const override
    {
        return QDateTime(QDate(2026, 11, 23), QTime(7, 0), Qt::OffsetFromUTC, 8 * 3600).addMSecs(monotonic().count());
    }
    std::chrono::milliseconds monotonic() const override { return (m_machine.monotonic() - m_origin) * m_speed; }

private:
    const SystemClock m_machine;
    const std::chrono::milliseconds m_origin;
    const int m_speed;
};

} // namespace rollcall::soak
