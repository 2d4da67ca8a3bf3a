#pragma once

#include "core/base/clock.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/alarmlist.h"
#include "ui/admin/settingsstore.h"

#include <memory>
#include <vector>

namespace rollcall::ui {

using AdminPages = std::vector<std::unique_ptr<AdminPage>>;

/** Every page of the admin panel, in the order of the list. This is the one place where a page is added. The arguments
 *  outlive the pages. */
AdminPages makeAdminPages(SettingsStore& settings, const AlarmList& alarms, const Clock& clock);

} // namespace rollcall::ui
