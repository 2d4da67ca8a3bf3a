#pragma once

#include "core/attendance/daysimulation.h"
#include "ui/admin/rowlist.h"

namespace rollcall::ui {

/** What the first scan of a student would be, from midnight to midnight: a row for every stretch of the day in which the answer is the
 *  same, as "06:30 – 07:15", what it counts as, its session and whose rule says so. Times are the school's; one that the clock skips
 *  on this day is in no row. Empty for a day that the zone skips as a whole. Thread: gui. */
QList<ListRow> dayTimeline(const attendance::ScheduleBook& book, const attendance::SchoolZone& zone,
                           const attendance::ScheduledStudent& student, QDate day);

} // namespace rollcall::ui
