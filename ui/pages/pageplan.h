#pragma once

#include "ui/widgets/theme.h"

#include <QList>
#include <QRect>

namespace rollcall::ui {

/** Where one result stands on the result page. */
struct ResultPlace {
    QRect ground; ///< filled with its colour
    QRect icon;
    QRect text;
};

/** The layout of a page for a left-to-right language; the window mirrors it for others. A null rectangle means that the
 *  part is not on this page. Pure values, so that a test can check them for every screen size. */
struct PagePlan {
    QRect preview;
    QRect panel;                ///< school, clock, date
    QRect headline;             ///< idle: where to hold the badge; fault: its card
    QRect syncStatus;           ///< bottom left; in portrait above the buttons
    QRect language;             ///< the button, bottom right
    QRect larger;               ///< the button for larger text; where there is room
    QRect help;                 ///< the button, the last of the row
    QRect forgot;               ///< the button for students without a badge
    QRect newStudent;           ///< result: the button for who is not on the roster yet
    QList<ResultPlace> results; ///< result: one or two
    QRect bar;                  ///< result: how long it stays
    QRect chips;                ///< result: those before
    bool isPortrait = false;
};

/** `plan` of any page, with room for that button: on a single result at the foot of its text, elsewhere below the clock. */
PagePlan withForgotBadge(PagePlan plan, const Scale& scale);
/** `plan` of a single result, with room for that button: where the one for students without a badge would be; if the plan has that,
 *  beside it. */
PagePlan withNewStudent(PagePlan plan, const Scale& scale);
PagePlan idlePlan(QSize window, const Scale& scale);
PagePlan faultPlan(QSize window, const Scale& scale);
PagePlan resultPlan(QSize window, const Scale& scale);
/** Two results: side by side, in portrait one above the other. */
PagePlan twoResultsPlan(QSize window, const Scale& scale);
/** `plan` as it is for a language that is written from right to left. */
PagePlan mirrored(PagePlan plan, QSize window);

/** `plan` of a result page with result `which` as it is for a language that is read in the other direction: within its ground, and of a
 *  single result with the live picture and what stands at its foot. The bottom row stays. */
PagePlan withResultMirrored(PagePlan plan, qsizetype which, QSize window);

/** The list of languages, above the bottom row. */
QRect sheetRect(QSize window, const Scale& scale, int height);

} // namespace rollcall::ui
