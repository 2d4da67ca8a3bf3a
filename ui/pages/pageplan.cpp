#include "ui/pages/pageplan.h"

#include <algorithm>
#include <utility>

namespace rollcall::ui {

namespace {

constexpr int narrowestColumn = 320;
constexpr int leastForColumn = 600;    // of height, for sign, text and picture one above the other
constexpr int smallWindow = 640;       // below, a column gets half of the width
constexpr int narrowestLanguage = 128; // its name and the sign
constexpr int buttonGap = 16;
constexpr int leastAboveButton = 100; // of height, for what a result says
constexpr int panelSize = 440;        // of school, clock and session one above the other, at 1280x800
constexpr qreal leastPreview = 0.25;  // of a portrait window's height

int inSteps(qreal length)
{
    return static_cast<int>(length) / 8 * 8;
}

/** The text column of a landscape window, from the preview's edge to the window's. */
int columnWidth(QSize window)
{
    if (window.width() < smallWindow)
        return inSteps(window.width() * 0.5);
    return std::max(narrowestColumn, inSteps(window.width() * 0.38));
}

int textHeight(const Scale& scale, int size)
{
    return inSteps(scale.text(size) * 1.5 + 7);
}

/** Where the headline does not fit on one line it has two, instead of smaller letters. */
int headlineHeight(QSize window, const Scale& scale)
{
    const int text = scale.text(TypeSize::lead);
    const bool isNarrow = window.width() < smallWindow && window.width() > window.height();
    const bool hasTwoLines = text > Scale(window).text(TypeSize::lead) || isNarrow;
    return hasTwoLines ? std::min(inSteps(text * 2.6 + 7), inSteps(window.height() * 0.3))
                       : textHeight(scale, TypeSize::lead);
}

/** Language, larger text and help, in a row that ends at the window's edge. Without larger text where three find no room. */
void placeButtons(PagePlan& plan, QSize window, const Scale& scale, int row)
{
    const int margin = scale.length(32);
    const int help = std::max(scale.touch(), scale.length(120));
    const int others = help + scale.touch() + 2 * buttonGap;
    int width = plan.isPortrait ? window.width() - 2 * margin : columnWidth(window) - margin - scale.length(48);
    if (width - others < narrowestLanguage && narrowestLanguage + others <= window.width() * 45 / 100)
        width = narrowestLanguage + others;
    const bool hasLarger = width - others >= narrowestLanguage;
    const int end = window.width() - margin;
    const int language = width - (hasLarger ? others : help + buttonGap);
    plan.language = QRect(end - width, row, language, scale.touch());
    if (hasLarger)
        plan.larger = QRect(plan.language.right() + 1 + buttonGap, row, scale.touch(), scale.touch());
    plan.help = QRect(end - help, row, help, scale.touch());
}

/** The bottom row is the same on every page, so that nothing in it moves when a result appears. */
PagePlan withBottomRow(QSize window, const Scale& scale)
{
    PagePlan plan;
    plan.isPortrait = window.height() > window.width();
    const int margin = scale.length(32);
    const int row = window.height() - margin - scale.touch();
    placeButtons(plan, window, scale, row);
    if (plan.isPortrait) {
        const int line = 2 * textHeight(scale, TypeSize::small);
        plan.syncStatus = QRect(margin, row - scale.length(16) - line, window.width() - 2 * margin, line);
    } else {
        const int between = std::max(buttonGap, scale.length(32));
        const int end = std::min(window.width() - columnWidth(window), plan.language.left() - between);
        plan.syncStatus = QRect(margin, row, end - margin, scale.touch());
    }
    return plan;
}

/** Where the bottom row begins. */
int bottomOf(const PagePlan& plan)
{
    return std::min(plan.language.top(), plan.syncStatus.top());
}

} // namespace

PagePlan idlePlan(QSize window, const Scale& scale)
{
    PagePlan plan = withBottomRow(window, scale);
    const int margin = scale.length(32);
    const int gap = scale.length(16);
    const int hint = headlineHeight(window, scale);
    const int bottom = bottomOf(plan) - gap;

    if (plan.isPortrait) {
        const int width = window.width() - 2 * margin;
        const int least = inSteps(window.height() * leastPreview);
        const int most = std::max(least, std::min(width, inSteps(window.height() * 0.48)));
        const int panel = std::min(inSteps(scale.text(panelSize)), window.height() / 2);
        const int height = std::clamp(bottom - panel - 2 * margin - gap - hint, least, most);
        plan.preview = QRect(margin, margin, width, height);
        plan.headline = QRect(margin, plan.preview.bottom() + 1 + gap, width, hint);
        const int top = plan.headline.bottom() + 1 + margin;
        plan.panel = QRect(margin, top, width, bottom - top);
        return plan;
    }
    const int left = plan.syncStatus.width();
    plan.preview = QRect(margin, margin, left, bottom - gap - hint - margin);
    plan.headline = QRect(margin, plan.preview.bottom() + 1 + gap, left, hint);
    plan.panel = QRect(plan.language.left(), margin, window.width() - margin - plan.language.left(), bottom - margin);
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
    const QRect area(margin, margin, window.width() - 2 * margin, bottomOf(plan) - 2 * margin);
    ResultPlace place;
    place.ground = QRect(QPoint(), window);

    if (plan.isPortrait) {
        const int icon = scale.length(240);
        const int width = inSteps(area.width() * 0.45);
        const int height = inSteps(width * 0.75);
        const bool isLow = window.height() < leastForColumn;
        place.icon = QRect(area.left(), area.top() + gap, area.width(), icon);
        plan.preview = QRect((window.width() - width) / 2, area.bottom() + 1 - height, width, height);
        if (isLow) { // side by side
            place.icon = QRect(area.left(), area.top(), area.width() - width - gap, height);
            plan.preview.moveTopRight(area.topRight());
        }
        const int top = place.icon.bottom() + 1 + gap;
        const int end = isLow ? area.bottom() + 1 : plan.preview.top() - gap;
        const QRect room(area.left(), top, area.width(), end - top);
        place.text = QRect(room.topLeft(), QSize(room.width(), placeFoot(plan, room, scale)));
        if (isLow) { // the words need the room of the chips
            place.text.setHeight(place.text.height() + room.bottom() - plan.bar.bottom());
            plan.bar.moveBottom(room.bottom());
            plan.chips = {};
        }
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
    const int bottom = bottomOf(plan) - margin;
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
    const bool isCentred = plan.isPortrait;
    if (isCentred && !plan.preview.isNull() && plan.results.isEmpty()) {
        // In a column the picture gives the room for it, as long as enough is left of that.
        const int windowHeight = plan.help.bottom() + 1 + scale.length(32);
        const int given =
            std::clamp(plan.preview.height() - inSteps(windowHeight * leastPreview), 0, high + gap + below);
        plan.preview.setHeight(plan.preview.height() - given);
        plan.headline.translate(0, -given);
        plan.panel.setTop(plan.panel.top() - given);
    }
    above.setHeight(above.height() - high - gap - below);
    if (!plan.chips.isNull() && above.height() < leastAboveButton) { // the words need the room of the chips
        above.setHeight(above.height() + plan.chips.bottom() - plan.bar.bottom());
        plan.bar.moveBottom(plan.chips.bottom());
        plan.chips = {};
    }
    const bool isInColumn = !isCentred && plan.results.isEmpty();
    const int wide = isInColumn ? above.width() : std::min(above.width(), scale.length(480));
    plan.forgot = QRect(isCentred ? above.left() + (above.width() - wide) / 2 : above.left(),
                        above.bottom() + 1 + gap, wide, high);
    return plan;
}

PagePlan withNewStudent(PagePlan plan, const Scale& scale)
{
    if (plan.forgot.isNull()) {
        plan = withForgotBadge(std::move(plan), scale);
        std::swap(plan.forgot, plan.newStudent);
        return plan;
    }
    const QRect& text = plan.results.first().text;
    const int gap = std::max(buttonGap, scale.length(16));
    const int wide = std::min((text.width() - gap) / 2, scale.length(400));
    const int start = plan.isPortrait ? text.left() + (text.width() - 2 * wide - gap) / 2 : text.left();
    plan.forgot.setRect(start, plan.forgot.top(), wide, plan.forgot.height());
    plan.newStudent = plan.forgot.translated(wide + gap, 0);
    return plan;
}

PagePlan mirrored(PagePlan plan, QSize window)
{
    const auto turn = [window](QRect& place) {
        if (!place.isNull())
            place.moveLeft(window.width() - place.right() - 1);
    };
    for (QRect* place : {&plan.preview, &plan.panel, &plan.headline, &plan.syncStatus, &plan.language, &plan.larger,
                         &plan.help, &plan.forgot, &plan.newStudent, &plan.bar, &plan.chips})
        turn(*place);
    for (ResultPlace& result : plan.results) {
        turn(result.ground);
        turn(result.icon);
        turn(result.text);
    }
    return plan;
}

PagePlan withResultMirrored(PagePlan plan, qsizetype which, QSize window)
{
    const bool isAlone = plan.results.size() == 1;
    ResultPlace& result = plan.results[which];
    const QRect ground = isAlone ? QRect(QPoint(), window) : result.ground;
    const auto turn = [&ground](QRect& place) {
        if (!place.isNull())
            place.moveLeft(ground.left() + ground.right() - place.right());
    };
    turn(result.icon);
    turn(result.text);
    if (isAlone) {
        for (QRect* place : {&plan.preview, &plan.forgot, &plan.newStudent, &plan.bar, &plan.chips})
            turn(*place);
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
