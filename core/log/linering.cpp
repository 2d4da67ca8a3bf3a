#include "core/log/linering.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

namespace rollcall::log {

LineRing::LineRing(size_t capacity) : m_capacity(capacity), m_data(new char[capacity]) {}

bool LineRing::push(std::string_view line)
{
    const auto size = static_cast<uint32_t>(line.size());
    const size_t needed = sizeof size + line.size();
    const std::lock_guard guard(m_lock);
    m_pushed.fetch_add(1, std::memory_order_relaxed);
    if (needed > m_capacity) {
        ++m_dropped;
        m_droppedEver.fetch_add(1, std::memory_order_relaxed);
        return false;
    }
    const bool wasHalfFull = m_head - m_tail > m_capacity / 2;
    while (m_head + needed - m_tail > m_capacity) {
        m_tail += sizeof size + sizeAt(m_tail);
        ++m_dropped;
        m_droppedEver.fetch_add(1, std::memory_order_relaxed);
    }
    copyIn(m_head, &size, sizeof size);
    copyIn(m_head + sizeof size, line.data(), line.size());
    // Last: a crash in the middle leaves the lines before this one whole.
    m_head += needed;
    return !wasHalfFull && m_head - m_tail > m_capacity / 2;
}

void LineRing::take(Chunk& chunk, size_t maxBytes)
{
    chunk.bytes.clear();
    chunk.ends.clear();
    chunk.bytes.reserve(maxBytes); // not under the lock
    const std::lock_guard guard(m_lock);
    chunk.dropped = std::exchange(m_dropped, 0);
    while (m_tail < m_head) {
        const uint32_t size = sizeAt(m_tail);
        const size_t before = chunk.bytes.size();
        if (before > 0 && before + size > maxBytes)
            break;
        chunk.bytes.resize(before + size);
        copyOut(m_tail + sizeof size, chunk.bytes.data() + before, size);
        chunk.ends.push_back(chunk.bytes.size());
        m_tail += sizeof size + size;
    }
}

bool LineRing::isEmpty() const
{
    const std::lock_guard guard(m_lock);
    return m_tail == m_head;
}

uint32_t LineRing::sizeAt(uint64_t at) const
{
    uint32_t size = 0;
    copyOut(at, &size, sizeof size);
    return size;
}

void LineRing::copyIn(uint64_t at, const void* from, size_t size)
{
    const size_t place = at % m_capacity;
    const size_t first = std::min(size, m_capacity - place);
    std::memcpy(m_data.get() + place, from, first);
    std::memcpy(m_data.get(), static_cast<const char*>(from) + first, size - first);
}

void LineRing::copyOut(uint64_t at, void* to, size_t size) const
{
    const size_t place = at % m_capacity;
    const size_t first = std::min(size, m_capacity - place);
    std::memcpy(to, m_data.get() + place, first);
    std::memcpy(static_cast<char*>(to) + first, m_data.get(), size - first);
}

} // namespace rollcall::log
