#include "app/assembly/schoolrules.h"

namespace rollcall::app {

attendance::RulesInForce configuredRules(const config::Settings&)
{
    const auto machines = attendance::SchoolZone::fromId(QTimeZone::systemTimeZoneId());
    return attendance::RulesInForce(machines ? *machines : attendance::SchoolZone::fromId("UTC").value());
}

} // namespace rollcall::app
