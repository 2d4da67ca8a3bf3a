#include "app/operations/outputfile.h"

#include "core/base/durablefile.h"

#include <QFileInfo>

namespace rollcall::app {

namespace {

QString outputRemedy(ErrorCode code)
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

} // namespace

Result<void> checkOutputFile(const QString& file, const QString& suffix)
{
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

Result<void> writeOutputFile(const QString& file, const QString& suffix, const QByteArray& contents)
{
    if (auto checked = checkOutputFile(file, suffix); !checked)
        return checked;
    const auto written = writeDurably(file, contents);
    if (!written)
        return Error{written.error().code,
                     QStringLiteral("%1 cannot be written: %2%3.")
                         .arg(file, written.error().detail, outputRemedy(written.error().code))};
    return {};
}

} // namespace rollcall::app
