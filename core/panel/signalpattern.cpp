#include "core/panel/signalpattern.h"

namespace rollcall::panel {

using namespace std::chrono_literals;

namespace {

// The predecessor's, so that a school hears what it knows; that a student is late it did not tell.
constexpr std::chrono::milliseconds threeBeeps[]{200ms, 100ms, 200ms, 100ms, 200ms};
constexpr std::chrono::milliseconds twoBeeps[]{200ms, 100ms, 200ms};
constexpr std::chrono::milliseconds shortBeeps[]{100ms, 100ms, 100ms, 100ms, 100ms};
constexpr std::chrono::milliseconds oneLong[]{1000ms};

constexpr Colour red{.red = true};
constexpr Colour yellow{.red = true, .green = true};
constexpr Colour green{.green = true};

} // namespace

SignalPattern patternOf(Signal signal)
{
    switch (signal) {
    case Signal::Counted:
        return {green, threeBeeps};
    case Signal::CountedLate:
        return {yellow, twoBeeps};
    case Signal::AlreadyIn:
        return {yellow, shortBeeps};
    case Signal::Refused:
        break;
    }
    return {red, oneLong};
}

} // namespace rollcall::panel
