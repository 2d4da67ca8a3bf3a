#include "app/ctl/command.h"
#include "core/lock/filelock.h"

#include <QFileInfo>
#include <QProcess>

#include <sys/prctl.h>

#include <csignal>

namespace rollcall::app {

namespace {

struct LockedCommand {
    QString path;
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
    QStringList command;
};

std::optional<LockedCommand> readLockedCommand(const Arguments& arguments)
{
    LockedCommand order{.path = arguments.words.first(), .command = arguments.words.mid(1)};
    if (const auto timeout = arguments.value("--timeout")) {
        bool isNumber = false;
        const double seconds = timeout->toDouble(&isNumber);
        if (!isNumber || seconds < 0 || seconds > 86'400)
            return std::nullopt;
        order.timeout = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    }
    return order;
}

} // namespace

int runWithLock(const Context&, const Arguments& arguments)
{
    auto order = readLockedCommand(arguments);
    if (!order) {
        Context::complain(QStringLiteral("--timeout takes seconds, 0 to 86400"));
        return WrongUsage;
    }
    const QString folder = QFileInfo(order->path).path();
    if (!QFileInfo(folder).isDir()) { // the lock of a path with a typing error would guard nothing
        Context::complain(QStringLiteral("there is no folder %1, so nothing can be locked there").arg(folder));
        return FoundFault;
    }
    lock::FileLock lock(order->path);
    if (const auto locked = order->timeout.count() > 0 ? lock.acquire(order->timeout) : lock.tryAcquire(); !locked) {
        Context::complain(locked.error().detail);
        return FoundFault;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    // If this program is killed, the command must not go on without the lock.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(order->command.takeFirst(), order->command);
    if (!process.waitForStarted()) {
        Context::complain(QStringLiteral("the command cannot be started: %1").arg(process.errorString()));
        return FoundFault;
    }
    process.waitForFinished(-1);
    // As shells do: the command's own exit code, or 128 plus the number of the signal that ended it.
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128 + process.exitCode();
}

} // namespace rollcall::app
