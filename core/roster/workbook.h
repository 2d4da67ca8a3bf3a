#pragma once

#include "core/roster/sheet.h"

namespace rollcall::roster {

/** How much the rows of a sheet may unpack to; they are read as a stream. */
inline constexpr qint64 mostUnpackedRows = 256LL * 1024 * 1024;

/** The sheets of an Excel workbook (.xlsx, ECMA-376), in their order.
 *
 *  A number is given as its digits, with the leading zeros that its format shows ("000000000000"), a date as yyyy-MM-dd.
 *  Excel keeps 15 digits of a number: one of more digits is given as Excel wrote it, such as 1.36E+15. Errors: Invalid. */
Result<std::vector<Sheet>> workbookSheets(const QString& file);

} // namespace rollcall::roster
