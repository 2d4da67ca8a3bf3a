#include "app/assembly/rulesreport.h"

#include "app/assembly/pulledrules.h"
#include "app/assembly/schoolrules.h"

namespace rollcall::app {

const char* name(RulesReport::Origin origin)
{
    switch (origin) {
    case RulesReport::Origin::Cloud:
        return "cloud";
    case RulesReport::Origin::Settings:
        return "settings";
    case RulesReport::Origin::None:
        break;
    }
    return "none";
}

Result<RulesReport> rulesReport(const Storage& storage, const config::Settings& settings)
{
    const auto pulled = storage.schedules.pulled();
    if (!pulled)
        return pulled.error();
    const auto refused = storage.schedules.refused();
    if (!refused)
        return refused.error();

    RulesReport report{.rules = configuredRules(settings), .refused = *refused};
    if (usePulledSchedules(report.rules, storage.schedules)) {
        report.origin = RulesReport::Origin::Cloud;
        report.since = (*pulled)->at;
        report.version = (*pulled)->version;
    } else if (report.rules.book()) {
        report.origin = RulesReport::Origin::Settings;
    }
    return report;
}

qsizetype RulesReport::schedules() const
{
    return rules.book() ? qsizetype(rules.book()->schedules().size()) : 0;
}

qsizetype RulesReport::exceptions() const
{
    return rules.book() ? qsizetype(rules.book()->exceptions().size()) : 0;
}

QString sentence(const RulesReport& report)
{
    const QString zone = QString::fromUtf8(report.rules.zone().id());
    switch (report.origin) {
    case RulesReport::Origin::Cloud:
        return QStringLiteral("the cloud's since %1: schedules %2, exceptions %3, version %4, time zone %5")
            .arg(toRfc3339(report.since))
            .arg(report.schedules())
            .arg(report.exceptions())
            .arg(report.version, zone);
    case RulesReport::Origin::Settings:
        return QStringLiteral("school_schedule of the settings, time zone %1").arg(zone);
    case RulesReport::Origin::None:
        break;
    }
    return QStringLiteral("no schedule: each student is counted in once a day, time zone %1").arg(zone);
}

} // namespace rollcall::app
