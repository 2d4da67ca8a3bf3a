#include "app/ctl/command.h"
#include "core/lock/lockholder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace rollcall::app {

int showLocks(const Context& context, const Arguments&)
{
    if (!QFileInfo(context.dataDirectory).isDir()) {
        Context::complain(QStringLiteral("There is no data directory %1.").arg(context.dataDirectory));
        return FoundFault;
    }
    int held = 0;
    QDirIterator files(context.dataDirectory, {QStringLiteral("*.lock")}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto holder = lock::readLockHolder(path);
        if (!holder)
            continue;
        ++held;
        const QString name = QDir(context.dataDirectory).relativeFilePath(path);
        const QString since = holder->since.isValid() ? toRfc3339(holder->since) : QString();
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("lock"), name},
                                       {QStringLiteral("pid"), holder->pid},
                                       {QStringLiteral("program"), holder->program},
                                       {QStringLiteral("since"), since}});
        else
            Context::print(QStringLiteral("%1  held by %2 (process %3) since %4")
                               .arg(name, holder->program.isEmpty() ? QStringLiteral("?") : holder->program)
                               .arg(holder->pid)
                               .arg(since));
    }
    if (held == 0 && !context.json)
        Context::print(QStringLiteral("No lock is held."));
    return Well;
}

} // namespace rollcall::app
