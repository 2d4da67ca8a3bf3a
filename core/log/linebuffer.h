#pragma once

#include <cstring>
#include <memory>
#include <string_view>

namespace rollcall::log {

/** Builds a line on the stack, and on the heap only if it is long. Needs no set-up, so a log line costs no allocation and
 *  works while a thread or the program ends. */
class LineBuffer {
public:
    LineBuffer() = default;
    LineBuffer(const LineBuffer&) = delete;
    LineBuffer& operator=(const LineBuffer&) = delete;

    /** Room for `size` more bytes; what is written there counts after advance(). */
    char* reserve(size_t size)
    {
        if (m_capacity - m_size < size)
            grow(size);
        return m_data + m_size;
    }
    void advance(size_t size) { m_size += size; }

    void append(char c)
    {
        *reserve(1) = c;
        ++m_size;
    }
    void append(std::string_view text)
    {
        if (text.empty()) // which may have no data, and memcpy wants some
            return;
        std::memcpy(reserve(text.size()), text.data(), text.size());
        m_size += text.size();
    }

    size_t size() const { return m_size; }
    void truncate(size_t size) { m_size = size; }
    char* data() { return m_data; }
    std::string_view view() const { return {m_data, m_size}; }

private:
    void grow(size_t size)
    {
        const size_t capacity = (m_size + size) * 2;
        auto larger = std::make_unique_for_overwrite<char[]>(capacity);
        std::memcpy(larger.get(), m_data, m_size);
        m_heap = std::move(larger);
        m_data = m_heap.get();
        m_capacity = capacity;
    }

    char m_inline[2048];
    std::unique_ptr<char[]> m_heap;
    char* m_data = m_inline;
    size_t m_size = 0;
    size_t m_capacity = sizeof m_inline;
};

} // namespace rollcall::log
