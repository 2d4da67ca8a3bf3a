#pragma once

#include "core/attendance/schedulebook.h"

#include <optional>

namespace rollcall::attendance {

/** What the school's rule takes at a moment, for a screen that everybody sees. */
struct SchoolNow {
    enum class State {
        OnTime,   ///< scans in; who comes until `at` is on time
        In,       ///< scans in, until `at`; who comes is late
        Between,  ///< scans in still, but out only from `at` on
        Out,      ///< scans out, until `at`
        Later,    ///< nothing before `at`
        NoSchool, ///< nothing on this day; without a session
    };
    State state = State::NoSchool;
    std::optional<SessionId> session;
    std::chrono::seconds at{};                   ///< by the wall clock, since midnight
    std::optional<std::chrono::seconds> since{}; ///< when it began, likewise; nothing where nothing ends at `at`
};

/** Nothing once the last session of the day is over. */
std::optional<SchoolNow> schoolNow(const ScheduleBook& book, QDate day, std::chrono::milliseconds timeOfDay);

/** How much of it is over, from 0 to 1; nothing where nothing ends. */
std::optional<double> passedOf(const SchoolNow& now, std::chrono::milliseconds timeOfDay);

} // namespace rollcall::attendance
