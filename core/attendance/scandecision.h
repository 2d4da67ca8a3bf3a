#pragma once

#include "core/attendance/record.h"
#include "core/attendance/schedulebook.h"
#include "core/attendance/schoolzone.h"

#include <optional>
#include <span>
#include <variant>

namespace rollcall::attendance {

/** What was counted earlier on the same school day: a scan, or a mark by hand of the office, that the student came. */
struct EarlierScan {
    ScanType type = ScanType::In;
    SessionId session = wholeDay();                           ///< a mark of wholeDay() is one of each session
    std::optional<std::chrono::milliseconds> sinceEpoch = {}; ///< nothing: a mark that does not say when
    bool isMark = false;
};

/** The rule that decided: enough to say why, and to find out later whether it has been changed since. */
struct RuleReference {
    QString id;      ///< of the schedule
    QString version; ///< Schedule::version
    Audience audience;
    QString exception; ///< the name of the exception that brought it; empty on an ordinary day
};

/** The scan counts. */
struct AcceptedScan {
    AttendanceStatus status = AttendanceStatus::Present; ///< Present or Late, nothing else
    ScanType type = ScanType::In;
    SessionId session = wholeDay();
    RuleReference rule;
    std::optional<std::chrono::seconds> lateLimit; ///< of a scan in: the last second in time
};

/** Why a scan does not count. Written to scripts by name(): do not rename. */
enum class ScanRefusal {
    NoSchool,      ///< a holiday or another exception without school
    NotASchoolDay, ///< no rule applies on this weekday
    OutsideHours,  ///< no session of the school has begun to take scans, or all are over
    WrongSession,  ///< the school has a session now, and this student's rule does not
    AlreadyIn,
    AlreadyOut,
    Cooldown, ///< another scan of the same kind was counted a moment ago
};

/** "no_school", "not_a_school_day", "outside_hours", "wrong_session", "already_in", "already_out", "cooldown". */
const char* name(ScanRefusal refusal);

struct RefusedScan {
    ScanRefusal reason = ScanRefusal::OutsideHours;
    RuleReference rule; ///< without an id where no rule applies
    std::optional<SessionId> session;
    std::optional<ScanType> type;                ///< what it would have been; nothing where no session takes scans
    std::optional<EarlierScan> earlier;          ///< which scan it repeats
    std::optional<std::chrono::seconds> opensAt; ///< when this student's next session of the day takes scans
};

using ScanDecision = std::variant<AcceptedScan, RefusedScan>;

/** Whether a scan counts, and as what. Pure: no clock, no database; the same values give the same answer.
 *
 *  `earlier`: what was counted for this student on this school day, in any order. `wanted`: what the student asked for,
 *  where a screen lets him choose; otherwise the windows decide: in within a login window, out within a logout window,
 *  in between.
 *
 *  In this order:
 *  1. no school on this day: NoSchool or NotASchoolDay
 *  2. the session is the first whose span holds the moment, both ends included; none: WrongSession if the school's own
 *     rule has one now that the student's rule does not hold at all, else OutsideHours
 *  3. the same session and type was counted: AlreadyIn, AlreadyOut
 *  4. the last scan (no mark) of the same type is younger than the cooldown: Cooldown. One that lies ahead, because the clock was set
 *     back meanwhile, is taken for young.
 *  5. it counts: a scan out is Present; a scan in is Late after lateLimit(), else Present.
 *
 *  A scan out without one in counts. Absent and Excused are never decided here: nobody is absent before the session is over, and
 *  only the office excuses. */
ScanDecision decide(const ScheduleBook& book, const ScheduledStudent& student, const ScanMoment& moment,
                    std::span<const EarlierScan> earlier = {}, std::optional<ScanType> wanted = {});

} // namespace rollcall::attendance
