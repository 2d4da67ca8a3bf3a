#include "core/roster/header.h"

namespace rollcall::roster {

namespace {

// Titles, a logo's text, a date: no school puts a page of them above its table.
constexpr int mostRowsAbove = 50;
constexpr qsizetype mostNamed = 12;
constexpr qsizetype longestNamed = 40;

// "Name" beside a column of first names is the last name, as in German "Name;Vorname".
void readNameAsLastName(Header& header)
{
    const auto full = header.columns.find(Field::FullName);
    if (full == header.columns.end() || !header.columns.contains(Field::FirstName)
        || header.columns.contains(Field::LastName))
        return;
    header.columns[Field::LastName] = full->second;
    header.headings[Field::LastName] = header.headings[Field::FullName];
    header.columns.erase(full);
    header.headings.erase(Field::FullName);
}

QString quoted(QString text)
{
    if (text.size() > longestNamed)
        text = text.left(longestNamed) + QStringLiteral("...");
    return u'"' + text + u'"';
}

QString listed(const QStringList& cells)
{
    QStringList names;
    for (const QString& cell : cells) {
        if (!cell.isEmpty() && names.size() < mostNamed)
            names << quoted(cell);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

bool Header::isComplete() const
{
    return columns.contains(Field::Number)
           && (columns.contains(Field::FirstName) || columns.contains(Field::LastName)
               || columns.contains(Field::FullName));
}

QString Header::cell(const Row& row, Field field) const
{
    const auto column = columns.find(field);
    return column == columns.end() ? QString() : row.cells.value(column->second);
}

Header headerOf(const Row& row, const Mapping& mapping)
{
    std::map<Field, std::multimap<int, qsizetype>> candidates; // columns by rank
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString plain = plainHeading(row.cells.at(i));
        if (plain.isEmpty())
            continue;
        for (const auto& [field, heading] : mapping) {
            if (plainHeading(heading) == plain)
                candidates[field].emplace(0, i);
        }
        if (const auto meaning = meaningOf(plain); meaning && !mapping.contains(meaning->field))
            candidates[meaning->field].emplace(meaning->rank, i);
    }
    Header header;
    header.line = row.number;
    header.width = row.cells.size();
    for (const auto& [field, columns] : candidates) {
        const auto [rank, column] = *columns.begin();
        header.columns[field] = column;
        header.headings[field] = row.cells.at(column);
        if (columns.count(rank) > 1)
            header.faults.push_back({row.number, row.cells.at(column), QString(),
                                     QStringLiteral("two columns are called so"),
                                     QStringLiteral("rename or delete the one that is not meant")});
    }
    readNameAsLastName(header);
    return header;
}

Result<Header> findHeader(const Sheet& sheet, const Mapping& mapping, Row& headings)
{
    Header best;
    int looked = 0;
    const auto read = sheet.read([&](const Row& row) {
        Header header = headerOf(row, mapping);
        const bool isFirst = best.line == 0;
        if (isFirst || header.isComplete() || header.known() > best.known()) {
            best = std::move(header);
            headings = row;
        }
        return !best.isComplete() && ++looked < mostRowsAbove;
    });
    if (!read)
        return read.error();
    return best;
}

Notice whatIsMissing(const Header& header, const Row& headings)
{
    const bool hasNumber = header.columns.contains(Field::Number);
    const QString missing =
        hasNumber ? QStringLiteral("first_name (nor last_name, nor name)") : QStringLiteral("student_number");
    const QString example = hasNumber ? QStringLiteral("first_name") : QStringLiteral("student_number");
    return {.line = header.line,
            .what = QStringLiteral("there is no column %1; the columns are %2").arg(missing, listed(headings.cells)),
            .remedy = QStringLiteral("if one of them is meant: --map %1=\"HEADING\"").arg(example)};
}

} // namespace rollcall::roster
