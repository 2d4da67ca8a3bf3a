#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

namespace rollcall::app {

enum class ReportFormat { Csv, Xlsx, Pdf };

/** Writes a report, whole or not at all; a file that is there already is replaced. The name has to end as its kind does (".csv"), so that
 *  no other file is replaced by a slip, and the folder has to be there. Mode 0600, because there are names in it. A PDF needs a
 *  QGuiApplication. Errors: Invalid (the name), NotFound (the folder), NotPermitted, NotAFile, DiskFull, Io; the detail is a sentence
 *  that says what to do. */
Result<void> writeReport(const report::Table& table, const QString& file, ReportFormat format);

} // namespace rollcall::app
