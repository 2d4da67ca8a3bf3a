#pragma once

#include "app/kiosk/admincontroller.h"
#include "ui/admin/adminpanel.h"

namespace rollcall::app {

/** Joins the office's side of the window with what stands behind it, the pages included. Both, and the clock, outlive the
 *  window's use. */
void connectAdminPanel(ui::AdminPanel& panel, AdminController& controller, const Clock& clock);

} // namespace rollcall::app
