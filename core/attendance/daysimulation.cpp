#include "core/attendance/daysimulation.h"

#include <algorithm>
#include <set>

namespace rollcall::attendance {

using namespace std::chrono_literals;

namespace {

void addBounds(const Schedule* schedule, std::set<std::chrono::seconds>& times)
{
    if (!schedule)
        return;
    for (const SchoolSession& session : schedule->sessions) {
        for (const std::chrono::seconds bound :
             {session.login.from, session.login.to, session.lateLimit(), session.logout.from, session.logout.to}) {
            for (const std::chrono::seconds time : {bound - 1s, bound, bound + 1s}) {
                if (time >= 0s && time < 24h)
                    times.insert(time);
            }
        }
    }
}

} // namespace

std::vector<SimulatedScan> simulateDay(const ScheduleBook& book, const SchoolZone& zone,
                                       const ScheduledStudent& student, QDate day)
{
    std::set<std::chrono::seconds> times{0s, 24h - 1s};
    addBounds(book.ruleFor(student, day).schedule, times);
    addBounds(book.ruleOfSchool(day).schedule, times);

    std::vector<SimulatedScan> scans;
    std::vector<SimulatedScan> skipped;
    for (const std::chrono::seconds time : times) {
        const auto instants = zone.instantsOf(day, time);
        for (const QDateTime& at : instants)
            scans.push_back({time, at, decide(book, student, zone.momentOf(at))});
        if (instants.empty())
            skipped.push_back({time, {}, {}});
    }
    if (scans.empty())
        return {};
    std::stable_sort(scans.begin(), scans.end(),
                     [](const SimulatedScan& a, const SimulatedScan& b) { return a.at < b.at; });
    // A skipped time stands where the clock jumps over it: before the first later time.
    for (const SimulatedScan& one : skipped) {
        const auto later = std::find_if(scans.begin(), scans.end(),
                                        [&one](const SimulatedScan& scan) { return scan.timeOfDay > one.timeOfDay; });
        scans.insert(later, one);
    }
    return scans;
}

} // namespace rollcall::attendance
