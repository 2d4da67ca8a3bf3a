#pragma once

namespace rollcall::ui {

/** Tells assistive technology that a ValueBox is a spin box: its value and range, and what is wrong with it. Call it before the
 *  first window; again does nothing. Thread: gui. */
void installAccessibleValues();

} // namespace rollcall::ui
