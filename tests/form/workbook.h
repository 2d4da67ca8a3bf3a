#pragma once

#include "core/form/cellarea.h"
#include "core/roster/workbook.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>

namespace rollcall::form {

/** What stands in the first sheet of a workbook by our own reader of rosters: texts by cell, "B12". */
inline QMap<QString, QString> cellsOf(const QByteArray& workbook)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("form.xlsx")));
    if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size())
        qFatal("the workbook cannot be written");
    file.close();
    const auto sheets = roster::workbookSheets(file.fileName());
    if (!sheets || sheets->empty())
        qFatal("the workbook cannot be read");
    QMap<QString, QString> cells;
    const auto read = sheets->front().read([&cells](const roster::Row& row) {
        for (int column = 0; column < row.cells.size(); ++column) {
            if (!row.cells[column].isEmpty())
                cells.insert(cellName(row.number, column + 1), row.cells[column]);
        }
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return cells;
}

} // namespace rollcall::form
