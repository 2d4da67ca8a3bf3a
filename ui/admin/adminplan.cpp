#include "ui/admin/adminplan.h"

#include <algorithm>

namespace rollcall::ui {

namespace {

// What two panes need with targets of 64 pixels, 16 apart.
constexpr QSize leastForTwoPanes(700, 400);
constexpr int leastForStatus = 460; // pixels of width: narrower ones have two lines of it

void placeOnePane(AdminPlan& plan, QSize window, int margin, int gap, int bar)
{
    plan.isOnePane = true;
    plan.list = QRect(margin, margin, window.width() - 2 * margin, bar - gap - margin);
    // Four rows of digits take all of a height of 320.
    plan.pad = QRect(QPoint(), window).adjusted(8, 8, -8, -8);
}

} // namespace

AdminPlan adminPlan(QSize window, const Scale& scale)
{
    const bool portrait = window.height() > window.width();
    const int margin = scale.length(32);
    const int gap = std::max(16, scale.length(16));
    const int touch = scale.touch();
    const int bar = window.height() - margin - touch;
    const int right = window.width() - margin;

    AdminPlan plan;
    int left = margin;
    int bottom = bar - gap;
    if (window.width() < leastForTwoPanes.width() || window.height() < leastForTwoPanes.height()) {
        placeOnePane(plan, window, margin, gap, bar);
    } else if (portrait) {
        const int words = scale.text(TypeSize::small) * 3;
        const int high = words + 5 * (touch + gap);
        plan.list = plan.pad = QRect(margin, bar - gap - high, right - margin, high);
        bottom = plan.list.top() - gap;
    } else {
        const int column = 3 * std::max(64, scale.length(80)) + 2 * gap;
        plan.list = QRect(margin, margin, column, bar - gap - margin);
        plan.pad = QRect(margin, margin, column, bar + touch - margin);
        left = margin + column + margin;
    }

    const int width = right - left;
    const bool isNarrow = width < 5 * touch + 4 * gap; // the buttons take two lines
    const int upper = isNarrow ? bar - gap - touch : bar;
    bottom -= bar - upper;
    const int title = scale.text(TypeSize::body) * 5 / 4;
    const int line = scale.text(TypeSize::small) * 3 / 2;
    plan.title = QRect(left, margin, width, title);
    plan.status = QRect(left, plan.title.bottom() + 1, width, width < leastForStatus ? line * 2 : line);
    plan.header = QRect(left, plan.status.bottom() + 1, width, line);
    plan.rows = QRect(left, plan.header.bottom() + 1, width, bottom - plan.header.bottom() - 1);
    plan.room = plan.header.united(plan.rows).adjusted(0, scale.length(16), 0, 0);

    if (isNarrow) {
        const int half = (width - gap) / 2;
        plan.cancel = QRect(left, bar, half, touch);
        plan.save = QRect(right - half, bar, half, touch);
        plan.up = QRect(left, upper, touch, touch);
        plan.down = QRect(plan.up.right() + 1 + gap, upper, touch, touch);
        plan.test = QRect(plan.down.right() + 1 + gap, upper, right - plan.down.right() - 1 - gap, touch);
        return plan;
    }
    const bool isBesideList = !portrait && !plan.isOnePane;
    const int button = std::min(std::max(scale.length(200), plan.isOnePane ? 2 * touch : 0),
                                (width - 2 * touch - 4 * gap) / (isBesideList ? 2 : 3));
    plan.cancel = QRect(margin, bar, isBesideList ? plan.list.width() : button, touch);
    plan.save = QRect(right - button, bar, button, touch);
    plan.test = QRect(plan.save.left() - gap - button, bar, button, touch);
    plan.up = QRect(isBesideList ? left : plan.cancel.right() + 1 + gap, bar, touch, touch);
    plan.down = QRect(plan.up.right() + 1 + gap, bar, touch, touch);
    return plan;
}

} // namespace rollcall::ui
