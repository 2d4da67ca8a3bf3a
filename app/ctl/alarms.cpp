#include "app/assembly/instance.h"
#include "app/assembly/kioskstatus.h"
#include "app/ctl/command.h"

namespace rollcall::app {

namespace {

void printAlarm(const Context& context, const observe::StandingAlarm& standing)
{
    const observe::AlarmRow& row = observe::rowOf(standing.alarm);
    if (context.json)
        return Context::print(QJsonObject{{QStringLiteral("code"), row.code},
                                          {QStringLiteral("severity"), QLatin1String(name(row.severity))},
                                          {QStringLiteral("detail"), textOrNull(standing.detail)},
                                          {QStringLiteral("since"), toRfc3339(standing.since)},
                                          {QStringLiteral("summary"), row.summary},
                                          {QStringLiteral("remedy"), row.remedy}});
    const QString detail = standing.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(standing.detail);
    Context::print(QStringLiteral("%1 %2 since %3: %4%5")
                       .arg(QLatin1String(name(row.severity)), -8)
                       .arg(QString(row.code), toRfc3339(standing.since), QString(row.summary), detail));
    Context::print(QStringLiteral("         -> %1").arg(QString(row.remedy)));
}

} // namespace

int listAlarms(const Context& context, const Arguments&)
{
    const auto status = readKioskStatus(context.dataDirectory);
    if (!status || !isKioskRunning(context.dataDirectory)) {
        Context::complain(
            QStringLiteral("no kiosk runs on %1, so nobody watches it; rollcallctl doctor looks by itself")
                .arg(context.dataDirectory));
        return FoundFault;
    }
    for (const observe::StandingAlarm& standing : status->alarms)
        printAlarm(context, standing);
    if (status->alarms.empty() && !context.json)
        Context::print(QStringLiteral("Nothing is wrong."));
    return status->alarms.empty() ? Well : FoundFault;
}

} // namespace rollcall::app
