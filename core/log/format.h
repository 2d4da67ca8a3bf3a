#pragma once

#include "core/log/entry.h"
#include "core/log/linebuffer.h"

namespace rollcall::log {

enum class Format { Json, Human };

/** Writes an entry as a line, its end included; nothing if it is not for this output. Called on the logging thread. */
using Formatter = void (*)(LineBuffer&, const Entry&);

/** One JSON object and a newline, with exactly these members in this order, stored in log files (do not
 *  rename): timestamp (UTC, microseconds, Z), level, logger, message, module (the source file's name without
 *  its suffix), function, line, and where there is one correlation_id, exception ("code: detail") and
 *  extra. */
void formatJson(LineBuffer& out, const Entry& entry);

/** "rollcall::Result<void> rollcall::queue::Journal::append(const Record&)" -> "rollcall::queue::Journal::append" */
std::string_view functionOf(std::string_view pretty);

/** One line for people: time, level, logger, [correlation id or -], message, key=value of each extra. */
void formatHuman(LineBuffer& out, const Entry& entry);

/** The fields of systemd's native journal protocol (systemd.journal-fields(7)): MESSAGE, PRIORITY,
 *  SYSLOG_IDENTIFIER, CODE_FILE, CODE_FUNC, CODE_LINE, and ours: LOGGER, CORRELATION_ID, EXCEPTION and
 *  EXTRA_<KEY>. A line with the extra "event" has a MESSAGE_ID too: the UUID version 5 of the event's name in the
 *  namespace 5d1d0a7c-3f0e-4c7b-9d43-6f8a0f6f2b51. Each field stays below 4 KiB: journalctl prints a longer one as null. */
void formatJournal(LineBuffer& out, const Entry& entry);

} // namespace rollcall::log
