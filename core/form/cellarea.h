#pragma once

#include <QString>

#include <optional>

namespace rollcall::form {

/** Cells of a sheet; rows and columns are counted from 1, and both ends belong to it. */
struct CellArea {
    int top = 1;
    int left = 1;
    int bottom = 1;
    int right = 1;

    int rows() const { return bottom - top + 1; }
    int columns() const { return right - left + 1; }
    friend bool operator==(const CellArea&, const CellArea&) = default;
};

/** What a defined name refers to. */
struct NamedArea {
    QString sheet;
    CellArea area;
};

/** "Sheet1!$A$10:$AL$29" or "'Grade 8'!$B$2"; nothing for whatever else a name can stand for: formulas, several areas, whole columns. */
std::optional<NamedArea> namedArea(const QString& reference);

/** "B12". */
QString cellName(int row, int column);
/** The column of "AB12"; 0 if it names none. */
int columnOf(QStringView cell);

/** A text with references to cells ("A10:B29", "$7:$9", "C3 D4:D5"), all rows from `at` on moved down by `by`. */
QString movedDown(const QString& references, int at, int by);

} // namespace rollcall::form
