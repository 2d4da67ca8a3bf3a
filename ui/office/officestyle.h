#pragma once

#include "ui/widgets/theme.h"

#include <QPalette>

class QWidget;

namespace rollcall::office {

/** The office's look: the house's colours (ui::Theme) on Qt's own widgets.
 *
 *  What a widget is, it says by a property: a label's "role" is "title" (of a page), "figure" (a count), "muted" (said beside), "heading" (of a part)
 *  or "fault"; a button's "primary" is true for the one that a page is for, and "quiet" for one that should not look like a button before the
 *  pointer is on it. All functions: thread gui. */

/** Whether the system wants dark windows: its own palette is darker than what is written on it. */
bool isDark(const QPalette& system);

QPalette officePalette(const ui::Theme& theme);

/** Sets palette and style sheet of a window and what is in it. */
void applyOfficeStyle(QWidget& window, const ui::Theme& theme);

} // namespace rollcall::office
