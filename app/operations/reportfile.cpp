#include "app/operations/reportfile.h"

#include "app/operations/outputfile.h"
#include "core/report/csv.h"
#include "core/report/pdf.h"
#include "core/report/xlsx.h"

namespace rollcall::app {

namespace {

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
        return QStringLiteral(".csv");
    case ReportFormat::Xlsx:
        return QStringLiteral(".xlsx");
    case ReportFormat::Pdf:
        break;
    }
    return QStringLiteral(".pdf");
}

Result<QByteArray> contentsOf(const report::Table& table, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
        return report::toCsv(table);
    case ReportFormat::Xlsx:
        return report::toXlsx(table);
    case ReportFormat::Pdf:
        break;
    }
    return report::toPdf(table);
}

} // namespace

Result<void> writeReport(const report::Table& table, const QString& file, ReportFormat format)
{
    const QString suffix = suffixOf(format);
    if (auto checked = checkOutputFile(file, suffix); !checked)
        return checked;
    const auto contents = contentsOf(table, format);
    if (!contents)
        return Error{contents.error().code,
                     QStringLiteral("%1 cannot be written: %2.").arg(file, contents.error().detail)};
    return writeOutputFile(file, suffix, *contents);
}

} // namespace rollcall::app
