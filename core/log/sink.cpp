#include "core/log/sink.h"

#include "core/log/linering.h"
#include "core/log/logger.h"
#include "core/log/target.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <thread>
#include <vector>

namespace rollcall::log {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds pace = 20ms;       // lines older than 100 ms must survive a SIGKILL
constexpr std::chrono::milliseconds retryPace = 500ms; // while the target fails
constexpr int quietRounds = 50; // after so many idle rounds the thread sleeps until it is woken
constexpr std::chrono::milliseconds closingTime = 1s;
constexpr size_t chunkSize = 64 * 1024;

timespec monotonicIn(std::chrono::milliseconds wait)
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    const long long nanoseconds = time.tv_nsec + wait.count() % 1000 * 1'000'000;
    time.tv_sec += wait.count() / 1000 + nanoseconds / 1'000'000'000;
    time.tv_nsec = nanoseconds % 1'000'000'000;
    return time;
}

bool isPast(const timespec& deadline)
{
    const timespec now = monotonicIn(0ms);
    return now.tv_sec != deadline.tv_sec ? now.tv_sec > deadline.tv_sec : now.tv_nsec >= deadline.tv_nsec;
}

} // namespace

struct Sink::State {
    State(std::unique_ptr<Target> to, Formatter formatter, size_t capacity)
        : target(std::move(to)), format(formatter), ring(capacity)
    {
        sem_init(&wake, 0, 0);
        sem_init(&ended, 0, 0);
    }
    ~State()
    {
        sem_destroy(&wake);
        sem_destroy(&ended);
    }

    void run();
    /** False if the target fails; what is left stays in `chunk`. */
    bool drain();
    bool writeChunk();
    void sayDropped(uint64_t count);
    void waitForWork(bool healthy, int idleRounds);

    const std::unique_ptr<Target> target;
    const Formatter format;
    LineRing ring;
    sem_t wake;
    sem_t ended;
    std::atomic<bool> stopping{false};
    std::atomic<bool> asleep{false};
    std::atomic<bool> failing{false};
    std::atomic<uint64_t> done{0}; ///< lines that are written or dropped
    // Of the thread alone:
    LineRing::Chunk chunk;
    size_t chunkWritten = 0;
};

Sink::Sink(std::unique_ptr<Target> target, Level level, Formatter format, size_t capacity)
    : m_level(level), m_format(format), m_state(std::make_shared<State>(std::move(target), format, capacity))
{
    // Signals are for the program's own threads; a new thread inherits its mask from here.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread([state = m_state] {
        pthread_setname_np(pthread_self(), "log");
        state->run();
        sem_post(&state->ended);
    }).detach();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

Sink::~Sink()
{
    m_state->stopping.store(true);
    sem_post(&m_state->wake);
    const timespec deadline = monotonicIn(closingTime);
    while (sem_clockwait(&m_state->ended, CLOCK_MONOTONIC, &deadline) != 0 && errno == EINTR) {
    }
}

void Sink::append(const Entry& entry)
{
    LineBuffer line;
    m_format(line, entry);
    if (line.size() == 0)
        return; // not for this output
    const bool halfFull = m_state->ring.push(line.view());
    // Otherwise at its own pace: waking the thread costs more than the whole line.
    if (m_state->asleep.load() || halfFull || entry.level >= Level::Error) {
        m_state->asleep.store(false);
        sem_post(&m_state->wake);
    }
}

bool Sink::flush(std::chrono::milliseconds timeout)
{
    // Everything here may run in a signal handler: no lock, no allocation.
    const uint64_t wanted = m_state->ring.pushed();
    const timespec deadline = monotonicIn(timeout);
    sem_post(&m_state->wake);
    while (m_state->done.load(std::memory_order_acquire) < wanted) {
        if (isPast(deadline))
            return false;
        const timespec step{0, 200'000};
        nanosleep(&step, nullptr);
    }
    return true;
}

bool Sink::flushAfterCrash(std::chrono::milliseconds timeout)
{
    m_state->ring.breakLockIfMine();
    return flush(timeout);
}

Sink::Counts Sink::counts() const
{
    Counts counts;
    counts.dropped = m_state->ring.dropped();
    counts.written = m_state->done.load() - std::min<uint64_t>(counts.dropped, m_state->done.load());
    counts.failing = m_state->failing.load();
    counts.isForwarding = m_state->target->isForwarding();
    return counts;
}

void Sink::State::run()
{
    int idleRounds = 0;
    for (;;) {
        const bool last = stopping.load();
        const uint64_t before = done.load(std::memory_order_relaxed);
        const bool healthy = drain();
        if (last)
            return;
        idleRounds = done.load(std::memory_order_relaxed) == before ? idleRounds + 1 : 0;
        waitForWork(healthy, idleRounds);
    }
}

void Sink::State::waitForWork(bool healthy, int idleRounds)
{
    if (healthy && idleRounds > quietRounds) {
        asleep.store(true);
        // Checked after the flag is up: whoever pushes later sees it and wakes us.
        if (ring.isEmpty() && !stopping.load())
            sem_wait(&wake);
        asleep.store(false);
        return;
    }
    const timespec deadline = monotonicIn(healthy ? pace : retryPace);
    sem_clockwait(&wake, CLOCK_MONOTONIC, &deadline);
}

bool Sink::State::drain()
{
    for (;;) {
        if (chunkWritten == chunk.bytes.size()) {
            ring.take(chunk, chunkSize);
            chunkWritten = 0;
            if (chunk.dropped > 0)
                sayDropped(chunk.dropped);
            if (chunk.ends.empty()) {
                done.fetch_add(chunk.dropped, std::memory_order_release);
                chunk.dropped = 0;
                return true;
            }
        }
        if (!writeChunk())
            return false;
        done.fetch_add(chunk.ends.size() + chunk.dropped, std::memory_order_release);
        chunk.dropped = 0;
    }
}

bool Sink::State::writeChunk()
{
    size_t firstLine = 0;
    while (firstLine < chunk.ends.size() && chunk.ends[firstLine] <= chunkWritten)
        ++firstLine;
    std::vector<size_t> ends(chunk.ends.begin() + static_cast<std::ptrdiff_t>(firstLine), chunk.ends.end());
    for (size_t& end : ends)
        end -= chunkWritten;
    const auto outcome = target->write(std::string_view(chunk.bytes).substr(chunkWritten), ends);
    chunkWritten += outcome.written;
    const bool failed = chunkWritten < chunk.bytes.size();
    if (failed && !failing.exchange(true)) {
        static const Logger logger("log");
        logger.error(
            "log lines cannot be written and wait in memory; free or mend the log's disk, or what takes them",
            {{"target", target->description()},
             {"errno", outcome.error},
             {"reason", strerrordesc_np(outcome.error)}});
    } else if (!failed) {
        failing.store(false);
    }
    return !failed;
}

void Sink::State::sayDropped(uint64_t count)
{
    LineBuffer text;
    char* to = text.reserve(64);
    text.advance(static_cast<size_t>(snprintf(to, 64, "%llu lines dropped", static_cast<unsigned long long>(count))));
    const Extra extra{"dropped", count};
    Entry entry;
    clock_gettime(CLOCK_REALTIME, &entry.time);
    entry.level = Level::Warning;
    entry.logger = "log";
    entry.message = text.view();
    entry.file = __FILE__;
    entry.function = __func__;
    entry.line = __LINE__;
    entry.extras = &extra;
    entry.extraCount = 1;
    LineBuffer line;
    format(line, entry);
    // In front of the lines that stayed: there the gap is.
    chunk.bytes.insert(0, line.view());
    for (size_t& end : chunk.ends)
        end += line.size();
    chunk.ends.insert(chunk.ends.begin(), line.size());
    chunk.dropped -= 1; // its own line is counted as one that was pushed
}

} // namespace rollcall::log
