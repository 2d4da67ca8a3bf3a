#pragma once

#include "ui/screenshots.h"

namespace rollcall::ui {

/** The PIN page, and every page and sheet behind it. Thread: gui. */
QList<Shot> officeShots();

} // namespace rollcall::ui
