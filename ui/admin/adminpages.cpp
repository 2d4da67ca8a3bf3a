#include "ui/admin/adminpages.h"

#include "ui/admin/aboutpage.h"
#include "ui/admin/alarmspage.h"
#include "ui/admin/camerapage.h"
#include "ui/admin/healthpage.h"
#include "ui/admin/othersettingspage.h"
#include "ui/admin/schooldaypage.h"
#include "ui/admin/settingspage.h"
#include "ui/admin/studentspage.h"
#include "ui/admin/todaypage.h"
#include "ui/admin/waitingpage.h"

namespace rollcall::ui {

AdminPages makeAdminPages(const AdminSources& sources)
{
    AdminPages pages;
    pages.push_back(std::make_unique<TodayPage>(sources.day));
    pages.push_back(std::make_unique<WaitingPage>(sources.waiting, sources.clock));
    pages.push_back(std::make_unique<StudentsPage>(sources.roster, sources.clock));
    pages.push_back(std::make_unique<SchoolDayPage>(sources.schedule, sources.clock));
    pages.push_back(std::make_unique<CameraPage>(sources.camera, sources.settings, sources.clock));
    pages.push_back(std::make_unique<AlarmsPage>(sources.alarms, sources.clock));
    pages.push_back(std::make_unique<HealthPage>(sources.health, sources.clock));
    for (const SettingsContents& contents : allSettingsContents())
        pages.push_back(std::make_unique<SettingsPage>(contents, sources.settings, sources.camera, sources.clock));
    pages.push_back(std::make_unique<OtherSettingsPage>(sources.settings));
    pages.push_back(std::make_unique<AboutPage>(sources.about, sources.closeKiosk));
    return pages;
}

} // namespace rollcall::ui
