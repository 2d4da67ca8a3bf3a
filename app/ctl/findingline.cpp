#include "app/ctl/findingline.h"

#include "app/ctl/context.h"

#include <cstdio>

namespace rollcall::app {

namespace {

QString alarmCode(const Finding& finding)
{
    return finding.alarm ? QString(observe::code(*finding.alarm)) : QString();
}

} // namespace

QJsonObject findingJson(const Finding& finding)
{
    return {{QStringLiteral("check"), QLatin1String(finding.check)},
            {QStringLiteral("grade"), QLatin1String(name(finding.grade))},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("remedy"), textOrNull(finding.remedy)},
            {QStringLiteral("alarm"), textOrNull(alarmCode(finding))}};
}

void printFinding(const Finding& finding)
{
    const QString alarm = finding.alarm ? QStringLiteral(" [%1]").arg(alarmCode(finding)) : QString();
    Context::print(QStringLiteral("%1 %2 %3")
                       .arg(QLatin1String(name(finding.grade)), -8)
                       .arg(QLatin1String(finding.check), -9)
                       .arg(finding.message + alarm));
    if (!finding.remedy.isEmpty())
        Context::print(QStringLiteral("                   -> %1").arg(finding.remedy));
    (void)std::fflush(stdout);
}

} // namespace rollcall::app
