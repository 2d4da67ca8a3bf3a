#pragma once

#include "ui/admin/adminplan.h"

#include <vector>

namespace rollcall::ui {

/** Where the rows of a SettingsPage go, for a language that is read from left to right: a card each, with title, one or two
 *  fields, and room at its end. Rows that do not fit are on another page of rows. Pure values. */
struct SettingsLayout {
    struct Row {
        bool isShown = false;
        QRect card;
        QRect title;
        std::vector<QRect> fields;
        QRect end; ///< minus and plus of the chosen field, or what was measured
    };
    QRect columns[2]; ///< the titles over the fields
    QRect endColumn;  ///< the title over the ends
    std::vector<Row> rows;
    int firstRow = 0; ///< the first that is shown
    int rowsShown = 0;

    bool isPaged() const { return rowsShown < static_cast<int>(rows.size()); }
    bool hasRowsBefore() const { return firstRow > 0; }
    bool hasRowsAfter() const { return firstRow + rowsShown < static_cast<int>(rows.size()); }
};

/** @param fields how many fields each row has, 1 or 2; at least one row
 *  @param spans whether a field that is alone takes the place of both; else that of the second, and the title has more room
 *  @param firstRow the row that should be shown first; clamped to the existing rows */
SettingsLayout settingsLayout(const AdminPlan& plan, const Scale& scale, const std::vector<std::size_t>& fields,
                              bool spans, int firstRow);

} // namespace rollcall::ui
