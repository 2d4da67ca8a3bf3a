#pragma once

#include "core/attendance/identification.h"
#include "core/attendance/record.h"
#include "core/attendance/student.h"

#include <optional>
#include <variant>

namespace rollcall::attendance {

/** "It counted": given out only after the record's commit reached the disk. */
struct Receipt {
    RecordId id;
    Student student;
    QDateTime scannedAt; ///< local time with its offset
    AttendanceStatus status;
    IdentifiedBy identifiedBy = IdentifiedBy::Badge;
};

enum class RefusalReason {
    NotABadge,   ///< `fault` says why
    NotOnRoster, ///< a badge, but of nobody who is counted here
    AlreadyIn,   ///< `student` and `earlier` say who and since when
    NotRecorded, ///< it could not be written; `cause` says why. Never a tick
};

/** A stable name for logs and JSON: "not_a_badge", "not_on_roster", "already_in", "not_recorded". */
const char* name(RefusalReason reason);

/** "It did not count", and why. Only the fields named at the reason are set. */
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
