#pragma once

#include "core/attendance/rulesinforce.h"
#include "core/config/settings.h"

namespace rollcall::app {

/** The zone of the settings, else the machine's. */
attendance::SchoolZone schoolZone(const config::Settings& settings);

/** What counts before any schedules were pulled from a cloud: those of the settings, if they have any. */
attendance::RulesInForce configuredRules(const config::Settings& settings);

} // namespace rollcall::app
