#include "app/kiosk/servicemanager.h"

#include <systemd/sd-daemon.h>
#include <unistd.h>

#include <cstdlib>

namespace rollcall::app {

namespace {

// A manager that cannot be told is one that has ended, or a wrong variable: the kiosk goes on in either case.
void notify(const QByteArray& lines)
{
    (void)::sd_notify(0, lines.constData());
}

} // namespace

std::chrono::microseconds ServiceManager::watchdogTime()
{
    // It names the process that the manager started, which is cage where the screen is shown by that.
    ::unsetenv("WATCHDOG_PID");
    uint64_t time = 0;
    return std::chrono::microseconds(::sd_watchdog_enabled(0, &time) > 0 ? qint64(time) : 0);
}

void ServiceManager::ready()
{
    m_isReady = true;
    notify("READY=1\nMAINPID=" + QByteArray::number(qint64(::getpid())) + "\nSTATUS=Counting");
}

void ServiceManager::stillStarting(const QByteArray& why, std::chrono::microseconds patience)
{
    notify((m_isReady ? QByteArray() : "EXTEND_TIMEOUT_USEC=" + QByteArray::number(qint64(patience.count())) + '\n')
           + "STATUS=" + why);
}

void ServiceManager::feedWatchdog()
{
    notify("WATCHDOG=1");
}

void ServiceManager::stopping()
{
    notify("STOPPING=1\nSTATUS=Ending");
}

} // namespace rollcall::app
