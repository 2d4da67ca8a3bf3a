#pragma once

#include "core/log/linebuffer.h"
#include "core/log/value.h"

namespace rollcall::log {

/** Appends text as the inside of a JSON string (RFC 8259): valid UTF-8 on one line whatever comes in. Quotes,
 *  the backslash, control characters (C0, DEL, C1) and the line separators U+2028 and U+2029 are escaped;
 *  bytes and surrogates that are not valid Unicode become U+FFFD. A text longer than `limit` units is cut, and a
 *  mark says by how much: "...[1016576 cut]". The result is safe to print on a terminal. */
void appendEscaped(LineBuffer& out, Text text, size_t limit);

} // namespace rollcall::log
