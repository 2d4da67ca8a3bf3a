#include "ui/admin/settingslayout.h"

#include "ui/admin/valuefield.h"

#include <algorithm>

namespace rollcall::ui {

namespace {

constexpr int leastBesideTitles = 440; // pixels: a title, two fields, and what stands at the end

} // namespace

SettingsLayout settingsLayout(const AdminPlan& plan, const Scale& scale, const std::vector<std::size_t>& fields,
                              bool spans, int firstRow)
{
    constexpr int edge = 4; // above the box and below the note, inside the card
    const QRect rows = plan.rows;
    const int gap = std::max(16, scale.length(16)); // two fields of a row are both touched
    const int apart = scale.stroke(8);
    const int inner = rows.width() - 2 * gap;
    const bool isStacked = inner < leastBesideTitles; // the title above its fields
    const int title = isStacked ? scale.text(TypeSize::small) * 3 / 2 : 0;
    const int least = title + ValueField::heightAt(scale) + 2 * edge;
    const int count = static_cast<int>(fields.size());

    SettingsLayout layout;
    layout.rowsShown = std::clamp((rows.height() + apart) / (least + apart), 1, count);
    layout.firstRow = std::clamp(firstRow, 0, count - layout.rowsShown);
    const int pitch = std::min((rows.height() + apart) / layout.rowsShown, least + apart + scale.length(16));
    const int end = isStacked ? std::max(80, (inner - 2 * gap) / 3) : std::max(2 * scale.touch() + 16, inner / 5);
    const int rest = inner - end - 3 * gap;
    const int label = isStacked ? inner : std::max(rest - 2 * scale.length(200), rest * 3 / 10);
    const int field = isStacked ? (inner - 2 * gap - end) / 2 : (rest - label) / 2;
    const int left = rows.left() + gap + (isStacked ? 0 : label + gap);
    const int endLeft = rows.right() + 1 - gap - end;

    for (int column = 0; column < 2; ++column)
        layout.columns[column] = {left + column * (field + gap), plan.header.top(), field, plan.header.height()};
    layout.endColumn = {endLeft, plan.header.top(), end, plan.header.height()};
    for (int i = 0; i < count; ++i) {
        const int y = rows.top() + (i - layout.firstRow) * pitch;
        const std::size_t inRow = fields[static_cast<std::size_t>(i)];
        SettingsLayout::Row row;
        row.isShown = i >= layout.firstRow && i < layout.firstRow + layout.rowsShown;
        row.card = {rows.left(), y, rows.width(), pitch - apart};
        const int begin = y + edge + (row.card.height() - least) / 2;
        const int top = begin + title;
        const int second = left + field + gap;
        const bool isShort = inRow == 1 && !spans;
        row.title = isStacked ? QRect(rows.left() + gap, begin, inner, title)
                              : QRect(rows.left() + gap, top, isShort ? second - gap - rows.left() - gap : label,
                                      scale.touch());
        if (inRow == 1)
            row.fields.emplace_back(spans ? left : second, top, spans ? 2 * field + gap : field, least - 2 * edge);
        for (std::size_t f = 0; inRow > 1 && f < inRow; ++f)
            row.fields.emplace_back(f == 0 ? left : second, top, field, least - 2 * edge);
        row.end = {endLeft, top, end, scale.touch()};
        layout.rows.push_back(std::move(row));
    }
    return layout;
}

} // namespace rollcall::ui
