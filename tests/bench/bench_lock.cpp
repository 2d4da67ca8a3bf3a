#include "core/lock/filelock.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace rollcall;

namespace {

/** Nobody else wants it; the holder's note is written each time. */
void acquireRelease(benchmark::State& state)
{
    const QTemporaryDir directory;
    lock::FileLock lock(directory.filePath(QStringLiteral(".bench.lock")));
    for (auto _ : state) {
        if (!lock.acquire())
            state.SkipWithError("not locked");
        lock.release();
    }
}
BENCHMARK(acquireRelease)->Name("lock/acquire_release");

/** The calls that no file lock can do without. */
void floorSyscalls(benchmark::State& state)
{
    const QTemporaryDir directory;
    const QByteArray path = directory.filePath(QStringLiteral(".bench.lock")).toLocal8Bit();
    for (auto _ : state) {
        const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        struct flock whole = {};
        whole.l_type = F_WRLCK;
        whole.l_whence = SEEK_SET;
        if (::fcntl(fd, F_OFD_SETLK, &whole) != 0)
            state.SkipWithError("not locked");
        ::close(fd);
    }
}
BENCHMARK(floorSyscalls)->Name("lock/floor_syscalls");

std::int64_t now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time); // the same clock in both processes
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

/** A second process that asks for the lock on each byte it is sent, and answers with the moment it had it. */
class Contender {
public:
    explicit Contender(const QString& path)
    {
        int toChild[2];
        int toParent[2];
        if (::pipe2(toChild, O_CLOEXEC) != 0 || ::pipe2(toParent, O_CLOEXEC) != 0)
            return;
        m_child = ::fork();
        if (m_child == 0) {
            lock::FileLock lock(path);
            char order = 0;
            while (::read(toChild[0], &order, 1) == 1 && order == 'g') {
                const bool locked = lock.acquire(std::chrono::seconds(10)).ok();
                const std::int64_t at = locked ? now() : 0;
                lock.release();
                if (::write(toParent[1], &at, sizeof at) != sizeof at)
                    break;
            }
            ::_exit(0);
        }
        m_orders = toChild[1];
        m_answers = toParent[0];
    }

    ~Contender()
    {
        const char stop = 's';
        (void)!::write(m_orders, &stop, 1);
        ::waitpid(m_child, nullptr, 0);
    }

    void ask() const
    {
        const char go = 'g';
        (void)!::write(m_orders, &go, 1);
    }

    std::int64_t answer() const
    {
        std::int64_t at = 0;
        return ::read(m_answers, &at, sizeof at) == sizeof at ? at : 0;
    }

private:
    pid_t m_child = -1;
    int m_orders = -1;
    int m_answers = -1;
};

/** From release() here to acquire() returning in another process that slept for it. Time is the mean; p50 and p99 stand
 *  beside it, in microseconds. */
void handover(benchmark::State& state)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral(".bench.lock"));
    const Contender contender(path);
    lock::FileLock lock(path);
    std::vector<double> waits;
    for (auto _ : state) {
        if (!lock.acquire(std::chrono::seconds(10)))
            state.SkipWithError("not locked");
        contender.ask();
        ::poll(nullptr, 0, 5); // real time: the other falls asleep on it
        const std::int64_t released = now();
        lock.release();
        const std::int64_t had = contender.answer();
        if (had == 0)
            state.SkipWithError("never handed over");
        waits.push_back(static_cast<double>(had - released) / 1000);
        state.SetIterationTime(static_cast<double>(had - released) / 1e9);
    }
    std::sort(waits.begin(), waits.end());
    state.counters["p50_us"] = waits[waits.size() / 2];
    state.counters["p99_us"] = waits[std::min(waits.size() - 1, waits.size() * 99 / 100)];
}
BENCHMARK(handover)->Name("lock/handover_p99")->UseManualTime()->Iterations(1000)->Unit(benchmark::kMicrosecond);

} // namespace
