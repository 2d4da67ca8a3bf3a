#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

namespace rollcall::app {

enum class ReportFormat { Csv, Xlsx, Pdf };

/** Writes a report as writeOutputFile() does, under a name that ends as its kind does. A PDF needs a QGuiApplication. */
Result<void> writeReport(const report::Table& table, const QString& file, ReportFormat format);

} // namespace rollcall::app
