#pragma once

#include "ui/admin/adminplan.h"

#include <vector>

namespace rollcall::ui {

/** Where the rows of a SettingsPage go, for a language that is read from left to right. Rows that do not fit are on another
 *  page of rows. Pure values. */
struct SettingsLayout {
    struct Row {
        bool isShown = false;
        QRect title;
        std::vector<QRect> fields;
    };
    QRect columns[2]; ///< the titles over the fields
    std::vector<Row> rows;
    int firstRow = 0; ///< the first that is shown
    int rowsShown = 0;

    bool isPaged() const { return rowsShown < static_cast<int>(rows.size()); }
    bool hasRowsBefore() const { return firstRow > 0; }
    bool hasRowsAfter() const { return firstRow + rowsShown < static_cast<int>(rows.size()); }
};

/** @param fields how many fields each row has, 1 or 2; at least one row
 *  @param firstRow the row that should be shown first; clamped to the existing rows */
SettingsLayout settingsLayout(const AdminPlan& plan, const Scale& scale, const std::vector<std::size_t>& fields,
                              int firstRow);

} // namespace rollcall::ui
