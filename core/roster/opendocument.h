#pragma once

#include "core/roster/sheet.h"

namespace rollcall::roster {

/** The sheets of an OpenDocument spreadsheet (.ods, ISO 26300), in their order. A number is given as it is shown if that is
 *  all digits, so with its leading zeros, otherwise as its value; a date as yyyy-MM-dd. Errors: Invalid. */
Result<std::vector<Sheet>> openDocumentSheets(const QString& file);

} // namespace rollcall::roster
