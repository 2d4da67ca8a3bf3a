#pragma once

#include "core/log/format.h"

namespace rollcall::otlp {

/** A line as a log record of OpenTelemetry: the logger's name as the inside of a JSON string, a tab, the LogRecord in OTLP's
 *  JSON encoding, a newline. requestBody() makes a request of many. A correlation id that is a UUID is the trace id too, as
 *  it is of the requests to the cloud. The extra "event" is the event's name.
 *  Writes nothing on a thread that is Unlogged. */
void formatRecord(log::LineBuffer& out, const log::Entry& entry);

/** While it lives, what this thread logs does not go to the log server: sending a line must not make lines to be sent. */
class Unlogged {
public:
    Unlogged();
    ~Unlogged();
    Unlogged(const Unlogged&) = delete;
    Unlogged& operator=(const Unlogged&) = delete;
};

} // namespace rollcall::otlp
