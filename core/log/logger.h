#pragma once

#include "core/base/error.h"
#include "core/log/level.h"
#include "core/log/value.h"

#include <atomic>
#include <initializer_list>
#include <source_location>

namespace rollcall::log {

namespace detail {
struct Category;
} // namespace detail

/** Writes structured lines under one name, usually one for each file that logs, called after it:
 *
 *      const log::Logger journalLog{"queue.journal"};
 *      journalLog.info("record is on disk", {{"seq", seq}, {"took_ms", took}});
 *      journalLog.error("photo was not written", result.error(), {{"bytes", jpeg.size()}});
 *
 *  The message is a fixed sentence; what varies goes into extras. Never pass a person's name, a phone number,
 *  a badge's payload, a photo, a key or a token. Thread-safe; a call takes a microsecond, and never waits for
 *  a disk. The line carries the thread's correlation id. Names are dotted; a level set for "queue" is for
 *  "queue.journal" too. */
class Logger {
public:
    using Extras = std::initializer_list<Extra>;
    using Where = std::source_location;

    /** `name` is a literal. */
    explicit Logger(const char* name);

    bool isEnabled(Level level) const { return level >= m_threshold.load(std::memory_order_relaxed); }

    void debug(Text message, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Debug, message, nullptr, extras, where);
    }
    void info(Text message, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Info, message, nullptr, extras, where);
    }
    void warning(Text message, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Warning, message, nullptr, extras, where);
    }
    void error(Text message, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Error, message, nullptr, extras, where);
    }
    void critical(Text message, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Critical, message, nullptr, extras, where);
    }

    // With the Error that came instead of a value: it becomes the line's `exception`, "code: detail".
    void info(Text message, const Error& cause, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Info, message, &cause, extras, where);
    }
    void warning(Text message, const Error& cause, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Warning, message, &cause, extras, where);
    }
    void error(Text message, const Error& cause, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Error, message, &cause, extras, where);
    }
    void critical(Text message, const Error& cause, Extras extras = {}, Where where = Where::current()) const
    {
        write(Level::Critical, message, &cause, extras, where);
    }

private:
    void write(Level level, Text message, const Error* cause, Extras extras, const Where& where) const
    {
        if (isEnabled(level))
            writeEnabled(level, message, cause, extras, where);
    }
    void writeEnabled(Level level, Text message, const Error* cause, Extras extras, const Where& where) const;

    const detail::Category& m_category;
    const std::atomic<Level>& m_threshold;
};

} // namespace rollcall::log
