#pragma once

#include "core/base/timetext.h"

#include <chrono>

namespace rollcall {

/** Where every time in the program comes from. Thread-safe. Tests pass a FakeClock and advance it by hand. */
class Clock {
public:
    virtual ~Clock() = default;

    /** The wall clock, as local time with a fixed offset from UTC. May jump: only for what people read and records keep. */
    virtual QDateTime now() const = 0;

    /** Time since an arbitrary start; never jumps back, and stands still while the machine sleeps. For intervals. */
    virtual std::chrono::milliseconds monotonic() const = 0;
};

/** The system's clocks: CLOCK_REALTIME and CLOCK_MONOTONIC. */
class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
};

/** What toRfc3339() wrote; an invalid QDateTime for anything that is not a whole RFC 3339 time with an offset. */
QDateTime fromRfc3339(const QString& text);

} // namespace rollcall
