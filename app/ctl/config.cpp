#include "app/assembly/logsettings.h"
#include "app/ctl/changecommands.h"
#include "core/access/auditlog.h"
#include "core/base/timetext.h"
#include "core/config/settingsfile.h"

#include <QFileInfo>
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

int listVersions(const Context& context, const Arguments&)
{
    const config::Loader loader = context.loader();
    const config::ConfigText current = loader.read(context.configFile);
    const auto versions = config::SettingsHistory(current.path).versions();
    for (const auto& version : versions) {
        const bool isGood = loader.check(version.bytes, current.path).ok();
        const bool isCurrent = version.bytes == current.bytes;
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("number"), version.number},
                                       {QStringLiteral("kept_at"), toRfc3339(version.keptAt)},
                                       {QStringLiteral("ok"), isGood},
                                       {QStringLiteral("current"), isCurrent}});
        else
            Context::print(QStringLiteral("%1  kept %2  %3%4")
                               .arg(version.number, 4)
                               .arg(toRfc3339(version.keptAt),
                                    isGood ? QStringLiteral("good") : QStringLiteral("cannot be used"),
                                    isCurrent ? QStringLiteral("  this is the one there is now") : QString()));
    }
    if (!context.json && versions.empty())
        Context::print(QStringLiteral("No version of %1 is kept yet.").arg(current.path));
    return Well;
}

int backToLastGood(const Context& context, const Arguments&)
{
    config::SettingsFile file(context.loader(), context.configFile);
    const auto back = file.backToLastGood();
    if (!back) {
        Context::complain(QStringLiteral("Nothing was changed: %1").arg(back.error().detail));
        return FoundFault;
    }
    if (!context.dataDirectory.isEmpty() && QFileInfo(context.dataDirectory).isDir()) {
        const auto noted = access::AuditLog(context.dataDirectory, context.clock)
                               .append(QStringLiteral("rollcallctl"), QStringLiteral("settings_taken_back"));
        if (!noted)
            Context::complain(QStringLiteral("The audit log does not know of it: %1").arg(noted.error().detail));
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("file"), file.path()}});
    else
        Context::print(
            QStringLiteral("%1 is the last good version again; what it held is kept, too (config versions).")
                .arg(file.path()));
    return Well;
}

} // namespace rollcall::app
