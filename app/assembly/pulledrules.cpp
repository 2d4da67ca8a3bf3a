#include "app/assembly/pulledrules.h"

#include "core/attendance/schedulefile.h"
#include "core/log/logger.h"

namespace rollcall::app {

namespace {

const log::Logger rulesLog{"app.rules"};

} // namespace

bool usePulledSchedules(attendance::RulesInForce& rules, const queue::ScheduleStore& store)
{
    const auto pulled = store.pulled();
    if (!pulled) {
        rulesLog.error("the schedules that were pulled cannot be read from the database", pulled.error());
        return false;
    }
    if (!*pulled)
        return false;
    auto read = attendance::readScheduleFile((*pulled)->json);
    if (!read) { // kept by another version of this program
        rulesLog.error("the schedules that were pulled cannot be used any more; pull them again", read.error());
        return false;
    }
    rules.use(std::make_shared<const attendance::ScheduleBook>(std::move(read).value().book));
    return true;
}

bool usePulledBadgeRules(badge::SchoolBadgeReader& reader, const queue::BadgeRulesStore& store)
{
    const auto pulled = store.pulled();
    if (!pulled) {
        rulesLog.error("the badges' rules that were pulled cannot be read from the database", pulled.error());
        return false;
    }
    if (!*pulled)
        return false;
    auto read = badge::readBadgeRules((*pulled)->json);
    if (!read) { // kept by another version of this program
        rulesLog.error("the badges' rules that were pulled cannot be used any more; pull them again", read.error());
        return false;
    }
    reader.use(*std::move(read));
    return true;
}

} // namespace rollcall::app
