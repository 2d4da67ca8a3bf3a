#include "core/attendance/scandecision.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

const SchoolSession* sessionAt(const Schedule* schedule, std::chrono::milliseconds timeOfDay)
{
    if (!schedule)
        return nullptr;
    const auto& sessions = schedule->sessions;
    const auto found = std::find_if(sessions.begin(), sessions.end(),
                                    [timeOfDay](const SchoolSession& s) { return s.span().contains(timeOfDay); });
    return found == sessions.end() ? nullptr : &*found;
}

bool hasSession(const Schedule& schedule, const SessionId& id)
{
    return std::any_of(schedule.sessions.begin(), schedule.sessions.end(),
                       [&id](const SchoolSession& session) { return session.id == id; });
}

std::optional<std::chrono::seconds> nextOpening(const Schedule& schedule, std::chrono::milliseconds timeOfDay)
{
    for (const SchoolSession& session : schedule.sessions) {
        if (session.login.from > timeOfDay)
            return session.login.from;
    }
    return std::nullopt;
}

RuleReference referenceTo(const RuleOfDay& rule)
{
    return {rule.schedule ? rule.schedule->id : QString(), rule.schedule ? rule.schedule->version : QString(),
            rule.audience, rule.exception ? rule.exception->name : QString()};
}

ScanType typeBy(const SchoolSession& session, std::chrono::milliseconds timeOfDay)
{
    return !session.login.contains(timeOfDay) && session.logout.contains(timeOfDay) ? ScanType::Out : ScanType::In;
}

/** The latest that fits. */
template <typename Fits>
std::optional<EarlierScan> latest(std::span<const EarlierScan> scans, Fits fits)
{
    std::optional<EarlierScan> found;
    for (const EarlierScan& scan : scans) {
        if (fits(scan) && (!found || scan.sinceEpoch > found->sinceEpoch))
            found = scan;
    }
    return found;
}

} // namespace

const char* name(ScanRefusal refusal)
{
    switch (refusal) {
    case ScanRefusal::NoSchool:
        return "no_school";
    case ScanRefusal::NotASchoolDay:
        return "not_a_school_day";
    case ScanRefusal::OutsideHours:
        return "outside_hours";
    case ScanRefusal::WrongSession:
        return "wrong_session";
    case ScanRefusal::AlreadyIn:
        return "already_in";
    case ScanRefusal::AlreadyOut:
        return "already_out";
    case ScanRefusal::Cooldown:
        return "cooldown";
    }
    return "outside_hours";
}

ScanDecision decide(const ScheduleBook& book, const ScheduledStudent& student, const ScanMoment& moment,
                    std::span<const EarlierScan> earlier, std::optional<ScanType> wanted)
{
    const RuleOfDay rule = book.ruleFor(student, moment.day);
    RefusedScan refused{.rule = referenceTo(rule), .session = {}, .type = {}, .earlier = {}, .opensAt = {}};
    if (!rule.schedule) {
        refused.reason = rule.exception ? ScanRefusal::NoSchool : ScanRefusal::NotASchoolDay;
        return refused;
    }
    const SchoolSession* session = sessionAt(rule.schedule, moment.timeOfDay);
    if (!session) {
        const SchoolSession* ofSchool = sessionAt(book.ruleOfSchool(moment.day).schedule, moment.timeOfDay);
        if (ofSchool && hasSession(*rule.schedule, ofSchool->id))
            ofSchool = nullptr; // theirs too, at another time
        refused.reason = ofSchool ? ScanRefusal::WrongSession : ScanRefusal::OutsideHours;
        refused.opensAt = nextOpening(*rule.schedule, moment.timeOfDay);
        if (ofSchool)
            refused.session = ofSchool->id;
        return refused;
    }
    const ScanType type = wanted.value_or(typeBy(*session, moment.timeOfDay));
    refused.session = session->id;
    refused.type = type;
    refused.earlier = latest(earlier, [&](const EarlierScan& scan) {
        return scan.type == type && (scan.session == session->id || (scan.isMark && scan.session == wholeDay()));
    });
    if (refused.earlier) {
        refused.reason = type == ScanType::In ? ScanRefusal::AlreadyIn : ScanRefusal::AlreadyOut;
        return refused;
    }
    refused.earlier = latest(
        earlier, [type](const EarlierScan& scan) { return scan.type == type && !scan.isMark && scan.sinceEpoch; });
    if (refused.earlier && moment.sinceEpoch - *refused.earlier->sinceEpoch < rule.schedule->cooldown) {
        refused.reason = ScanRefusal::Cooldown;
        return refused;
    }
    AcceptedScan accepted{.type = type, .session = session->id, .rule = refused.rule, .lateLimit = {}};
    if (type == ScanType::In) {
        accepted.lateLimit = session->lateLimit();
        accepted.status =
            moment.timeOfDay > session->lateLimit() ? AttendanceStatus::Late : AttendanceStatus::Present;
    }
    return accepted;
}

} // namespace rollcall::attendance
