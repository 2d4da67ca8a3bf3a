#pragma once

#include <QString>

#include <string_view>

namespace rollcall::log {

/** The correlation id names the operation that a line belongs to, usually by its RecordId, so that one search finds
 *  everything about a record. Each thread has its own. Code that hands work to another thread, to disk or to the network
 *  passes the id along and opens a CorrelationScope there. At most 128 bytes of UTF-8 are kept. */

/** Sets this thread's id and returns it. */
QString setCorrelationId(QStringView id);
/** Sets a new UUID as this thread's id and returns it. */
QString setCorrelationId();
/** This thread's id; empty if there is none. */
QString correlationId();
void clearCorrelationId();

namespace detail {
constexpr size_t maxCorrelationId = 128;
/** Fixed in size and without a destructor, so that a line logged while the thread ends still finds it. */
struct CorrelationBuffer {
    char text[maxCorrelationId];
    unsigned char size;
    std::string_view view() const { return {text, size}; }
};
const CorrelationBuffer& currentCorrelation();
} // namespace detail

/** Sets this thread's id for the lifetime of the scope and then restores the previous one. An empty id clears it. */
class CorrelationScope {
public:
    explicit CorrelationScope(QStringView id);
    ~CorrelationScope();
    CorrelationScope(const CorrelationScope&) = delete;
    CorrelationScope& operator=(const CorrelationScope&) = delete;

private:
    detail::CorrelationBuffer m_before;
};

} // namespace rollcall::log
