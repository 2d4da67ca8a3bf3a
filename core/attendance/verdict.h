#pragma once

#include "core/attendance/identification.h"
#include "core/attendance/record.h"
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
};

enum class RefusalReason {
    NotABadge,   ///< `fault` says why
    NotOnRoster, ///< the student number is not on the roster
    AlreadyIn,   ///< the student has an attendance already: `student` and `earlier` say who, and of what time
    NotRecorded, ///< it could not be written; `cause` says why. Never shown as a success
};

/** A stable name for logs and JSON: "not_a_badge", "not_on_roster", "already_in", "not_recorded". */
const char* name(RefusalReason reason);

/** The scan did not count, and why. Only the fields that the reason names are set. */
struct Refusal {
    RefusalReason reason;
    std::optional<BadgeFault> fault = {};
    std::optional<Student> student = {};
    std::optional<QDateTime> earlier = {};
    std::optional<Error> cause = {};
};

/** What the student is told. */
using Verdict = std::variant<Receipt, Refusal>;

} // namespace rollcall::attendance
