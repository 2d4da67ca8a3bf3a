#include "ui/admin/adminpages.h"

#include "ui/admin/alarmspage.h"
#include "ui/admin/settingspage.h"

namespace rollcall::ui {

AdminPages makeAdminPages(SettingsStore& settings, const AlarmList& alarms, const Clock& clock)
{
    AdminPages pages;
    pages.push_back(std::make_unique<SettingsPage>(timeoutsContents(), settings, clock));
    pages.push_back(std::make_unique<AlarmsPage>(alarms, clock));
    return pages;
}

} // namespace rollcall::ui
