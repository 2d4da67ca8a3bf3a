#pragma once

#include "core/attendance/schedulebook.h"

namespace rollcall::app {

/** No calendar of holidays is larger. */
inline constexpr qsizetype largestCalendar = 4 * 1024 * 1024;
/** Nor has it more events. */
inline constexpr int mostEvents = 5000;

/** Reads the holidays that fall on the days `from` to `to` out of an iCalendar file (RFC 5545): one exception without
 *  school, for the whole school, for each time an event takes place, in the order of their days. Events repeat by the day, week,
 *  month or year (RRULE, RDATE, EXDATE); cancelled ones are left out.
 *
 *  All or nothing: each event that begins or ends at a time of day, is longer than ScheduleBook::longestException, has no day,
 *  ends before it begins or changes one day of a series (RECURRENCE-ID) is a fault, and so is what the library cannot read. A
 *  sentence names the event by its title and day. */
Result<std::vector<attendance::DayException>, attendance::ScheduleFaults> readHolidays(const QByteArray& calendar,
                                                                                       QDate from, QDate to);

} // namespace rollcall::app
