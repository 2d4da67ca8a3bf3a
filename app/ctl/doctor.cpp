#include "app/ctl/command.h"
#include "app/operations/diagnostics.h"

#include <QJsonArray>

#include <cstdio>

namespace rollcall::app {

namespace {

QString alarmCode(const Finding& finding)
{
    return finding.alarm ? QString(observe::code(*finding.alarm)) : QString();
}

QJsonObject toJson(const Finding& finding)
{
    return {{QStringLiteral("check"), QLatin1String(finding.check)},
            {QStringLiteral("grade"), QLatin1String(name(finding.grade))},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("remedy"), textOrNull(finding.remedy)},
            {QStringLiteral("alarm"), textOrNull(alarmCode(finding))}};
}

void printLine(const Finding& finding)
{
    const QString alarm = finding.alarm ? QStringLiteral(" [%1]").arg(alarmCode(finding)) : QString();
    Context::print(QStringLiteral("%1 %2 %3")
                       .arg(QLatin1String(name(finding.grade)), -8)
                       .arg(QLatin1String(finding.check), -9)
                       .arg(finding.message + alarm));
    if (!finding.remedy.isEmpty())
        Context::print(QStringLiteral("                   -> %1").arg(finding.remedy));
    (void)std::fflush(stdout); // the next check may take seconds
}

} // namespace

int runDoctor(const Context& context, const Arguments&)
{
    Diagnostics diagnostics(context);
    if (!context.json)
        QObject::connect(&diagnostics, &Diagnostics::found, &diagnostics, printLine);
    const auto findings = diagnostics.run();
    if (context.json) {
        QJsonArray checks;
        for (const Finding& finding : findings)
            checks.append(toJson(finding));
        Context::print(QJsonObject{{QStringLiteral("ok"), isWell(findings)}, {QStringLiteral("checks"), checks}});
    }
    return isWell(findings) ? Well : FoundFault;
}

} // namespace rollcall::app
