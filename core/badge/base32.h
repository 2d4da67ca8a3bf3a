#pragma once

#include <QByteArray>

#include <optional>

namespace rollcall::badge {

/** Bytes as A to Z and 2 to 7 (RFC 4648, without padding): five bits a character, and every character is one of QR's
 *  alphanumeric mode. */
QByteArray toBase32(const QByteArray& bytes);

/** The bytes of such a text; nothing if it is none. Each has exactly one text: bits that are left over must be zero. */
std::optional<QByteArray> fromBase32(const QByteArray& text);

} // namespace rollcall::badge
