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

namespace {

/** Bar and chips, at the foot of `area`; gives how much of it is left above them. */
int placeFoot(PagePlan& plan, const QRect& area, const Scale& scale)
{
    const int chips = scale.length(80);
    const int bar = scale.length(8);
    plan.chips = QRect(area.left(), area.bottom() + 1 - chips, area.width(), chips);
    plan.bar = QRect(area.left(), plan.chips.top() - scale.length(24) - bar, area.width(), bar);
    return plan.bar.top() - scale.length(24) - area.top();
}

} // namespace

PagePlan resultPlan(QSize window, const Scale& scale)
{
    PagePlan plan = withBottomRow(window, scale);
    const int margin = scale.length(32);
    const int gap = scale.length(32);
    const QRect area(margin, margin, window.width() - 2 * margin, plan.language.top() - 2 * margin);
    ResultPlace place;
    place.ground = QRect(QPoint(), window);

    if (plan.isPortrait) {
        const int icon = scale.length(240);
        const int width = inSteps(area.width() * 0.45);
        const int height = inSteps(width * 0.75);
        place.icon = QRect(area.left(), area.top() + gap, area.width(), icon);
        plan.preview = QRect((window.width() - width) / 2, area.bottom() + 1 - height, width, height);
        const int top = place.icon.bottom() + 1 + gap;
        const QRect room(area.left(), top, area.width(), plan.preview.top() - gap - top);
        place.text = QRect(room.topLeft(), QSize(room.width(), placeFoot(plan, room, scale)));
        plan.results = {place};
        return plan;
    }
    const int column = inSteps(area.width() * 0.26);
    const int height = inSteps(column * 0.75);
    plan.preview = QRect(area.left(), area.bottom() + 1 - height, column, height);
    place.icon = QRect(area.left(), area.top(), column, plan.preview.top() - gap - area.top());
    const int text = place.icon.right() + 1 + scale.length(48);
    const QRect room(text, area.top(), area.right() + 1 - text, area.height());
    place.text = QRect(room.topLeft(), QSize(room.width(), placeFoot(plan, room, scale)));
    plan.results = {place};
    return plan;
}

PagePlan twoResultsPlan(QSize window, const Scale& scale)
{
    PagePlan plan = withBottomRow(window, scale);
    const int margin = scale.length(32);
    const int line = scale.length(8); // of paper, between grounds that may have one colour
    const int bottom = plan.language.top() - margin;
    const int height = inSteps(window.height() * (plan.isPortrait ? 0.18 : 0.28));
    const int width = inSteps(height * 4 / 3.0);
    plan.preview = QRect(margin, bottom - height, width, height);
    QList<QRect> grounds;
    if (plan.isPortrait) {
        const int half = (plan.preview.top() - margin) / 2;
        grounds = {QRect(0, 0, window.width(), half),
                   QRect(0, half + line, window.width(), window.height() - half - line)};
    } else {
        const int half = (window.width() - line) / 2;
        grounds = {QRect(0, 0, half, window.height()),
                   QRect(half + line, 0, window.width() - half - line, window.height())};
    }
    // On one ground, so that it has one colour.
    const int left = plan.isPortrait ? plan.preview.right() + 1 + margin : grounds.last().left() + margin;
    (void)placeFoot(plan, {left, plan.preview.top(), window.width() - margin - left, height}, scale);
    const int icon = scale.length(plan.isPortrait ? 144 : 112);
    for (const QRect& ground : grounds) {
        const int top = ground.top() + margin;
        const int end = std::min(ground.bottom() + 1, plan.preview.top()) - margin;
        const int text = ground.left() + margin + icon + margin;
        plan.results.append({ground, QRect(ground.left() + margin, top, icon, end - top),
                             QRect(text, top, ground.right() + 1 - margin - text, end - top)});
    }
    return plan;
}

PagePlan withForgotBadge(PagePlan plan, const Scale& scale)
{
    const int high = std::max(scale.touch(), scale.length(96));
    const int gap = std::max(16, scale.length(24));
    // Two buttons stand 16 apart at any size; the bar of a result is none.
    const int below = plan.results.isEmpty() ? std::max(0, 16 - (plan.language.top() - plan.panel.bottom() - 1)) : 0;
    QRect& above = plan.results.isEmpty() ? plan.panel : plan.results.first().text;
    above.setHeight(above.height() - high - gap - below);
    const int wide = std::min(above.width(), scale.length(480));
    const bool isCentred = plan.isPortrait;
    plan.forgot = QRect(isCentred ? above.left() + (above.width() - wide) / 2 : above.left(),
                        above.bottom() + 1 + gap, wide, high);
    return plan;
}

PagePlan mirrored(PagePlan plan, QSize window)
{
    const auto turn = [window](QRect& place) {
        if (!place.isNull())
            place.moveLeft(window.width() - place.right() - 1);
    };
    for (QRect* place : {&plan.preview, &plan.panel, &plan.headline, &plan.syncStatus, &plan.language, &plan.forgot,
                         &plan.bar, &plan.chips})
        turn(*place);
    for (ResultPlace& result : plan.results) {
        turn(result.ground);
        turn(result.icon);
        turn(result.text);
    }
    return plan;
}

QRect sheetRect(QSize window, const Scale& scale, int height)
{
    const int margin = scale.length(32);
    const int row = window.height() - margin - scale.touch();
    return {margin, row - scale.length(16) - height, window.width() - 2 * margin, height};
}

} // namespace rollcall::ui
