#pragma once

#include "core/attendance/rulesinforce.h"

#include <optional>

namespace rollcall::attendance {

/** When students come to be counted. */
struct NearSession {
    QDate day;
    SessionId session; ///< wholeDay() where there is no schedule
    TimeWindow span;   ///< by the wall clock of that day
};

/** For whoever wants to stop the kiosk for a moment: the first session that is on at `now`, or begins within `ahead` of it, from
 *  0 to 24 hours; nothing if there is none. It rather sees one too many: those of every audience count, and those of the
 *  weekday also on a day that is free. Without a schedule nobody knows when students come: 05:00 to 20:00, every day. */
std::optional<NearSession> nearSession(const RulesInForce& rules, const QDateTime& now, std::chrono::minutes ahead);

} // namespace rollcall::attendance
