#include "core/attendance/schedulechecks.h"

namespace rollcall::attendance {

using namespace std::chrono_literals;

namespace {

void checkWindow(const QString& name, const TimeWindow& window, QStringList& faults)
{
    if (window.from >= window.to)
        faults << QStringLiteral("the %1 begins at %2 and ends at %3; it has to end later")
                      .arg(name, clockText(window.from), clockText(window.to));
}

QStringList faultsOf(const SchoolSession& session)
{
    QStringList faults;
    for (const std::chrono::seconds time :
         {session.start, session.end, session.login.from, session.login.to, session.logout.from, session.logout.to}) {
        if (time < 0s || time > 24h)
            return {QStringLiteral("a time lies outside of 00:00 to 24:00; a session cannot go on after midnight")};
    }
    if (session.start >= session.end)
        faults << QStringLiteral(
                      "it starts at %1 and ends at %2; it has to end later on the same day (a session cannot "
                      "go on after midnight; 24:00 is the latest end)")
                      .arg(clockText(session.start), clockText(session.end));
    checkWindow(QStringLiteral("login window"), session.login, faults);
    checkWindow(QStringLiteral("logout window"), session.logout, faults);
    if (!faults.isEmpty())
        return faults;
    if (session.login.from > session.start)
        faults << QStringLiteral("the login window begins at %1, after the start at %2")
                      .arg(clockText(session.login.from), clockText(session.start));
    if (session.logout.to < session.end)
        faults << QStringLiteral("the logout window ends at %1, before the end at %2")
                      .arg(clockText(session.logout.to), clockText(session.end));
    if (session.lateThreshold < 0min || session.lateThreshold > 24h)
        faults << QStringLiteral("the late threshold is %1 minutes; it has to be 0 to 1440")
                      .arg(session.lateThreshold.count());
    else if (session.lateLimit() > session.end)
        faults << QStringLiteral("nobody is late until %1, after the end at %2; the late threshold is %3 minutes")
                      .arg(clockText(session.lateLimit()), clockText(session.end))
                      .arg(session.lateThreshold.count());
    return faults;
}

} // namespace

QStringList faultsOf(const Schedule& schedule)
{
    QStringList faults;
    if (schedule.sessions.empty())
        faults << QStringLiteral("it has no session; days without school are exceptions");
    if (schedule.weekdays.none() && !schedule.audiences.empty())
        faults << QStringLiteral("it applies on no day of the week");
    for (const Audience& audience : schedule.audiences) {
        if (audience.kind != Audience::Kind::School && audience.name.isEmpty())
            faults << QStringLiteral("a %1 it is for has no name").arg(QLatin1String(name(audience.kind)));
    }
    if (schedule.cooldown < 0min || schedule.cooldown > 24h)
        faults << QStringLiteral("the cooldown is %1 minutes; it has to be 0 to 1440").arg(schedule.cooldown.count());
    for (auto session = schedule.sessions.begin(); session != schedule.sessions.end(); ++session) {
        const QString id = session->id.toString();
        for (const QString& fault : faultsOf(*session))
            faults << QStringLiteral("session %1: %2").arg(id, fault);
        for (auto earlier = schedule.sessions.begin(); earlier != session; ++earlier) {
            const QString other = earlier->id.toString();
            if (id == other)
                faults << QStringLiteral("session %1 is there twice").arg(id);
            else if (earlier->span().to > session->span().from && session->span().to > earlier->span().from)
                faults << QStringLiteral("sessions %1 (%2 to %3) and %4 (%5 to %6) overlap")
                              .arg(other, clockText(earlier->span().from), clockText(earlier->span().to), id,
                                   clockText(session->span().from), clockText(session->span().to));
        }
    }
    return faults;
}

QString titleOf(const Schedule& schedule)
{
    return schedule.name.isEmpty() || schedule.name == schedule.id
               ? QStringLiteral("schedule %1").arg(schedule.id)
               : QStringLiteral("schedule %1 (%2)").arg(schedule.id, schedule.name);
}

QString titleOf(const Audience& audience)
{
    const QLatin1String kind(name(audience.kind));
    if (audience.kind == Audience::Kind::School)
        return QStringLiteral("the school");
    const bool saysItself = audience.name.startsWith(kind, Qt::CaseInsensitive); // "Grade 8"
    return saysItself ? audience.name : QStringLiteral("%1 %2").arg(kind, audience.name);
}

QString clockText(std::chrono::seconds timeOfDay)
{
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const qint64 all = timeOfDay.count();
    const QString minutes = two(all / 3600) + u':' + two(all / 60 % 60);
    return all % 60 == 0 ? minutes : minutes + u':' + two(all % 60);
}

} // namespace rollcall::attendance
