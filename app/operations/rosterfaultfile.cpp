#include "app/operations/rosterfaultfile.h"

#include "core/base/durablefile.h"
#include "core/report/csv.h"

#include <QFileInfo>
#include <QStringList>

#include <sys/stat.h>

namespace rollcall::app {

namespace {

const QString headingLine =
    QStringLiteral("\ufeffline,column,number,kind,what,remedy\r\n"); // Excel reads UTF-8 by this mark only

bool isSameFile(const QString& one, const QString& other)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(one).constData(), &first) == 0
           && ::stat(QFile::encodeName(other).constData(), &second) == 0 && first.st_dev == second.st_dev
           && first.st_ino == second.st_ino;
}

bool isFaultList(const QString& path)
{
    QFile file(path);
    const QByteArray heading = headingLine.toUtf8();
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(heading.size()) == heading;
}

void addCsvRows(QString& csv, const std::vector<roster::Notice>& notices, const QString& kind)
{
    for (const roster::Notice& one : notices)
        csv += report::csvLine({QString::number(one.line), report::csvCell(one.column), report::csvCell(one.number),
                                report::csvCell(kind), report::csvCell(one.what), report::csvCell(one.remedy)});
}

} // namespace

Result<void> checkRosterFaultFile(const QString& file, const QString& imported)
{
    if (isSameFile(file, imported))
        return Error{ErrorCode::Conflict, QStringLiteral("is the file to import: name another one for the faults")};
    if (QFileInfo::exists(file) && !isFaultList(file))
        return Error{ErrorCode::Exists,
                     QStringLiteral("is there already and is no list of faults: name another file")};
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("cannot be written: there is no folder %1").arg(folder.filePath())};
    if (!folder.isWritable())
        return Error{ErrorCode::NotPermitted,
                     QStringLiteral("cannot be written: no file can be made in %1").arg(folder.filePath())};
    return {};
}

Result<void> writeRosterFaults(const roster::Reading& reading, const QString& file)
{
    QString csv = headingLine;
    addCsvRows(csv, reading.faults, QStringLiteral("fault"));
    addCsvRows(csv, reading.heldBack, QStringLiteral("held back"));
    addCsvRows(csv, reading.doubts, QStringLiteral("look at it"));
    return writeDurably(file, csv.toUtf8());
}

} // namespace rollcall::app
