#pragma once

#include "core/log/ownedlock.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::log {

/** A ring buffer of lines between the logging threads and the one that writes them. Bounded in bytes: when it is full, the
 *  oldest lines are dropped for the newest. Thread-safe; holds its lock only while it copies. */
class LineRing {
public:
    explicit LineRing(size_t capacity);

    /** Never waits for the reader. A line longer than the whole ring is dropped. True if this line made the
     *  ring half full: the reader should be woken. */
    bool push(std::string_view line);

    /** What was taken out: whole lines one after the other, where each ends, and how many were dropped before
     *  them. */
    struct Chunk {
        std::string bytes;
        std::vector<size_t> ends;
        uint64_t dropped = 0;
    };
    /** Takes the oldest lines, at least one if there is any, at most about `maxBytes`. Replaces what `chunk`
     *  had. */
    void take(Chunk& chunk, size_t maxBytes);

    bool isEmpty() const;
    /** Lines ever pushed. */
    uint64_t pushed() const { return m_pushed.load(std::memory_order_relaxed); }
    /** Lines ever dropped. */
    uint64_t dropped() const { return m_droppedEver.load(std::memory_order_relaxed); }

    void breakLockIfMine() { m_lock.breakIfMine(); }

private:
    void copyIn(uint64_t at, const void* from, size_t size);
    void copyOut(uint64_t at, void* to, size_t size) const;
    uint32_t sizeAt(uint64_t at) const;

    mutable OwnedLock m_lock;
    const size_t m_capacity;
    const std::unique_ptr<char[]> m_data;
    // Positions only grow; modulo the capacity they are places. Each line is its length and its bytes.
    uint64_t m_head = 0;
    uint64_t m_tail = 0;
    uint64_t m_dropped = 0; ///< since the last take()
    std::atomic<uint64_t> m_pushed{0};
    std::atomic<uint64_t> m_droppedEver{0};
};

} // namespace rollcall::log
