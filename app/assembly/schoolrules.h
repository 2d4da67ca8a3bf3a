#pragma once

#include "core/attendance/rulesinforce.h"
#include "core/config/settings.h"

namespace rollcall::app {

/** What counts before any schedules were pulled from a cloud: those of the settings, if they have any. */
attendance::RulesInForce configuredRules(const config::Settings& settings);

} // namespace rollcall::app
