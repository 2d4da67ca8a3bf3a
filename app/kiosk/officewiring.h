#pragma once

#include "app/kiosk/admincontroller.h"
#include "ui/admin/adminpages.h"
#include "ui/admin/adminpanel.h"

namespace rollcall::app {

/** Joins the office's side of the window with what stands behind it, the pages included. All outlive the
 *  window's use. */
void connectAdminPanel(ui::AdminPanel& panel, AdminController& controller, const ui::AdminSources& sources);

} // namespace rollcall::app
