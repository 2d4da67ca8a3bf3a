#pragma once

#include <QDate>
#include <QStringList>
#include <QTime>

#include <variant>
#include <vector>

namespace rollcall::report {

/** What stands in a cell; nothing where nothing is known. */
using Cell = std::variant<std::monostate, QString, QDate, QTime, int>;

struct Column {
    enum class Type { Text, Date, Time, Count };

    QString key;     ///< for scripts: "student_number"
    QString heading; ///< for people
    Type type = Type::Text;
    bool isInTitle = false; ///< the same in every row, and said by the title: left out where the title is shown
};

/** Rows below headings. A row has a cell for each column, of the column's type or empty. */
struct Grid {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/** A report, before it is shown or written to a file. */
struct Table {
    QString title;
    QString subtitle;
    QStringList notes; ///< what has to be known to read it right, a sentence each
    Grid body;
    Grid totals; ///< without rows if there is nothing to add up
};

/** A cell as people and CSV files have it: 2026-11-23, 07:24:05; empty for nothing. */
QString text(const Cell& cell);

/** The columns that are shown below the title, by index. */
std::vector<std::size_t> shownColumns(const Grid& grid);

} // namespace rollcall::report
