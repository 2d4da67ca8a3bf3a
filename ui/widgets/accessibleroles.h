#pragma once

class QWidget;

namespace rollcall::ui {

/** Tells assistive technology what the students' widgets are: texts are labels, results and faults are notifications (Orca says those, and of an alert nothing), the list of
 *  languages is a group of which one is chosen, and decoration is not there. Call it before the first window; again does
 *  nothing. Thread: gui. */
void installAccessibleRoles();

/** Whether assistive technology is told of this part of the window and of what is in it. Initially it is. Thread: gui. */
void setTold(QWidget& widget, bool told);

} // namespace rollcall::ui
