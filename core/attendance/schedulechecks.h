#pragma once

#include "core/attendance/schedule.h"

#include <QStringList>

namespace rollcall::attendance {

/** What is wrong with one schedule by itself, a sentence each; see ScheduleBook::make(). */
QStringList faultsOf(const Schedule& schedule);

/** How messages name it: "schedule 3 (Grade 8)". */
QString titleOf(const Schedule& schedule);
/** "the school", "grade 8" or "Grade 8", "section Narra", "student 2021001". */
QString titleOf(const Audience& audience);

/** "07:05", or "07:05:30" where there are seconds; "24:00" for the end of the day. */
QString clockText(std::chrono::seconds timeOfDay);

} // namespace rollcall::attendance
