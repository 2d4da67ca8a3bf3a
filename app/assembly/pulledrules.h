#pragma once

#include "core/attendance/rulesinforce.h"
#include "core/badge/schoolbadgereader.h"
#include "core/queue/badgerulesstore.h"
#include "core/queue/schedulestore.h"

namespace rollcall::app {

/** Puts the schedules that were last pulled from the cloud in force, for a program's start; leaves the rules as they are if none
 *  ever were, or if they cannot be read any more, which is logged. Gives whether it did. */
bool usePulledSchedules(attendance::RulesInForce& rules, const queue::ScheduleStore& store);

/** The same of what badges are told by. */
bool usePulledBadgeRules(badge::SchoolBadgeReader& reader, const queue::BadgeRulesStore& store);

} // namespace rollcall::app
