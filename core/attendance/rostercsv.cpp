#include "core/attendance/rostercsv.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

namespace rollcall::attendance {

namespace {

struct Row {
    int line; ///< where it starts, from 1
    QStringList cells;
};

Error faultAt(int line, const QString& what) {
    return {ErrorCode::Invalid, QStringLiteral("line %1: %2").arg(line).arg(what)};
}

// One pass over the text: quotes may hide separators, line ends and doubled quotes.
Result<std::vector<Row>> split(const QString& text, QChar separator) {
    std::vector<Row> rows;
    Row row{1, {}};
    QString cell;
    bool quoted = false;
    int line = 1;
    const auto endCell = [&] {
        row.cells << cell.trimmed();
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.cells != QStringList{QString()})
            rows.push_back(row);
        row = {line, {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n')
            ++line;
        if (quoted) {
            const bool doubled = c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
            if (c == u'"' && !doubled)
                quoted = false;
            else
                cell += c;
            i += doubled ? 1 : 0;
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted)
        return faultAt(row.line, QStringLiteral("a quote is opened and never closed"));
    endRow();
    return rows;
}

} // namespace

Result<std::vector<Student>> readRosterCsv(const QByteArray& csv) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(csv); // takes the byte-order mark away
    if (decoder.hasError() || text.contains(QChar(0)))
        return Error{ErrorCode::Invalid, QStringLiteral("the file is not text in UTF-8")};
    const QString head = text.section(u'\n', 0, 0);
    const QChar separator = head.count(u';') > head.count(u',') ? u';' : u',';
    const auto rows = split(text, separator);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{ErrorCode::Invalid, QStringLiteral("the file is empty")};

    QHash<QString, qsizetype> columns;
    for (qsizetype i = 0; i < rows->front().cells.size(); ++i)
        columns.insert(rows->front().cells.at(i).toLower(), i);
    for (const char* needed : {"student_number", "first_name"}) {
        if (!columns.contains(QLatin1String(needed)))
            return faultAt(1, QStringLiteral("there is no column %1").arg(QLatin1String(needed)));
    }

    std::vector<Student> students;
    QSet<QString> seen;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        const auto cell = [&](const char* column) {
            return row->cells.value(columns.value(QLatin1String(column), -1));
        };
        const QString status = cell("status");
        if (!status.isEmpty() && status.compare(QLatin1String("active"), Qt::CaseInsensitive) != 0)
            continue;
        const auto number = StudentNumber::parse(cell("student_number"));
        if (!number)
            return faultAt(row->line, QStringLiteral("student_number takes 1 to 32 of A-Z a-z 0-9 . _ -"));
        if (seen.contains(number->toString()))
            return faultAt(row->line, QStringLiteral("this student_number stands on a line before"));
        seen.insert(number->toString());
        if (cell("first_name").isEmpty())
            return faultAt(row->line, QStringLiteral("first_name is empty"));
        students.push_back({*number, cell("first_name"), cell("last_name"), cell("section")});
    }
    return students;
}

} // namespace rollcall::attendance
