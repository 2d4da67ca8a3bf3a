#include "core/attendance/verdict.h"

namespace rollcall::attendance {

const char* name(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::NotABadge:
        return "not_a_badge";
    case RefusalReason::NotOnRoster:
        return "not_on_roster";
    case RefusalReason::AlreadyIn:
        return name(ScanRefusal::AlreadyIn);
    case RefusalReason::NotRecorded:
        return "not_recorded";
    case RefusalReason::BadgeRevoked:
        return "badge_revoked";
    case RefusalReason::BadgeExpired:
        return "badge_expired";
    case RefusalReason::BadgeNotVerified:
        return "badge_not_verified";
    case RefusalReason::BadgeOtherSchool:
        return "badge_of_other_school";
    case RefusalReason::BadgeNotSigned:
        return "badge_not_signed";
    case RefusalReason::AlreadyOut:
        return name(ScanRefusal::AlreadyOut);
    case RefusalReason::Cooldown:
        return name(ScanRefusal::Cooldown);
    case RefusalReason::OutsideHours:
        return name(ScanRefusal::OutsideHours);
    case RefusalReason::WrongSession:
        return name(ScanRefusal::WrongSession);
    case RefusalReason::NoSchool:
        return name(ScanRefusal::NoSchool);
    case RefusalReason::NotASchoolDay:
        return name(ScanRefusal::NotASchoolDay);
    }
    return "not_recorded";
}

RefusalReason refusalReason(ScanRefusal refusal)
{
    switch (refusal) {
    case ScanRefusal::NoSchool:
        return RefusalReason::NoSchool;
    case ScanRefusal::NotASchoolDay:
        return RefusalReason::NotASchoolDay;
    case ScanRefusal::OutsideHours:
        return RefusalReason::OutsideHours;
    case ScanRefusal::WrongSession:
        return RefusalReason::WrongSession;
    case ScanRefusal::AlreadyIn:
        return RefusalReason::AlreadyIn;
    case ScanRefusal::AlreadyOut:
        return RefusalReason::AlreadyOut;
    case ScanRefusal::Cooldown:
        return RefusalReason::Cooldown;
    }
    return RefusalReason::OutsideHours;
}

} // namespace rollcall::attendance
