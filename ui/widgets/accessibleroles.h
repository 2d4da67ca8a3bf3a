#pragma once

namespace rollcall::ui {

/** Tells assistive technology what the students' pages are made of: texts are labels, and a result or a fault is an alert, which
 *  a screen reader speaks. Qt knows only its own widgets. Any number of calls. Thread: gui. */
void installAccessibleRoles();

} // namespace rollcall::ui
