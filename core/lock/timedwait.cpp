#include "core/lock/timedwait.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace rollcall::lock {

namespace {

using std::chrono::steady_clock;

// The first signal may arrive just before fcntl() goes to sleep, and would be lost; so it is repeated.
constexpr long repeatNanoseconds = 5'000'000;

int alarmSignal()
{
    return SIGRTMIN + 5; // a function in glibc, not a constant
}

timespec toTimespec(std::chrono::nanoseconds duration)
{
    return {static_cast<time_t>(duration.count() / 1'000'000'000),
            static_cast<long>(duration.count() % 1'000'000'000)};
}

/** Interrupts this thread's system calls from `after` on, until it is destroyed. */
class ThreadAlarm {
public:
    explicit ThreadAlarm(std::chrono::nanoseconds after)
    {
        // Does nothing and has no SA_RESTART: that is what ends fcntl() with EINTR.
        static const int installed = [] {
            struct sigaction action {};
            action.sa_handler = [](int) {};
            sigemptyset(&action.sa_mask);
            return sigaction(alarmSignal(), &action, nullptr);
        }();
        sigset_t mask;
        sigemptyset(&mask);
        sigaddset(&mask, alarmSignal());
        pthread_sigmask(SIG_UNBLOCK, &mask, &m_before);

        sigevent event{};
        event.sigev_notify = SIGEV_THREAD_ID;
        event.sigev_signo = alarmSignal();
        event._sigev_un._tid = static_cast<pid_t>(::syscall(SYS_gettid));
        m_error = installed != 0 || ::timer_create(CLOCK_MONOTONIC, &event, &m_timer) != 0 ? errno : 0;
        if (m_error != 0)
            return;
        itimerspec times{};
        times.it_value = toTimespec(after);
        times.it_interval.tv_nsec = repeatNanoseconds;
        ::timer_settime(m_timer, 0, &times, nullptr);
    }
    ~ThreadAlarm()
    {
        if (m_error == 0)
            ::timer_delete(m_timer);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    ThreadAlarm(const ThreadAlarm&) = delete;
    ThreadAlarm& operator=(const ThreadAlarm&) = delete;

    int error() const { return m_error; }

private:
    sigset_t m_before{};
    timer_t m_timer{};
    int m_error = 0;
};

} // namespace

int waitForLock(int descriptor, std::chrono::milliseconds timeout)
{
    const steady_clock::time_point deadline = steady_clock::now() + timeout;
    if (timeout <= timeout.zero())
        return ETIMEDOUT;
    const ThreadAlarm alarm(timeout);
    if (alarm.error() != 0)
        return alarm.error();
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    for (;;) {
        if (::fcntl(descriptor, F_OFD_SETLKW, &whole) == 0)
            return 0;
        if (errno != EINTR)
            return errno;
        if (steady_clock::now() >= deadline)
            return ETIMEDOUT;
    }
}

} // namespace rollcall::lock
