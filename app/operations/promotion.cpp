#include "app/operations/promotion.h"

#include "core/roster/delimitedtext.h"
#include "core/roster/textdecoding.h"

#include <QFile>

#include <algorithm>

namespace rollcall::app {

using attendance::SectionChanges;

namespace {

constexpr qint64 largestSectionFile = 1024 * 1024;

Error faultOfLine(const QString& file, int line, const QString& what)
{
    return {ErrorCode::Invalid, QStringLiteral("%1, line %2: %3").arg(file).arg(line).arg(what)};
}

bool isHeading(const QStringList& cells)
{
    return cells.value(0).compare(QLatin1String("old section"), Qt::CaseInsensitive) == 0
           && cells.value(1).compare(QLatin1String("new section"), Qt::CaseInsensitive) == 0;
}

Result<std::vector<roster::Row>> rowsOf(const roster::Sheet& sheet)
{
    std::vector<roster::Row> rows;
    const auto read = sheet.read([&rows](const roster::Row& row) {
        rows.push_back(row);
        return true;
    });
    if (!read)
        return read.error();
    return rows;
}

// The separator is the one by which most lines have two columns.
Result<std::vector<roster::Row>> rowsOfTwo(const QString& text)
{
    std::vector<roster::Row> best;
    qsizetype mostPairs = -1;
    for (const roster::Sheet& sheet : roster::textSheets(text)) {
        auto rows = rowsOf(sheet);
        if (!rows)
            return rows.error();
        const auto pairs =
            std::count_if(rows->begin(), rows->end(), [](const roster::Row& row) { return row.cells.size() == 2; });
        if (pairs > mostPairs) {
            mostPairs = pairs;
            best = *std::move(rows);
        }
    }
    return best;
}

Result<QString> textOfFile(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{source.error() == QFile::PermissionsError ? ErrorCode::NotPermitted : ErrorCode::NotFound,
                     QStringLiteral("%1 cannot be read: %2").arg(file, source.errorString())};
    if (source.size() > largestSectionFile)
        return Error{ErrorCode::Invalid, QStringLiteral("%1 is too large for a list of sections").arg(file)};
    return roster::decodeText(source.readAll(), {});
}

} // namespace

Result<SectionChanges> readSectionChanges(const QString& file)
{
    const auto text = textOfFile(file);
    if (!text)
        return text.error();
    const auto rows = rowsOfTwo(*text);
    if (!rows)
        return rows.error();
    SectionChanges changes;
    for (const roster::Row& row : *rows) {
        if (&row == &rows->front() && isHeading(row.cells))
            continue;
        QStringList cells = row.cells;
        while (cells.size() > 2 && cells.last().isEmpty())
            cells.removeLast();
        if (cells.size() != 2)
            return faultOfLine(
                file, row.number,
                QStringLiteral("two columns are needed, the old section and the new one; for those who "
                               "leave the new one is empty, and the separator stays"));
        const QString from = cells.first();
        if (from.isEmpty())
            return faultOfLine(file, row.number, QStringLiteral("the old section is missing"));
        if (changes.contains(from))
            return faultOfLine(file, row.number, QStringLiteral("the section \"%1\" was there before").arg(from));
        const QString to = cells.last();
        if (attendance::faultOf(attendance::ProfileField::Section, to) != attendance::ProfileFault::None)
            return faultOfLine(file, row.number,
                               QStringLiteral("the new section has more than %1 characters, or a control character")
                                   .arg(attendance::longest(attendance::ProfileField::Section)));
        changes.insert(from, to);
    }
    if (changes.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("%1 names no section").arg(file)};
    return changes;
}

} // namespace rollcall::app
