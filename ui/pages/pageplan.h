#pragma once

#include "ui/widgets/theme.h"

#include <QRect>

namespace rollcall::ui {

/** Where everything on a page goes, for a language that is read from left to right; the window mirrors it for
 * others. A null rectangle means: not on this page. Pure values, so that a test can check them for every
 * screen there is. */
struct PagePlan {
    QRect preview;
    QRect panel;      ///< school, clock, date
    QRect headline;   ///< idle: where to hold the badge; result: all of its text; fault: its card
    QRect icon;       ///< result: its shape
    QRect honestLine; ///< bottom left
    QRect language;   ///< the button, bottom right
    bool isPortrait = false;
};

PagePlan idlePlan(QSize window, const Scale& scale);
PagePlan faultPlan(QSize window, const Scale& scale);
PagePlan resultPlan(QSize window, const Scale& scale);

/** The language card, above the bottom row. */
QRect sheetRect(QSize window, const Scale& scale, int height);

} // namespace rollcall::ui
