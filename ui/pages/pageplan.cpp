#include "ui/pages/pageplan.h"

#include <algorithm>

namespace rollcall::ui {

namespace {

constexpr int narrowestColumn = 320;

int inSteps(qreal length)
{
    return static_cast<int>(length) / 8 * 8;
}

/** The text column of a landscape window, from the preview's edge to the window's. */
int columnWidth(QSize window)
{
    return std::max(narrowestColumn, inSteps(window.width() * 0.38));
}

/** The bottom row is the same on every page, so that nothing in it moves when a result appears. */
PagePlan withBottomRow(QSize window, const Scale& scale)
{
    PagePlan plan;
    plan.isPortrait = window.height() > window.width();
    const int margin = scale.length(32);
    const int row = window.height() - margin - scale.touch();
    const int button = plan.isPortrait ? scale.length(320) : columnWidth(window) - margin - scale.length(48);
    plan.language = QRect(window.width() - margin - button, row, button, scale.touch());
    plan.syncStatus = QRect(margin, row, plan.language.left() - 2 * margin, scale.touch());
    return plan;
}

int textHeight(const Scale& scale, int size)
{
    return inSteps(scale.text(size) * 1.5 + 7);
}

} // namespace

PagePlan idlePlan(QSize window, const Scale& scale)
{
    PagePlan plan = withBottomRow(window, scale);
    const int margin = scale.length(32);
    const int gap = scale.length(16);
    const int hint = textHeight(scale, TypeSize::lead);
    const int bottom = plan.language.top() - gap;

    if (plan.isPortrait) {
        const int width = window.width() - 2 * margin;
        const int height = std::min(width, inSteps(window.height() * 0.48));
        plan.preview = QRect(margin, margin, width, height);
        plan.headline = QRect(margin, plan.preview.bottom() + 1 + gap, width, hint);
        const int top = plan.headline.bottom() + 1 + margin;
        plan.panel = QRect(margin, top, width, bottom - top);
        return plan;
    }
    const int left = window.width() - columnWidth(window) - margin;
    plan.preview = QRect(margin, margin, left, bottom - gap - hint - margin);
    plan.headline = QRect(margin, plan.preview.bottom() + 1 + gap, left, hint);
    plan.panel = QRect(plan.language.left(), margin, plan.language.width(), bottom - margin);
    return plan;
}

PagePlan faultPlan(QSize window, const Scale& scale)
{
    PagePlan plan = idlePlan(window, scale);
    plan.headline = plan.preview.united(plan.headline);
    plan.preview = {};
    return plan;
}

PagePlan resultPlan(QSize window, const Scale& scale)
{
    PagePlan plan = withBottomRow(window, scale);
    const int margin = scale.length(32);
    const int gap = scale.length(32);
    const QRect area(margin, margin, window.width() - 2 * margin, plan.language.top() - 2 * margin);

    if (plan.isPortrait) {
        const int icon = scale.length(280);
        const int width = inSteps(area.width() * 0.5);
        const int height = inSteps(width * 0.75);
        plan.icon = QRect(area.left(), area.top() + 2 * gap, area.width(), icon);
        plan.preview = QRect((window.width() - width) / 2, area.bottom() + 1 - height, width, height);
        const int top = plan.icon.bottom() + 1 + gap;
        plan.headline = QRect(area.left(), top, area.width(), plan.preview.top() - gap - top);
        return plan;
    }
    const int column = inSteps(area.width() * 0.3);
    const int height = inSteps(column * 0.75);
    plan.preview = QRect(area.left(), area.bottom() + 1 - height, column, height);
    plan.icon = QRect(area.left(), area.top(), column, plan.preview.top() - gap - area.top());
    const int text = plan.icon.right() + 1 + scale.length(48);
    plan.headline = QRect(text, area.top(), area.right() + 1 - text, area.height());
    return plan;
}

QRect sheetRect(QSize window, const Scale& scale, int height)
{
    const int margin = scale.length(32);
    const int row = window.height() - margin - scale.touch();
    return {margin, row - scale.length(16) - height, window.width() - 2 * margin, height};
}

} // namespace rollcall::ui
