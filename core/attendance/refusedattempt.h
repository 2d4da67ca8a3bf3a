#pragma once

#include "core/attendance/record.h"

#include <QByteArray>

namespace rollcall::attendance {

/** Why a scan that was not counted is kept. Stored and sent by name(): do not rename. */
enum class RefusedFor {
    NotABadge,      ///< some other code
    UnknownStudent, ///< a badge that is not on the roster
    NoSchool,
    NotASchoolDay,
    OutsideHours,
    WrongSession,
    AlreadyIn,
    AlreadyOut,
    Cooldown,
    BadgeRevoked,
    BadgeExpired,
    BadgeNotVerified,
    BadgeOtherSchool,
    BadgeNotSigned,
};

/** "not_a_badge", "unknown_student", "no_school", "not_a_school_day", "outside_hours", "wrong_session", "already_in",
 *  "already_out", "cooldown", and the names of the RefusalReason of that name. */
const char* name(RefusedFor reason);

/** A scan that was not counted, for the office to see. */
struct RefusedAttempt {
    RecordId id; ///< of its row in the cloud, where no record has it
    RefusedFor reason = RefusedFor::NotABadge;
    std::optional<StudentNumber> student = {}; ///< of somebody who is on the roster, and of nobody else
    QByteArray payload = {}; ///< what was read, if it is no student of the roster; only its hash is kept
    std::optional<SessionId> session = {};
    std::optional<ScanType> scanType = {};
    QDateTime scannedAt; ///< at the school, with its offset: its date is the school's day
    DeviceId deviceId;
    ClockReading clock = {};
    QString ruleId = {}; ///< of the rule that decided; empty if none did
    QString ruleVersion = {};
};

} // namespace rollcall::attendance
