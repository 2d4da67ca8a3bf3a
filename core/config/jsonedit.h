#pragma once

#include "core/base/result.h"

#include <QString>

namespace rollcall::config {

// Both change one value of a JSON text and leave every other character as it is: order, blanks, numbers as they were
// written, keys given twice. `path` is dotted. Pure. Errors: Invalid if the text is not a JSON object, or if the path
// leads through a value that is not an object.

/** `value` (JSON itself) at `path`. A key that is new comes last in its section, written like those before it, and
 *  sections that are missing are made. */
Result<QString> withValue(const QString& text, const QString& path, const QString& value);

/** Without the key, however often it is given there; its section stays. */
Result<QString> withoutValue(const QString& text, const QString& path);

} // namespace rollcall::config
