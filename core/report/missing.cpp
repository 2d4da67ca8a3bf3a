#include "core/report/missing.h"

#include "core/report/dayrow.h"

#include <set>

namespace rollcall::report {

using namespace attendance;

namespace {

struct SessionEnd {
    QString session;
    std::chrono::seconds end{};
};

std::vector<SessionEnd> sessionsOf(const RuleOfDay& rule)
{
    std::vector<SessionEnd> sessions;
    if (rule.schedule) {
        for (const SchoolSession& session : rule.schedule->sessions)
            sessions.push_back({session.id.toString(), session.end});
    }
    return sessions;
}

bool isOver(QDate day, std::chrono::seconds end, const ScanMoment& now)
{
    return day < now.day || (day == now.day && end < now.timeOfDay);
}

} // namespace

Missing missingStudents(std::vector<Student> roster, const ScheduleBook* book, const CountedSessions& counted,
                        QDate day, const ScanMoment& now, const QString& session)
{
    const std::vector<SessionEnd> wholeDayOnly{{wholeDay().toString(), std::chrono::hours(24)}};
    Missing missing;
    std::set<std::pair<std::chrono::seconds, QString>> sessions; // by their ends
    sortStudents(roster);
    for (const Student& student : roster) {
        const RuleOfDay rule =
            book ? book->ruleFor(scheduledStudent(student.number.toString(), student.section), day) : RuleOfDay();
        const std::vector<SessionEnd> today = book ? sessionsOf(rule) : wholeDayOnly;
        if (today.empty()) {
            ++missing.withoutSchool;
            if (rule.exception && missing.noSchoolBecause.isEmpty())
                missing.noSchoolBecause = rule.exception->name;
        }
        const QSet<QString> there = counted.value(student.number.toString());
        for (const SessionEnd& one : today) {
            sessions.insert({one.end, one.session});
            const bool isAsked = session.isEmpty() || session == one.session;
            if (isAsked && !there.contains(one.session) && !there.contains(wholeDay().toString()))
                missing.students.push_back({student, one.session, isOver(day, one.end, now)});
        }
    }
    for (const auto& [end, name] : sessions) {
        if (!missing.sessions.contains(name))
            missing.sessions << name;
    }
    if (!missing.sessions.isEmpty())
        missing.noSchoolBecause.clear();
    return missing;
}

} // namespace rollcall::report
