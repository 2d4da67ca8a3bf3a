#include "core/attendance/rostercsv.h"

#include "core/attendance/studentreader.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace rollcall::attendance {

namespace {

struct Row {
    int line; ///< where it starts, counted from 1
    QStringList cells;
};

Error faultAt(int line, const QString& what)
{
    return {ErrorCode::Invalid, QStringLiteral("line %1: %2").arg(line).arg(what)};
}

// One pass over the text: quotes may hide separators, line ends and doubled quotes.
Result<std::vector<Row>> split(const QString& text, QChar separator)
{
    enum class Cell { Plain, Quoted, Closed };
    std::vector<Row> rows;
    Row row{1, {}};
    QString cell;
    Cell state = Cell::Plain;
    int line = 1;
    const auto endCell = [&] {
        row.cells << cell.simplified();
        cell.clear();
        state = Cell::Plain;
    };
    const auto endRow = [&] {
        endCell();
        // Spreadsheets write empty rows as lines of separators.
        if (!std::all_of(row.cells.begin(), row.cells.end(), [](const QString& c) { return c.isEmpty(); }))
            rows.push_back(row);
        row = {line, {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n')
            ++line;
        if (state == Cell::Quoted) {
            const bool doubled = c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
            if (c == u'"' && !doubled)
                state = Cell::Closed;
            else
                cell += c;
            i += doubled ? 1 : 0;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (state == Cell::Closed) {
            if (!c.isSpace())
                return faultAt(line, QStringLiteral("something stands between a closing quote and the separator"));
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            cell.clear();
            state = Cell::Quoted;
        } else {
            cell += c;
        }
    }
    if (state == Cell::Quoted)
        return faultAt(row.line, QStringLiteral("a quote is opened and never closed"));
    endRow();
    return rows;
}

// The columns' names in lower case, with their positions.
Result<QHash<QString, qsizetype>> readHead(const Row& head)
{
    QHash<QString, qsizetype> columns;
    for (qsizetype i = 0; i < head.cells.size(); ++i) {
        const QString name = head.cells.at(i).toLower();
        if (columns.contains(name) && !name.isEmpty())
            return faultAt(head.line, QStringLiteral("a column stands twice"));
        columns.insert(name, i);
    }
    for (const char* needed : {"student_number", "first_name"}) {
        if (!columns.contains(QLatin1String(needed)))
            return faultAt(head.line, QStringLiteral("there is no column %1").arg(QLatin1String(needed)));
    }
    return columns;
}

bool isAbout(const Validation& validation, const char* field)
{
    const QString path = pointerTo(QString::fromLatin1(field));
    return std::any_of(validation.faults.begin(), validation.faults.end(),
                       [&path](const Fault& fault) { return fault.path == path; });
}

} // namespace

Result<std::vector<Student>> readRosterCsv(const QByteArray& csv)
{
    if (csv.size() > largestRosterCsv)
        return Error{
            ErrorCode::Invalid,
            QStringLiteral("the file is larger than %1 MB; no roster is").arg(largestRosterCsv / (1024 * 1024))};
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless); // a cut-off end is an error too
    QString text = decoder.decode(csv);                      // takes the byte-order mark away
    if (decoder.hasError() || text.contains(QChar(0)))
        return Error{ErrorCode::Invalid, QStringLiteral("the file is not text in UTF-8")};
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    const QString head = text.trimmed().section(u'\n', 0, 0);
    const QChar separator = head.count(u';') > head.count(u',') ? u';' : u',';
    const auto rows = split(text, separator);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{ErrorCode::Invalid, QStringLiteral("the file is empty")};
    const auto columns = readHead(rows->front());
    if (!columns)
        return columns.error();
    const qsizetype width = rows->front().cells.size();

    std::vector<Student> students;
    QSet<QString> seen;
    Validator validator;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        // Most likely a separator within an unquoted name: everything after it is in the wrong column.
        for (qsizetype i = width; i < row->cells.size(); ++i) {
            if (!row->cells.at(i).isEmpty())
                return faultAt(row->line, QStringLiteral("there are more values than columns"));
        }
        const auto cell = [&](const char* column) {
            return row->cells.value(columns->value(QLatin1String(column), -1));
        };
        QJsonObject fields;
        for (const char* column : {"student_number", "first_name", "last_name", "section"})
            fields.insert(QLatin1String(column), cell(column));
        const QString status = cell("status").toLower();
        if (!status.isEmpty())
            fields.insert(QStringLiteral("status"), status);
        const auto read = readStudent(fields, validator);
        const auto* faulty = std::get_if<Validation>(&read);
        // The rest of a row does not matter for a student who has left; an unknown status may be a typing error.
        const bool isActive = status.isEmpty() || status == QLatin1String("active");
        if (!isActive && !(faulty && isAbout(*faulty, "status")))
            continue;
        if (faulty)
            return faultAt(row->line, faulty->summary());
        const Student& student = std::get<Student>(read);
        if (seen.contains(student.number.toString()))
            return faultAt(row->line, QStringLiteral("this student_number stands on a line before"));
        seen.insert(student.number.toString());
        students.push_back(student);
    }
    return students;
}

} // namespace rollcall::attendance
