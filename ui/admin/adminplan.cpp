#include "ui/admin/adminplan.h"

#include <algorithm>

namespace rollcall::ui {

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
    if (portrait) {
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

    const int title = scale.text(TypeSize::body) * 5 / 4;
    const int line = scale.text(TypeSize::small) * 3 / 2;
    const int width = right - left;
    plan.title = QRect(left, margin, width, title);
    plan.status = QRect(left, plan.title.bottom() + 1, width, line);
    plan.header = QRect(left, plan.status.bottom() + 1, width, line);
    plan.rows = QRect(left, plan.header.bottom() + 1, width, bottom - plan.header.bottom() - 1);

    const int button =
        std::min(scale.length(200), portrait ? (width - 2 * touch - 4 * gap) / 3 : (width - 2 * touch - 4 * gap) / 2);
    plan.cancel = QRect(margin, bar, portrait ? button : plan.list.width(), touch);
    plan.save = QRect(right - button, bar, button, touch);
    plan.test = QRect(plan.save.left() - gap - button, bar, button, touch);
    const int pager = portrait ? plan.cancel.right() + 1 + gap : left;
    plan.up = QRect(pager, bar, touch, touch);
    plan.down = QRect(plan.up.right() + 1 + gap, bar, touch, touch);
    return plan;
}

} // namespace rollcall::ui
