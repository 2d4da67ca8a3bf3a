#include "core/attendance/refusedattempt.h"

namespace rollcall::attendance {

const char* name(RefusedFor reason)
{
    switch (reason) {
    case RefusedFor::NotABadge:
        return "not_a_badge";
    case RefusedFor::UnknownStudent:
        return "unknown_student";
    case RefusedFor::NoSchool:
        return "no_school";
    case RefusedFor::NotASchoolDay:
        return "not_a_school_day";
    case RefusedFor::OutsideHours:
        return "outside_hours";
    case RefusedFor::WrongSession:
        return "wrong_session";
    case RefusedFor::AlreadyIn:
        return "already_in";
    case RefusedFor::AlreadyOut:
        return "already_out";
    case RefusedFor::Cooldown:
        return "cooldown";
    case RefusedFor::BadgeRevoked:
        return "badge_revoked";
    case RefusedFor::BadgeExpired:
        return "badge_expired";
    case RefusedFor::BadgeNotVerified:
        return "badge_not_verified";
    case RefusedFor::BadgeOtherSchool:
        return "badge_of_other_school";
    case RefusedFor::BadgeNotSigned:
        break;
    }
    return "badge_not_signed";
}

} // namespace rollcall::attendance
