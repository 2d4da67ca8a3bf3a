#include "core/log/crash.h"

#include "core/log/sink.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

namespace rollcall::log::detail {

namespace {

constexpr int crashSignals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT};

// A disk that hangs must not keep a broken program from being restarted.
constexpr std::chrono::milliseconds patience{500};

// What a signal handler may read.
std::array<std::atomic<Sink*>, 8> g_sinks{};
struct sigaction g_before[std::size(crashSignals)];
std::atomic<bool> g_crashing{false};

void onCrash(int signal, siginfo_t* info, void*)
{
    const int savedErrno = errno;
    // The second thread to crash, or a crash in here: no more than the default.
    if (!g_crashing.exchange(true)) {
        for (std::atomic<Sink*>& slot : g_sinks) {
            if (Sink* sink = slot.load())
                sink->flushAfterCrash(patience);
        }
    }
    for (size_t i = 0; i < std::size(crashSignals); ++i) {
        if (crashSignals[i] == signal)
            sigaction(signal, &g_before[i], nullptr);
    }
    errno = savedErrno;
    // A fault happens again as soon as we return, at its own place and with its own details; what was sent
    // does not.
    if (info->si_code <= 0)
        syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), signal);
}

} // namespace

void setCrashSinks(const std::vector<std::unique_ptr<Sink>>& sinks)
{
    for (size_t i = 0; i < g_sinks.size(); ++i)
        g_sinks[i].store(i < sinks.size() ? sinks[i].get() : nullptr);
}

void installCrashHandler()
{
    // A stack overflow leaves no room on the stack that overflowed. Only the main thread gets another one.
    alignas(16) static char stack[64 * 1024];
    stack_t alternative{};
    alternative.ss_sp = stack;
    alternative.ss_size = sizeof stack;
    stack_t present{};
    if (sigaltstack(nullptr, &present) == 0 && (present.ss_flags & SS_DISABLE) != 0)
        sigaltstack(&alternative, nullptr);

    struct sigaction action {};
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < std::size(crashSignals); ++i) {
        struct sigaction before {};
        sigaction(crashSignals[i], nullptr, &before);
        if (before.sa_sigaction == onCrash)
            continue;
        g_before[i] = before;
        sigaction(crashSignals[i], &action, nullptr);
    }
}

} // namespace rollcall::log::detail
