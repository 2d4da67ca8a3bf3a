#pragma once

#include "core/attendance/rulesinforce.h"
#include "core/config/settings.h"
#include "core/queue/schedulestore.h"

namespace rollcall::app {

/** The zone of the settings, else the machine's. */
attendance::SchoolZone schoolZone(const config::Settings& settings);

/** The school's time zone as the cloud last said, if its clock shows another time than that of `own` within a year from
 *  `now`, or is not known on this machine. Nothing if they agree, or if the cloud never said. */
std::optional<QString> otherZoneOfCloud(const attendance::SchoolZone& own, const queue::ScheduleStore& store,
                                        const QDateTime& now);

/** What counts before any schedules were pulled from a cloud: those of the settings, if they have any. */
attendance::RulesInForce configuredRules(const config::Settings& settings);

} // namespace rollcall::app
