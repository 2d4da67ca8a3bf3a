#pragma once

#include "core/attendance/schoolzone.h"
#include "core/base/clock.h"

namespace rollcall::attendance {

/** A clock that shows the school's time, whatever zone the machine is in: for screens, and whoever asks for the day. */
class SchoolClock final : public Clock {
public:
    /** `clock` outlives this. */
    SchoolClock(const Clock& clock, SchoolZone zone) : m_clock(clock), m_zone(std::move(zone)) {}

    QDateTime now() const override { return m_zone.local(m_clock.now()); }
    std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }

private:
    const Clock& m_clock;
    const SchoolZone m_zone;
};

} // namespace rollcall::attendance
