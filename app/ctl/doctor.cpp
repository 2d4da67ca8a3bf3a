#include "app/ctl/command.h"
#include "app/operations/diagnostics.h"
#include "app/operations/supportbundle.h"

#include <QJsonArray>
#include <QJsonDocument>

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

int runDoctor(const Context& context, const Arguments& arguments)
{
    Diagnostics diagnostics(context);
    if (!context.json)
        QObject::connect(&diagnostics, &Diagnostics::found, &diagnostics, printLine);
    const auto findings = diagnostics.run();
    QJsonArray checks;
    for (const Finding& finding : findings)
        checks.append(toJson(finding));
    QJsonObject all{{QStringLiteral("ok"), isWell(findings)}, {QStringLiteral("checks"), checks}};
    const auto file = arguments.value("--bundle");
    const auto written = file ? writeSupportBundle(context, QJsonDocument(all).toJson(), *file) : Result<void>();
    if (!written)
        Context::complain(QStringLiteral("No bundle was written: %1").arg(written.error().detail));
    else if (file && !context.json)
        Context::print(QStringLiteral("%1 is for the technician. It names no student and no secret.").arg(*file));
    if (file)
        all.insert(QStringLiteral("bundle"), written ? QJsonValue(*file) : QJsonValue());
    if (context.json)
        Context::print(all);
    return isWell(findings) && written ? Well : FoundFault;
}

} // namespace rollcall::app
