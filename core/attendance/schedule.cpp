#include "core/attendance/schedule.h"

#include <QHashFunctions>

#include <algorithm>

namespace rollcall::attendance {

using namespace std::chrono_literals;

SchoolSession sessionWithUsualWindows(const SessionId& id, std::chrono::seconds start, std::chrono::seconds end)
{
    // Within the day: a session that ends late in the evening has the rest of the day to scan out.
    const auto within = [](std::chrono::seconds time) { return std::clamp<std::chrono::seconds>(time, 0h, 24h); };
    return {.id = id,
            .start = start,
            .end = end,
            .login = {within(start - 30min), within(start + 30min)},
            .logout = {within(end - 30min), within(end + 30min)},
            .lateThreshold = 15min};
}

std::vector<SchoolSession> usualSessions()
{
    return {sessionWithUsualWindows(*SessionId::parse(u"morning"), 7h, 12h),
            sessionWithUsualWindows(*SessionId::parse(u"afternoon"), 13h, 17h)};
}

std::size_t qHash(const Audience& audience, std::size_t seed) noexcept
{
    return qHashMulti(seed, int(audience.kind), audience.name);
}

const char* name(Audience::Kind kind)
{
    switch (kind) {
    case Audience::Kind::School:
        return "school";
    case Audience::Kind::Grade:
        return "grade";
    case Audience::Kind::Section:
        return "section";
    case Audience::Kind::Student:
        return "student";
    }
    return "school";
}

} // namespace rollcall::attendance
