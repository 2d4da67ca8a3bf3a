#pragma once

#include "core/log/format.h"

#include <chrono>
#include <memory>

namespace rollcall::log {

class Target;

/** Carries lines to one Target on a thread of its own, so that a disk or a terminal that hangs blocks nobody.
 *  Lines are written at most 20 ms after append(); if the target is too slow, the oldest are dropped and a line
 *  in the target says how many. All functions are thread-safe. */
class Sink {
public:
    Sink(std::unique_ptr<Target> target, Level level, Formatter format, size_t capacity);
    /** Waits up to a second for the lines to be written; a target that hangs longer keeps its thread and
     *  loses them. */
    ~Sink();
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    Level level() const { return m_level; }
    void append(const Entry& entry);

    /** Waits until all that was appended before the call is written or dropped; false if that takes too long.
     *  May be called from a signal handler. */
    bool flush(std::chrono::milliseconds timeout);
    /** The same for a crash handler, which may have interrupted append(). The interrupted code must not go
     *  on. */
    bool flushAfterCrash(std::chrono::milliseconds timeout);

    struct Counts {
        unsigned long long written = 0; ///< lines
        unsigned long long dropped = 0; ///< lines
        bool failing = false;           ///< the last write did not succeed
        bool isForwarding = false;      ///< see Target
    };
    Counts counts() const;

private:
    struct State;
    static void run(const std::shared_ptr<State>& state);

    const Level m_level;
    const Formatter m_format;
    /** Shared with the thread, which outlives the sink if its target hangs. */
    const std::shared_ptr<State> m_state;
};

} // namespace rollcall::log
