#pragma once

#include "core/attendance/schedulebook.h"
#include "core/attendance/schoolzone.h"

#include <optional>

namespace rollcall::attendance {

/** What a school's schedule file says. */
struct SchoolRules {
    ScheduleBook book;
    std::optional<SchoolZone> zone; ///< nothing if the file names none
};

/** No school has a larger file. */
inline constexpr qsizetype largestScheduleFile = 4 * 1024 * 1024;

/** Reads schedules from JSON (RFC 8259, UTF-8). Two forms; deploy/schedules.md describes the first for the office:
 *
 *  - `time_zone`, `school_schedules` and `schedule_exceptions`: lists of objects that are named and mean what the columns
 *    of the cloud's tables do. Of a schedule: id, name, is_default, status, apply_monday to apply_sunday (Monday to
 *    Friday unless given), morning_* and afternoon_* (start_time, end_time, login_window_start, login_window_end,
 *    logout_window_start, logout_window_end, late_threshold_minutes), duplicate_scan_cooldown_minutes. Beyond the
 *    predecessor's columns: grade_levels, section_names and student_numbers (lists of texts: whom it is for beside or instead of
 *    the school), and sessions (a list instead of morning and afternoon, each with an id and the same keys). One whose status
 *    is "inactive" is left out. Of an exception: date, until (the last day), name, schedule_id (missing or null: no school),
 *    and at most one of grade_level, section_name, student_number.
 *  - the predecessor's config.json: school_schedule.morning_class and .afternoon_class with the same keys without their prefix,
 *    .duplicate_scan_cooldown_minutes; for the school, every day of the week. What else such a file holds is not looked at.
 *
 *  What is missing is as the predecessor has it: both sessions, 07:00 to 12:00 and 13:00 to 17:00. Where a start or end is given, the
 *  windows that are not follow it (sessionWithUsualWindows). A session that is null, or whose start_time is null, is
 *  not held. auto_detect_session, allow_early_arrival, require_logout, description and the times of change are taken and change nothing,
 *  as in the predecessor; keys that begin with _ are comments; any other key is a fault. Times are "07:00" or "07:00:00", an end may
 *  be "24:00".
 *
 *  `holidays`: exceptions from elsewhere, such as a calendar. They count on days for which the file has no exception for the
 *  same audience.
 *
 *  All or nothing: every fault, those of ScheduleBook::make() included, is told at once. */
Result<SchoolRules, ScheduleFaults> readScheduleFile(const QByteArray& json,
                                                     const std::vector<DayException>& holidays = {});

} // namespace rollcall::attendance
