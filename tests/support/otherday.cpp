// Preloaded into a program (LD_PRELOAD), it makes its calendar run as many seconds later or earlier as
// ROLLCALL_TEST_DAY_OFFSET says: a journey of many school days in minutes. Monotonic clocks stay as they are.

#include <cstdlib>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

namespace {

time_t offset()
{
    static const time_t seconds = [] {
        const char* text = std::getenv("ROLLCALL_TEST_DAY_OFFSET");
        return text ? std::strtoll(text, nullptr, 10) : 0;
    }();
    return seconds;
}

} // namespace

// The calls beneath, because a sanitizer has its own of these and may not be ready yet.
extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept
{
    const long result = ::syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += offset();
    return static_cast<int>(result);
}

int gettimeofday(timeval* now, void*) noexcept
{
    timespec precise = {};
    const int result = clock_gettime(CLOCK_REALTIME, &precise);
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return result;
}

time_t time(time_t* now) noexcept
{
    timespec precise = {};
    clock_gettime(CLOCK_REALTIME, &precise);
    if (now)
        *now = precise.tv_sec;
    return precise.tv_sec;
}
}
