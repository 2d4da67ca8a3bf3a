#pragma once

#include <chrono>
#include <span>

namespace rollcall::panel {

/** What a student is told besides the screen. */
enum class Signal {
    Counted,
    CountedLate,
    AlreadyIn, ///< was counted before, in or out, so nothing is wrong
    Refused,
};

/** The colour of three LEDs that are on or off together. */
struct Colour {
    bool red = false;
    bool green = false;
    bool blue = false;
    friend bool operator==(const Colour&, const Colour&) = default;
};

/** How the LED and the buzzer tell a signal. */
struct SignalPattern {
    Colour colour;                                    ///< for lightFor
    std::span<const std::chrono::milliseconds> sound; ///< on, off, on, ...
};

/** Short enough for a queue of students: the next one's comes after a second or two, and replaces it anyway. */
inline constexpr std::chrono::milliseconds lightFor{2000};

SignalPattern patternOf(Signal signal);

} // namespace rollcall::panel
