#pragma once

#include <QImage>

namespace rollcall::ui {

/** A school's logo, made up, for pictures of the window. Thread: gui. */
QImage sampleLogo();

} // namespace rollcall::ui
