#include "app/operations/ruleset.h"

#include "app/operations/holidaycalendar.h"

#include <QFile>

namespace rollcall::app {

using attendance::DayException;
using attendance::ScheduleFaults;
using attendance::SchoolZone;

namespace {

QStringList withFile(const QString& path, const QStringList& sentences)
{
    QStringList all;
    for (const QString& sentence : sentences)
        all << path + QStringLiteral(": ") + sentence;
    return all;
}

std::vector<DayException> holidaysOf(const RuleSources& sources, QStringList& faults)
{
    if (!sources.holidayFile)
        return {};
    const auto calendar = readSmallFile(*sources.holidayFile, largestCalendar);
    if (!calendar) {
        faults << calendar.error().detail;
        return {};
    }
    const auto holidays = readHolidays(*calendar, sources.from, sources.to);
    if (!holidays)
        faults += withFile(*sources.holidayFile, holidays.error().sentences);
    return holidays ? *holidays : std::vector<DayException>();
}

} // namespace

Result<QByteArray> readSmallFile(const QString& path, qsizetype most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString())};
    QByteArray content = file.read(most + 1);
    if (file.error() != QFileDevice::NoError) // a directory opens, and fails only here
        return Error{ErrorCode::Io, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString())};
    return content;
}

Result<RuleSet, ScheduleFaults> readRuleSet(const RuleSources& sources)
{
    QStringList faults;
    std::optional<SchoolZone> zone;
    if (sources.zone) {
        const auto given = SchoolZone::fromId(sources.zone->toUtf8());
        if (given)
            zone = *given;
        else
            faults << given.error().detail;
    }
    const auto holidays = holidaysOf(sources, faults);
    const auto json = readSmallFile(sources.scheduleFile, attendance::largestScheduleFile);
    if (!json) {
        faults << json.error().detail;
        return ScheduleFaults(faults);
    }
    auto rules = attendance::readScheduleFile(*json, holidays);
    if (!rules)
        faults += withFile(sources.scheduleFile, rules.error().sentences);
    else if (!zone && rules->zone)
        zone = rules->zone;
    if (!zone && faults.isEmpty()) {
        const auto usual = SchoolZone::fromId(sources.schoolZone.isEmpty() ? QTimeZone::systemTimeZoneId()
                                                                           : sources.schoolZone.toUtf8());
        if (usual)
            zone = *usual;
        else
            faults << QStringLiteral("this machine has no time zone of its own; write time_zone into %1")
                          .arg(sources.scheduleFile);
    }
    if (!faults.isEmpty())
        return ScheduleFaults(faults);
    return RuleSet{std::move(rules).value().book, *zone};
}

} // namespace rollcall::app
