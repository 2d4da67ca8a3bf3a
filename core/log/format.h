#pragma once

#include "core/log/entry.h"
#include "core/log/linebuffer.h"

namespace rollcall::log {

enum class Format { Json, Human };

/** One JSON object and a newline, with exactly these members in this order, stored in log files (do not
 *  rename): timestamp (UTC, microseconds, Z), level, logger, message, module (the source file's name without
 *  its suffix), function, line, and where there is one correlation_id, exception ("code: detail") and
 *  extra. */
void formatJson(LineBuffer& out, const Entry& entry);

/** One line for people: time, level, logger, [correlation id or -], message, key=value of each extra. */
void formatHuman(LineBuffer& out, const Entry& entry);

/** The fields of systemd's native journal protocol (systemd.journal-fields(7)): MESSAGE, PRIORITY,
 *  SYSLOG_IDENTIFIER, CODE_FILE, CODE_FUNC, CODE_LINE, and ours: LOGGER, CORRELATION_ID, EXCEPTION and
 *  EXTRA_<KEY>. */
void formatJournal(LineBuffer& out, const Entry& entry);

} // namespace rollcall::log
