#include "app/assembly/stopsignals.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace rollcall::app {

namespace {

sigset_t stopping()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::sigaddset(&signals, SIGTERM);
    // Under nohup it is ignored, and stays so: blocked, it would be kept for us to read.
    struct sigaction hangup {};
    if (::sigaction(SIGHUP, nullptr, &hangup) == 0 && hangup.sa_handler != SIG_IGN)
        ::sigaddset(&signals, SIGHUP);
    return signals;
}

int openDescriptor()
{
    const sigset_t signals = stopping();
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

void StopSignals::block()
{
    const sigset_t signals = stopping();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

StopSignals::StopSignals() : m_descriptor(openDescriptor()), m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info;
        if (::read(m_descriptor, &info, sizeof info) == sizeof info)
            Q_EMIT stopRequested();
    });
}

StopSignals::~StopSignals()
{
    ::close(m_descriptor);
}

} // namespace rollcall::app
