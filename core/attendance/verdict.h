#pragma once

#include "core/attendance/identification.h"
#include "core/attendance/scandecision.h"
#include "core/attendance/student.h"

#include <optional>
#include <variant>

namespace rollcall::attendance {

/** The scan counted. Given only after the record's commit has reached the disk. */
struct Receipt {
    RecordId id;
    Student student;
    QDateTime scannedAt; ///< local time with its offset
    AttendanceStatus status;
    IdentifiedBy identifiedBy = IdentifiedBy::Badge;
    std::optional<AcceptedScan> scan = {}; ///< what the schedule says of it; nothing where no schedule was asked

    ScanType scanType() const { return scan ? scan->type : ScanType::In; }
};

enum class RefusalReason {
    NotABadge,   ///< `fault` says why
    NotOnRoster, ///< the student number is not on the roster
    AlreadyIn,   ///< the student has an attendance already: `student` and `earlier` say who, and of what time
    NotRecorded, ///< it could not be written; `cause` says why. Never shown as a success
    // What the school does not count a badge for. `holder` says whose it is, where that is known.
    BadgeRevoked, ///< it was reported lost. Whoever holds it up may not be its student, so there is no `student`
    BadgeExpired, ///< its last day is over: `student`, if that one is on the roster; or its key does not count any more
    BadgeNotVerified, ///< `fault` is NotVerified
    BadgeOtherSchool, ///< `fault` is OtherSchool
    BadgeNotSigned,   ///< a plain number, and only signed badges count
    // Only where there is a schedule, and with `student` and `scan`. See ScanRefusal.
    AlreadyOut,   ///< with `earlier`
    Cooldown,     ///< with `earlier`
    OutsideHours, ///< `scan->opensAt`, if it opens again on this day
    WrongSession, ///< the same
    NoSchool,     ///< the name of the holiday is that of `scan->rule.exception`
    NotASchoolDay,
};

/** A stable name for logs and JSON: "not_a_badge", "not_on_roster", "not_recorded", "badge_revoked", "badge_expired",
 *  "badge_not_verified", "badge_of_other_school", "badge_not_signed", and those of ScanRefusal. */
const char* name(RefusalReason reason);

RefusalReason refusalReason(ScanRefusal refusal);

/** The scan did not count, and why. Only the fields that the reason names are set. */
struct Refusal {
    RefusalReason reason;
    std::optional<BadgeFault> fault = {};
    std::optional<Student> student = {};
    std::optional<QDateTime> earlier = {}; ///< in the school's zone
    std::optional<Error> cause = {};
    std::optional<RefusedScan> scan = {}; ///< what the schedule says of it; nothing where no schedule was asked
    /** For the office and never for the screen: whose badge this is, by the roster. */
    std::optional<StudentNumber> holder = {};
};

/** What the student is told. */
using Verdict = std::variant<Receipt, Refusal>;

} // namespace rollcall::attendance
