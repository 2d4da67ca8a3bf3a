#pragma once

#include "ui/widgets/theme.h"

#include <QRect>

namespace rollcall::ui {

/** The layout of the admin panel for a left-to-right language. In landscape the list of pages stands on the left, in
 *  portrait below the page, within reach of the hands. A small window has one pane: list, page and pad take turns, each with
 *  the whole window to itself. Pure values. */
struct AdminPlan {
    bool isOnePane = false;
    QRect list; ///< the list of pages
    QRect pad;  ///< the digits, in place of the list while a value is typed
    QRect title;
    QRect status; ///< what the page is about, or what just happened
    QRect header; ///< the titles of the columns
    QRect rows;
    QRect room; ///< the place of both, for a page without columns
    QRect cancel;
    QRect up;
    QRect down;
    QRect test;
    QRect save;
};

AdminPlan adminPlan(QSize window, const Scale& scale);

} // namespace rollcall::ui
