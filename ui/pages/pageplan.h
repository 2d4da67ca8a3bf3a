#pragma once

#include "ui/widgets/theme.h"

#include <QRect>

namespace rollcall::ui {

/** The layout of a page for a left-to-right language; the window mirrors it for others. A null rectangle means that the
 *  part is not on this page. Pure values, so that a test can check them for every screen size. */
struct PagePlan {
    QRect preview;
    QRect panel;      ///< school, clock, date
    QRect headline;   ///< idle: where to hold the badge; result: its text; fault: its card
    QRect icon;       ///< result: its shape
    QRect syncStatus; ///< bottom left
    QRect language;   ///< the button, bottom right
    bool isPortrait = false;
};

PagePlan idlePlan(QSize window, const Scale& scale);
PagePlan faultPlan(QSize window, const Scale& scale);
PagePlan resultPlan(QSize window, const Scale& scale);

/** The list of languages, above the bottom row. */
QRect sheetRect(QSize window, const Scale& scale, int height);

} // namespace rollcall::ui
