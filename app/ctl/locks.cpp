#include "app/ctl/command.h"
#include "core/lock/byteholders.h"
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

QString describe(qint64 process)
{
    if (process == 0)
        return QStringLiteral("a process that cannot be seen from here");
    const QString program = programOf(process);
    return QStringLiteral("%1 (process %2)").arg(program.isEmpty() ? QStringLiteral("?") : program).arg(process);
}

void printClaim(const Context& context, const QString& name, const lock::ByteHolder& holder)
{
    if (context.json)
        return Context::print(QJsonObject{{QStringLiteral("lock"), name},
                                          {QStringLiteral("first_item"), holder.first},
                                          {QStringLiteral("last_item"), holder.last},
                                          {QStringLiteral("pid"), holder.pid},
                                          {QStringLiteral("program"), programOf(holder.pid)},
                                          {QStringLiteral("since"), QString()}});
    const QString items = holder.first == holder.last
                              ? QStringLiteral("item %1 of the queue is").arg(holder.first)
                              : QStringLiteral("items %1 to %2 of the queue are").arg(holder.first).arg(holder.last);
    Context::print(QStringLiteral("%1  %2 being worked on by %3").arg(name, items, describe(holder.pid)));
}

void printWriter(const Context& context, const QString& name, qint64 process)
{
    if (context.json)
        return Context::print(QJsonObject{{QStringLiteral("lock"), name},
                                          {QStringLiteral("pid"), process},
                                          {QStringLiteral("program"), programOf(process)},
                                          {QStringLiteral("since"), QString()}});
    Context::print(
        QStringLiteral("%1  held by %2, which writes to the database and has not taken Rollcall's lock first")
            .arg(name, describe(process)));
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
    const QString claims = queue::Database::claimsFileIn(context.dataDirectory);
    for (const lock::ByteHolder& holder : lock::readByteHolders(claims)) {
        ++held;
        printClaim(context, QFileInfo(claims).fileName(), holder);
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
