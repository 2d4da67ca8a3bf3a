#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

namespace rollcall::report {

/** The table as an Excel workbook: a sheet with the rows below a heading that stays in sight, one with the totals, one with the
 *  title and the notes. All columns. Texts are texts, also numbers of students with their leading zeros; dates and times are real ones.
 *  Errors: DiskFull, Io, with a detail that says what to do (the library keeps the sheets in the system's folder for temporary files
 *  meanwhile), Invalid (more rows than a sheet has). */
Result<QByteArray> toXlsx(const Table& table);

} // namespace rollcall::report
