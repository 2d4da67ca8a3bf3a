#include "app/operations/rosterfaultfile.h"

#include "core/base/durablefile.h"

#include <QStringList>

namespace rollcall::app {

namespace {

QString csvCell(QString text)
{
    // What begins so is a formula to a spreadsheet program, whoever wrote it.
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

void addCsvRows(QString& csv, const std::vector<roster::Notice>& notices, const QString& kind)
{
    for (const roster::Notice& one : notices)
        csv += QStringList{QString::number(one.line), csvCell(one.column), csvCell(one.number), csvCell(kind),
                           csvCell(one.what),         csvCell(one.remedy)}
                   .join(u',')
               + QStringLiteral("\r\n");
}

} // namespace

Result<void> writeRosterFaults(const roster::Reading& reading, const QString& file)
{
    QString csv =
        QStringLiteral("\ufeffline,column,number,kind,what,remedy\r\n"); // Excel reads UTF-8 by this mark only
    addCsvRows(csv, reading.faults, QStringLiteral("fault"));
    addCsvRows(csv, reading.heldBack, QStringLiteral("held back"));
    addCsvRows(csv, reading.doubts, QStringLiteral("look at it"));
    return writeDurably(file, csv.toUtf8());
}

} // namespace rollcall::app
