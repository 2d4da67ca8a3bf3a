#include "core/attendance/verdictname.h"

namespace rollcall::attendance {

const char* name(const Verdict& verdict)
{
    const auto* refusal = std::get_if<Refusal>(&verdict);
    return refusal ? name(refusal->reason) : "accepted";
}

std::vector<const char*> verdictNames()
{
    std::vector<const char*> names{"accepted"};
    for (int reason = 0; reason <= static_cast<int>(RefusalReason::NotASchoolDay); ++reason)
        names.push_back(name(static_cast<RefusalReason>(reason)));
    return names;
}

} // namespace rollcall::attendance
