#include "app/assembly/logsettings.h"
#include "app/ctl/command.h"

#include <QJsonArray>

namespace rollcall::app {

namespace {

QJsonArray toJson(const QList<config::Notice>& notices)
{
    QJsonArray array;
    for (const config::Notice& notice : notices) {
        array.append(QJsonObject{{QStringLiteral("file"), notice.file},
                                 {QStringLiteral("line"), notice.line},
                                 {QStringLiteral("key"), notice.key},
                                 {QStringLiteral("reason"), notice.reason},
                                 {QStringLiteral("allowed"), notice.allowed}});
    }
    return array;
}

void addLogFaults(config::LoadReport& report, const QString& dataDirectory)
{
    for (const QString& fault : logFaults(report.settings->logging, dataDirectory))
        report.faults.append({report.file, 0, QStringLiteral("logging.log_dir"),
                              QStringLiteral("this log cannot be written: ") + fault, QString()});
    if (!report.faults.isEmpty())
        report.settings.reset();
}

} // namespace

int checkConfig(const Context& context, const Arguments&)
{
    auto report = context.loader().load(context.configFile);
    if (report.ok() && !context.dataDirectory.isEmpty())
        addLogFaults(report, context.dataDirectory);
    if (context.json) {
        Context::print(QJsonObject{{QStringLiteral("ok"), report.ok()},
                                   {QStringLiteral("file"), report.file},
                                   {QStringLiteral("faults"), toJson(report.faults)},
                                   {QStringLiteral("warnings"), toJson(report.warnings)},
                                   {QStringLiteral("unused"), toJson(report.unused)}});
        return report.ok() ? Well : FoundFault;
    }
    for (const config::Notice& notice : report.faults)
        Context::print(QStringLiteral("fault: ") + notice.toString());
    for (const config::Notice& notice : report.warnings)
        Context::print(QStringLiteral("warning: ") + notice.toString());
    for (const config::Notice& notice : report.unused)
        Context::print(QStringLiteral("not used yet: ") + notice.toString());
    for (const config::Effective& effective : report.effective)
        Context::print(QStringLiteral("%1 = %2  (%3)")
                           .arg(effective.setting->key, effective.text, QLatin1String(name(effective.origin))));
    Context::print(report.ok() ? QStringLiteral("The settings are good.")
                               : QStringLiteral("The settings cannot be used."));
    return report.ok() ? Well : FoundFault;
}

} // namespace rollcall::app
