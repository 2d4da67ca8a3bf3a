#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rollcall::roster {

/** The text of a file, its line ends as "\n".
 *
 *  `encoding` is a name that Qt knows, such as "windows-1252". Without one, a byte-order mark decides, then the zeros of
 *  UTF-16, and what is left has to be UTF-8: bytes that are not UTF-8 are in one of many encodings, and a guess would
 *  misspell names. Errors: Invalid, which says what to do. */
Result<QString> decodeText(const QByteArray& bytes, const QString& encoding);

} // namespace rollcall::roster
