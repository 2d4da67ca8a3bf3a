#include "core/report/plaintext.h"

#include <algorithm>

namespace rollcall::report {

namespace {

/** How many places it takes on a terminal. Marks that are put upon a letter take none, those of East Asia two. */
int placesOf(const QString& text)
{
    int places = 0;
    for (const uint letter : text.toUcs4()) {
        const auto category = QChar::category(letter);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
            || category == QChar::Other_Format)
            continue;
        const auto script = QChar::script(letter);
        const bool isWide = script == QChar::Script_Han || script == QChar::Script_Hangul
                            || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
        places += isWide ? 2 : 1;
    }
    return places;
}

QString padded(const QString& text, int width, Column::Type type)
{
    const QString blanks(std::max(0, width - placesOf(text)), u' ');
    return type == Column::Type::Count ? blanks + text : text + blanks;
}

void addLines(QStringList& lines, const Grid& grid)
{
    const std::vector<std::size_t> shown = shownColumns(grid);
    std::vector<int> widths;
    for (const std::size_t column : shown) {
        int width = placesOf(grid.columns[column].heading);
        for (const std::vector<Cell>& row : grid.rows)
            width = std::max(width, placesOf(text(row[column])));
        widths.push_back(width);
    }
    const auto add = [&](const auto& textOf) {
        QStringList cells;
        for (std::size_t i = 0; i < shown.size(); ++i)
            cells << padded(textOf(shown[i]), widths[i], grid.columns[shown[i]].type);
        QString line = cells.join(QStringLiteral("  "));
        while (line.endsWith(u' '))
            line.chop(1);
        lines << line;
    };
    add([&](std::size_t column) { return grid.columns[column].heading; });
    for (const std::vector<Cell>& row : grid.rows)
        add([&](std::size_t column) { return text(row[column]); });
}

} // namespace

QStringList plainLines(const Table& table)
{
    QStringList lines{table.title, table.subtitle};
    if (!table.body.rows.empty()) {
        lines << QString();
        addLines(lines, table.body);
    }
    if (!table.totals.rows.empty()) {
        lines << QString() << QStringLiteral("Totals");
        addLines(lines, table.totals);
    }
    if (!table.notes.isEmpty())
        lines << QString() << table.notes;
    return lines;
}

} // namespace rollcall::report
