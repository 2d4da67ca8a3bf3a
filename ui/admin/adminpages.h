#pragma once

#include "core/base/clock.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/alarmlist.h"
#include "ui/admin/camerafeed.h"
#include "ui/admin/healthsource.h"
#include "ui/admin/rosterlist.h"
#include "ui/admin/schoolday.h"
#include "ui/admin/schoolschedule.h"
#include "ui/admin/settingsstore.h"
#include "ui/admin/waitingitems.h"

#include <functional>
#include <memory>
#include <vector>

namespace rollcall::ui {

using AdminPages = std::vector<std::unique_ptr<AdminPage>>;

/** Where the pages read from and write to. All of it outlives the pages. */
struct AdminSources {
    SchoolDaySource& day;
    SchoolScheduleSource& schedule;
    WaitingItems& waiting;
    RosterList& roster;
    SettingsStore& settings;
    const AlarmList& alarms;
    HealthSource& health;
    CameraFeed& camera;
    AboutFacts about;
    const Clock& clock;
    std::function<void()> closeKiosk = {}; ///< ends the program in good order; null: the office cannot
};

/** Every page of the admin panel, in the order of the list. This is the one place where a page is added. */
AdminPages makeAdminPages(const AdminSources& sources);

} // namespace rollcall::ui
