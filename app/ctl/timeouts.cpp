#include "app/ctl/command.h"

#include <QJsonArray>

namespace rollcall::app {

int showTimeouts(const Context& context, const Arguments&)
{
    const auto report = context.loader().load(context.configFile);
    for (const config::Notice& notice : report.faults)
        Context::complain(notice.toString());
    const QLatin1String section("network_timeouts.");
    QJsonArray rows;
    for (const config::Effective& effective : report.effective) {
        if (!effective.setting->key.startsWith(section))
            continue;
        const QString origin = QLatin1String(name(effective.origin));
        if (context.json)
            rows.append(QJsonObject{{QStringLiteral("key"), effective.setting->key},
                                    {QStringLiteral("seconds"), effective.text.toDouble()},
                                    {QStringLiteral("origin"), origin},
                                    {QStringLiteral("source"), effective.source}});
        else
            Context::print(QStringLiteral("%1 %2 s  %3%4")
                               .arg(effective.setting->key.mid(section.size()), -26)
                               .arg(effective.text, 7)
                               .arg(origin, effective.source.isEmpty()
                                                ? QString()
                                                : QStringLiteral(" (%1)").arg(effective.source)));
    }
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("ok"), report.ok()}, {QStringLiteral("network_timeouts"), rows}});
    return report.ok() ? Well : FoundFault;
}

} // namespace rollcall::app
