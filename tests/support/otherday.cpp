// Preloaded into a program (LD_PRELOAD), it makes its calendar run as many seconds later or earlier as the file that
// ROLLCALL_TEST_CLOCK names says (eight bytes, a signed number of this machine's byte order): a journey of many school
// days in minutes. Whoever writes another number into the file makes the clock jump at once. Monotonic clocks stay as
// they are.

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

namespace {

constinit std::atomic<int64_t> none{0};

std::atomic<int64_t>* openClock()
{
    const char* path = std::getenv("ROLLCALL_TEST_CLOCK");
    const long file = path ? ::syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return &none;
    const long memory = ::syscall(SYS_mmap, nullptr, sizeof(none), PROT_READ, MAP_SHARED, file, 0);
    ::syscall(SYS_close, file);
    return memory == -1 ? &none : reinterpret_cast<std::atomic<int64_t>*>(memory);
}

time_t offset()
{
    static const std::atomic<int64_t>* const seconds = openClock();
    return seconds->load(std::memory_order_relaxed);
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
