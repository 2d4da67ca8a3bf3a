#include "ui/admin/settingslayout.h"

#include "ui/admin/stepfield.h"

#include <algorithm>

namespace rollcall::ui {

SettingsLayout settingsLayout(const AdminPlan& plan, const Scale& scale, const std::vector<std::size_t>& fields,
                              int firstRow)
{
    const QRect rows = plan.rows;
    const int gap = std::max(8, scale.length(16));
    const int least = StepField::heightAt(scale);
    const int count = static_cast<int>(fields.size());

    SettingsLayout layout;
    layout.rowsShown = std::clamp(rows.height() / least, 1, count);
    layout.firstRow = std::clamp(firstRow, 0, count - layout.rowsShown);
    const int pitch = std::min(rows.height() / layout.rowsShown, least + scale.length(24));
    const int label = std::max(96, rows.width() * 3 / 16);
    const int field = (rows.width() - label - 2 * gap) / 2;
    const int left = rows.left() + label + gap;

    for (int column = 0; column < 2; ++column) {
        const int x = left + column * (field + gap) + TouchButton::ringRoom;
        layout.columns[column] = {x, plan.header.top(), field, plan.header.height()};
    }
    for (int i = 0; i < count; ++i) {
        const int y = rows.top() + (i - layout.firstRow) * pitch;
        const std::size_t inRow = fields[static_cast<std::size_t>(i)];
        SettingsLayout::Row row;
        row.isShown = i >= layout.firstRow && i < layout.firstRow + layout.rowsShown;
        row.title = {rows.left(), y + TouchButton::ringRoom, label, scale.touch()};
        for (std::size_t f = 0; f < inRow; ++f) {
            const int wide = inRow > 1 ? field : 2 * field + gap;
            row.fields.emplace_back(left + static_cast<int>(f) * (field + gap), y, wide, least);
        }
        layout.rows.push_back(std::move(row));
    }
    return layout;
}

} // namespace rollcall::ui
