#include "app/ctl/command.h"
#include "core/lock/databaselock.h"
#include "core/lock/lockholder.h"
#include "core/queue/databasewriter.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace rollcall::app {

namespace {

QString programOf(qint64 process)
{
    QFile name(QStringLiteral("/proc/%1/comm").arg(process));
    return name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
}

void printWriter(const Context& context, const QString& name, qint64 process)
{
    const QString program = programOf(process);
    if (context.json)
        return Context::print(QJsonObject{{QStringLiteral("lock"), name},
                                          {QStringLiteral("pid"), process},
                                          {QStringLiteral("program"), program},
                                          {QStringLiteral("since"), QString()}});
    Context::print(QStringLiteral("%1  held by %2, which writes to the database and has not taken Rollcall's lock first")
                       .arg(name, process == 0 ? QStringLiteral("a process that cannot be seen from here")
                                               : QStringLiteral("%1 (process %2)")
                                                     .arg(program.isEmpty() ? QStringLiteral("?") : program)
                                                     .arg(process)));
}

} // namespace

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
    const QString database = queue::Database::fileIn(context.dataDirectory);
    const bool isOurs = lock::readLockHolder(lock::DatabaseLock::lockPathFor(database)).has_value();
    if (const auto writer = queue::databaseWriter(context.dataDirectory); writer && !isOurs) {
        ++held;
        printWriter(context, QFileInfo(database).fileName(), *writer);
    }
    if (held == 0 && !context.json)
        Context::print(QStringLiteral("No lock is held."));
    return Well;
}

} // namespace rollcall::app
