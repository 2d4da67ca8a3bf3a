#include "core/attendance/leave.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

constexpr std::array leaveReasonNames = {
    std::pair{LeaveReason::Sick, "sick"},
    std::pair{LeaveReason::Family, "family"},
    std::pair{LeaveReason::Other, "other"},
};

constexpr std::array leaveStateNames = {
    std::pair{LeaveState::Asked, "asked"},
    std::pair{LeaveState::Approved, "approved"},
    std::pair{LeaveState::Refused, "refused"},
    std::pair{LeaveState::Withdrawn, "withdrawn"},
};

template <typename Names>
auto valueNamed(const Names& names, QStringView name) -> std::optional<decltype(names.front().first)>
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [name](const auto& known) { return name == QLatin1String(known.second); });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

const char* name(LeaveReason reason)
{
    return leaveReasonNames[std::size_t(reason)].second;
}

std::optional<LeaveReason> leaveReason(QStringView name)
{
    return valueNamed(leaveReasonNames, name);
}

const char* name(LeaveState state)
{
    return leaveStateNames[std::size_t(state)].second;
}

std::optional<LeaveState> leaveState(QStringView name)
{
    return valueNamed(leaveStateNames, name);
}

} // namespace rollcall::attendance
