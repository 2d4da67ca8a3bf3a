#pragma once

#include "core/attendance/scandecision.h"

namespace rollcall::attendance {

/** What a first scan at this time would be. */
struct SimulatedScan {
    std::chrono::seconds timeOfDay{};     ///< by the wall clock
    QDateTime at;                         ///< invalid: the clock skips this time on this day
    std::optional<ScanDecision> decision; ///< nothing where the time is skipped
};

/** Every time of the day around which the answer may change, a second before and after it too, in the order in which they
 *  come; one that comes twice is there twice. Empty for a day that the zone skips as a whole. */
std::vector<SimulatedScan> simulateDay(const ScheduleBook& book, const SchoolZone& zone,
                                       const ScheduledStudent& student, QDate day);

} // namespace rollcall::attendance
