#include "core/attendance/schoolnow.h"

#include <algorithm>

namespace rollcall::attendance {

std::optional<SchoolNow> schoolNow(const ScheduleBook& book, QDate day, std::chrono::milliseconds timeOfDay)
{
    using State = SchoolNow::State;
    const Schedule* schedule = book.ruleOfSchool(day).schedule;
    if (!schedule)
        return SchoolNow{};
    for (const SchoolSession& session : schedule->sessions) {
        if (timeOfDay < session.login.from)
            return SchoolNow{State::Later, session.id, session.login.from};
        if (session.login.contains(timeOfDay)) {
            const auto limit = std::min(session.lateLimit(), session.login.to);
            if (timeOfDay <= limit)
                return SchoolNow{State::OnTime, session.id, limit, session.login.from};
            return SchoolNow{State::In, session.id, session.login.to, limit};
        }
        if (timeOfDay < session.logout.from)
            return SchoolNow{State::Between, session.id, session.logout.from};
        if (session.logout.contains(timeOfDay))
            return SchoolNow{State::Out, session.id, session.logout.to, session.logout.from};
    }
    return std::nullopt;
}

std::optional<double> passedOf(const SchoolNow& now, std::chrono::milliseconds timeOfDay)
{
    using Seconds = std::chrono::duration<double>;
    if (!now.since || *now.since >= now.at)
        return std::nullopt;
    return std::clamp(Seconds(timeOfDay - *now.since) / Seconds(now.at - *now.since), 0.0, 1.0);
}

} // namespace rollcall::attendance
