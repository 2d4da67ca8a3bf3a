#pragma once

#include <QString>

#include <string_view>

namespace rollcall::log {

/** The correlation id names the one operation that a line belongs to, as a rule the RecordId, so that one
 *  search tells a record's whole story. Each thread has its own; whoever hands work to another thread, to
 *  disk or to the network sends the id along and opens a CorrelationScope there. Up to 128 bytes of UTF-8 are
 *  kept. */

/** Sets this thread's id and gives it back. */
QString setCorrelationId(QStringView id);
/** Sets a new UUID and gives it back. */
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

/** Sets this thread's id for the life of the scope, and then puts back what was there. An empty id clears
 *  it. */
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
