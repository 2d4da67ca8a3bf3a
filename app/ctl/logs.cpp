#include "app/ctl/command.h"
#include "app/operations/logmetrics.h"

#include <QFile>

namespace rollcall::app {

namespace {

QJsonObject valuesOf(const QStringList& lines)
{
    QJsonObject values;
    for (const QString& line : lines) {
        const qsizetype blank = line.lastIndexOf(u' ');
        if (!line.startsWith(u'#') && blank > 0)
            values.insert(line.left(blank), line.mid(blank + 1).toDouble());
    }
    return values;
}

} // namespace

int showLogMetrics(const Context& context, const Arguments& arguments)
{
    LogMetrics metrics;
    int code = Well;
    for (const QString& name : arguments.words) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly)) {
            metrics.take(file);
        } else {
            Context::complain(QStringLiteral("%1 cannot be read: %2").arg(name, file.errorString()));
            code = FoundFault;
        }
    }
    const auto& [all, unreadable] = metrics.counts();
    if (unreadable > 0)
        Context::complain(QStringLiteral("%1 of %2 lines are no structured log lines and were not counted")
                              .arg(unreadable)
                              .arg(all));
    if (all > 0 && unreadable == all)
        code = FoundFault;
    const QStringList lines = QString::fromStdString(metrics.text()).split(u'\n', Qt::SkipEmptyParts);
    if (context.json) {
        Context::print(QJsonObject{{QStringLiteral("lines"), all},
                                   {QStringLiteral("unreadable"), unreadable},
                                   {QStringLiteral("metrics"), valuesOf(lines)}});
        return code;
    }
    for (const QString& line : lines)
        Context::print(line);
    return code;
}

} // namespace rollcall::app
