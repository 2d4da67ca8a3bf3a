#pragma once

#include "ui/widgets/theme.h"

#include <QRect>

namespace rollcall::ui {

/** Where everything on a page of settings goes, for a language that is read from left to right. In landscape the list
 *  stands on the left, in portrait below the page, where hands are. Pure values. */
struct AdminPlan {
    QRect list; ///< the pages there are
    QRect pad;  ///< the digits, in the list's place while a value is typed
    QRect title;
    QRect status; ///< what the page is about, or what just happened
    QRect header; ///< over the columns
    QRect rows;
    QRect cancel;
    QRect up;
    QRect down;
    QRect test;
    QRect save;
};

AdminPlan adminPlan(QSize window, const Scale& scale);

} // namespace rollcall::ui
