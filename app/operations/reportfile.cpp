#include "app/operations/reportfile.h"

#include "core/base/durablefile.h"
#include "core/report/csv.h"
#include "core/report/pdf.h"
#include "core/report/xlsx.h"

#include <QFileInfo>

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

QString reportRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return QStringLiteral("; make room on the disk, or name a file elsewhere");
    case ErrorCode::NotPermitted:
        return QStringLiteral("; name a file in a folder that you may write to");
    default:
        return {};
    }
}

Result<void> checkTarget(const QString& file, ReportFormat format)
{
    const QString suffix = suffixOf(format);
    if (!file.endsWith(suffix, Qt::CaseInsensitive))
        return Error{ErrorCode::Invalid,
                     QStringLiteral("The file's name has to end in %1, and \"%2\" does not.").arg(suffix, file)};
    const QFileInfo info(file);
    if (info.exists() && !info.isFile())
        return Error{ErrorCode::NotAFile,
                     QStringLiteral("%1 is there already and is no file; name another one.").arg(file)};
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("%1 cannot be written: there is no folder %2.").arg(file, folder.filePath())};
    if (!folder.isWritable())
        return Error{ErrorCode::NotPermitted,
                     QStringLiteral("%1 cannot be written: no file can be made in %2; name another folder.")
                         .arg(file, folder.filePath())};
    return {};
}

} // namespace

Result<void> writeReport(const report::Table& table, const QString& file, ReportFormat format)
{
    if (auto checked = checkTarget(file, format); !checked)
        return checked;
    const auto contents = contentsOf(table, format);
    auto written = contents ? writeDurably(file, *contents) : Result<void>(contents.error());
    if (!written)
        return Error{written.error().code,
                     QStringLiteral("%1 cannot be written: %2%3.")
                         .arg(file, written.error().detail, reportRemedy(written.error().code))};
    return {};
}

} // namespace rollcall::app
