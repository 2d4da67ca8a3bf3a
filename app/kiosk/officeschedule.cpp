#include "app/kiosk/officeschedule.h"

#include "app/assembly/rulesreport.h"
#include "app/kiosk/storework.h"
#include "core/log/logger.h"

namespace rollcall::app {

using ui::SchoolSchedule;

namespace {

const log::Logger officeScheduleLog{"app.admin"};

SchoolSchedule::Origin originOf(const RulesReport& report)
{
    switch (report.origin) {
    case RulesReport::Origin::Cloud:
        return SchoolSchedule::Origin::Office;
    case RulesReport::Origin::Settings:
        return SchoolSchedule::Origin::Settings;
    case RulesReport::Origin::None:
        break;
    }
    return SchoolSchedule::Origin::None;
}

Result<SchoolSchedule> readSchedule(const Storage& storage, const config::Settings& settings)
{
    const auto report = rulesReport(storage, settings);
    if (!report)
        return report.error();
    const auto sections = storage.roster.sections();
    if (!sections)
        return sections.error();
    const attendance::SchoolZone& zone = report->rules.zone();
    return SchoolSchedule{.origin = originOf(*report),
                          .since = report->since.isValid() ? zone.local(report->since) : QDateTime(),
                          .isNewerRefused = report->refused.has_value(),
                          .book = report->rules.book(),
                          .zone = zone,
                          .sections = *sections};
}

} // namespace

void OfficeSchedule::read(QObject* context, std::function<void(const std::optional<SchoolSchedule>&)> then)
{
    const auto work = [settings = m_settings](Storage* storage) -> std::optional<SchoolSchedule> {
        if (!storage)
            return std::nullopt;
        auto schedule = readSchedule(*storage, settings);
        if (schedule)
            return std::move(*schedule);
        officeScheduleLog.error("the schedule cannot be read", schedule.error());
        return std::nullopt;
    };
    onStore(m_backend, this, work, context, std::move(then));
}

} // namespace rollcall::app
