#include "app/assembly/schoolrules.h"

#include "core/attendance/schedulefile.h"

namespace rollcall::app {

using attendance::SchoolZone;

SchoolZone schoolZone(const config::Settings& settings)
{
    if (settings.schoolZone.isEmpty())
        return SchoolZone::ofMachine();
    // The settings were checked; tzdata may have been removed meanwhile.
    const auto zone = SchoolZone::fromId(settings.schoolZone.toUtf8());
    return zone ? *zone : SchoolZone::ofMachine();
}

std::optional<QString> otherZoneOfCloud(const SchoolZone& own, const queue::ScheduleStore& store,
                                        const QDateTime& now)
{
    const auto said = store.cloudZone();
    if (!said || said->isEmpty())
        return std::nullopt;
    const auto zone = SchoolZone::fromId(said->toUtf8());
    return zone && own.agreesWith(*zone, now) ? std::nullopt : std::optional(*said);
}

attendance::RulesInForce configuredRules(const config::Settings& settings)
{
    std::shared_ptr<const attendance::ScheduleBook> book;
    if (!settings.schoolSchedule.isEmpty()) {
        auto rules = attendance::readScheduleFile(settings.schoolSchedule);
        Q_ASSERT(rules); // checked when the settings were read
        if (rules)
            book = std::make_shared<const attendance::ScheduleBook>(std::move(rules).value().book);
    }
    return attendance::RulesInForce(schoolZone(settings), std::move(book));
}

} // namespace rollcall::app
