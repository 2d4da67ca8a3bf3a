#include "core/attendance/badge.h"

namespace rollcall::attendance {

const char* name(BadgeFault fault)
{
    switch (fault) {
    case BadgeFault::Empty:
        return "empty";
    case BadgeFault::TooLong:
        return "too_long";
    case BadgeFault::ForbiddenCharacter:
        return "forbidden_character";
    case BadgeFault::NotVerified:
        return "not_verified";
    case BadgeFault::OtherSchool:
        return "other_school";
    }
    return "forbidden_character";
}

} // namespace rollcall::attendance
