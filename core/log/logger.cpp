#include "core/log/logger.h"

#include "core/log/category.h"
#include "core/log/correlation.h"
#include "core/log/dispatch.h"

namespace rollcall::log {

Logger::Logger(const char* name) : m_category(detail::category(name)), m_threshold(m_category.threshold) {}

void Logger::writeEnabled(Level level, Text message, const Error* cause, Extras extras, const Where& where) const
{
    Entry entry;
    // Not through rollcall::Clock: a line needs microseconds, and should tell when it was really written.
    clock_gettime(CLOCK_REALTIME, &entry.time);
    entry.level = level;
    entry.logger = m_category.name;
    entry.message = message;
    entry.file = where.file_name();
    entry.function = where.function_name();
    entry.line = where.line();
    entry.correlationId = detail::currentCorrelation().view();
    if (cause) {
        entry.exceptionCode = rollcall::name(cause->code);
        entry.exceptionDetail = cause->detail;
    }
    entry.extras = extras.begin();
    entry.extraCount = extras.size();
    detail::dispatch(entry);
}

} // namespace rollcall::log
