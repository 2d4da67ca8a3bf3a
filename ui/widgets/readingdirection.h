#pragma once

#include <QString>

namespace rollcall::ui {

/** The base direction of one text on a page that is laid out in `layout` (UAX #9). On a page from right to left that of the page, so that
 *  full stops and figures stand where its language has them; but a text of Latin letters alone, such as a path, stays as it was
 *  written. */
Qt::LayoutDirection readingDirection(const QString& text, Qt::LayoutDirection layout);

} // namespace rollcall::ui
