#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <optional>

namespace rollcall::legacy {

/** A value as Python's repr() writes it ("{'id': 3, 'photo': None}"), of dictionaries with texts as keys, lists, tuples, texts,
 *  numbers, True, False and None, at most 16 deep. Nothing if it is anything else, or if something follows it. Pure. */
std::optional<QJsonValue> readPythonLiteral(const QByteArray& text);

} // namespace rollcall::legacy
