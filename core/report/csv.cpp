#include "core/report/csv.h"

namespace rollcall::report {

namespace {

void addGrid(QByteArray& csv, const Grid& grid)
{
    QStringList cells;
    for (const Column& column : grid.columns)
        cells << csvCell(column.heading);
    csv += csvLine(cells).toUtf8();
    for (const std::vector<Cell>& row : grid.rows) {
        cells.clear();
        for (const Cell& cell : row) {
            const auto* value = std::get_if<QString>(&cell);
            cells << (value ? csvCell(*value) : text(cell));
        }
        csv += csvLine(cells).toUtf8();
    }
}

} // namespace

QString csvCell(QString text)
{
    // What begins so is a formula, whoever wrote it. Blanks in front do not help: some programs cut them off.
    const QString begin = text.trimmed().left(1);
    if ((!begin.isEmpty() && QStringLiteral("=+-@").contains(begin)) || text.startsWith(u'\t')
        || text.startsWith(u'\r'))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(const QStringList& cells)
{
    return cells.join(u',') + QStringLiteral("\r\n");
}

QByteArray csvMark()
{
    return QByteArrayLiteral("\xef\xbb\xbf");
}

QByteArray toCsv(const Table& table)
{
    QByteArray csv = csvMark();
    addGrid(csv, table.body);
    if (!table.totals.rows.empty()) {
        csv += csvLine({}).toUtf8();
        addGrid(csv, table.totals);
    }
    if (!table.notes.isEmpty())
        csv += csvLine({}).toUtf8();
    for (const QString& note : table.notes)
        csv += csvLine({csvCell(note)}).toUtf8();
    return csv;
}

} // namespace rollcall::report
