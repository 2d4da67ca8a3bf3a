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
        return "already_in";
    case RefusalReason::NotRecorded:
        return "not_recorded";
    }
    return "not_recorded";
}

} // namespace rollcall::attendance
