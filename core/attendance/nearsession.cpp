#include "core/attendance/nearsession.h"

#include "core/attendance/attendancekey.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

using namespace std::chrono_literals;

constexpr TimeWindow unknownHours{5h, 20h};

bool isUsedOn(const Schedule& schedule, QDate day, const std::vector<DayException>& exceptions)
{
    if (!schedule.audiences.empty() && schedule.weekdays.test(std::size_t(day.dayOfWeek())))
        return true;
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const DayException& exception) {
        return exception.scheduleId == schedule.id && exception.from <= day && day <= exception.to;
    });
}

std::vector<NearSession> sessionsOf(const ScheduleBook* book, QDate day)
{
    if (!book)
        return {{day, wholeDay(), unknownHours}};
    std::vector<NearSession> sessions;
    for (const Schedule& schedule : book->schedules()) {
        if (!isUsedOn(schedule, day, book->exceptions()))
            continue;
        for (const SchoolSession& session : schedule.sessions)
            sessions.push_back({day, session.id, session.span()});
    }
    std::sort(sessions.begin(), sessions.end(),
              [](const NearSession& a, const NearSession& b) { return a.span.from < b.span.from; });
    return sessions;
}

} // namespace

std::optional<NearSession> nearSession(const RulesInForce& rules, const QDateTime& now, std::chrono::minutes ahead)
{
    const ScanMoment moment = rules.zone().momentOf(now);
    for (const int days : {0, 1}) {
        const auto from = moment.timeOfDay - days * 24h;
        for (const NearSession& near : sessionsOf(rules.book().get(), moment.day.addDays(days))) {
            if (near.span.from <= from + ahead && from <= near.span.to)
                return near;
        }
    }
    return std::nullopt;
}

} // namespace rollcall::attendance
