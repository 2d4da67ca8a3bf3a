#include "app/ctl/command.h"
#include "core/lock/filelock.h"

#include <QProcess>

#include <sys/prctl.h>

#include <csignal>

namespace rollcall::app {

namespace {

struct Order {
    QString path;
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
    QStringList command;
};

std::optional<Order> parse(const QStringList& arguments)
{
    const qsizetype separator = arguments.indexOf(QStringLiteral("--"));
    if (separator != 1 && separator != 3)
        return std::nullopt;
    Order order{.path = arguments.at(0), .command = arguments.mid(separator + 1)};
    if (separator == 3) {
        bool isNumber = false;
        const double seconds = arguments.at(2).toDouble(&isNumber);
        if (arguments.at(1) != QLatin1String("--timeout") || !isNumber || seconds < 0 || seconds > 86'400)
            return std::nullopt;
        order.timeout = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    }
    return order.command.isEmpty() ? std::nullopt : std::optional(order);
}

} // namespace

int runWithLock(const Context&, const QStringList& arguments)
{
    auto order = parse(arguments);
    if (!order) {
        Context::complain(QStringLiteral("with-lock takes PATH [--timeout SECONDS] -- COMMAND..."));
        return WrongUsage;
    }
    lock::FileLock lock(order->path);
    if (const auto locked = order->timeout.count() > 0 ? lock.acquire(order->timeout) : lock.tryAcquire(); !locked) {
        Context::complain(locked.error().detail);
        return FoundFault;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    // Were this program killed, the command would go on without the lock.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(order->command.takeFirst(), order->command);
    if (!process.waitForStarted()) {
        Context::complain(QStringLiteral("the command cannot be started: %1").arg(process.errorString()));
        return FoundFault;
    }
    process.waitForFinished(-1);
    // As shells tell it: the command's own code, or 128 and the signal that ended it.
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128 + process.exitCode();
}

} // namespace rollcall::app
