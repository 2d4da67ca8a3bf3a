#include "core/attendance/schedulebook.h"

#include "core/attendance/schedulechecks.h"
#include "core/base/timetext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rollcall::attendance {

namespace {

constexpr const char* dayNames[] = {"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/** The same for two rules that decide the same, whatever they are called. */
QString versionOf(const Schedule& schedule)
{
    QStringList parts{QString::fromStdString(schedule.weekdays.to_string()),
                      QString::number(schedule.cooldown.count())};
    for (const SchoolSession& session : schedule.sessions) {
        parts << session.id.toString() << QString::number(session.lateThreshold.count());
        for (const std::chrono::seconds time : {session.start, session.end, session.login.from, session.login.to,
                                                session.logout.from, session.logout.to})
            parts << QString::number(time.count());
    }
    const QByteArray digest =
        QCryptographicHash::hash(parts.join(u' ').toLatin1(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest.first(12));
}

QString titleOfException(const DayException& exception)
{
    const QString days = exception.from == exception.to
                             ? isoDate(exception.from)
                             : QStringLiteral("%1 to %2").arg(isoDate(exception.from), isoDate(exception.to));
    return QStringLiteral("exception %1 for %2").arg(days, titleOf(exception.audience));
}

/** Most specific first. */
std::array<Audience, 4> audiencesOf(const ScheduledStudent& student)
{
    return {Audience{Audience::Kind::Student, student.number}, Audience{Audience::Kind::Section, student.section},
            Audience{Audience::Kind::Grade, student.grade}, Audience{}};
}

} // namespace

ScheduleFaults::ScheduleFaults(QStringList faults)
    : Error{ErrorCode::Invalid, QStringLiteral("%1 faults").arg(faults.size())}, sentences(std::move(faults))
{
}

ScheduledStudent scheduledStudent(const QString& number, const QString& section)
{
    const QString separator = QStringLiteral(" - ");
    return {number, section, section.contains(separator) ? section.section(separator, 0, 0).trimmed() : QString()};
}

Result<ScheduleBook, ScheduleFaults> ScheduleBook::make(std::vector<Schedule> schedules,
                                                        std::vector<DayException> exceptions)
{
    if (schedules.size() > mostSchedules || exceptions.size() > mostExceptions)
        return ScheduleFaults({QStringLiteral("there are %1 schedules and %2 exceptions; at most %3 and %4 are taken")
                                   .arg(schedules.size())
                                   .arg(exceptions.size())
                                   .arg(mostSchedules)
                                   .arg(mostExceptions)});
    ScheduleBook book;
    QStringList faults;
    bool isForSchool = false;
    for (int i = 0; i < int(schedules.size()); ++i) {
        Schedule& schedule = schedules[std::size_t(i)];
        for (const QString& fault : faultsOf(schedule))
            faults << titleOf(schedule) + QStringLiteral(": ") + fault;
        if (schedule.id.isEmpty())
            faults << QStringLiteral("a schedule has no id");
        else if (book.m_byId.contains(schedule.id))
            faults << QStringLiteral("the id %1 is used by two schedules").arg(schedule.id);
        book.m_byId.insert(schedule.id, i);
        for (const Audience& audience : schedule.audiences) {
            isForSchool = isForSchool || audience.kind == Audience::Kind::School;
            std::vector<int>& same = book.m_byAudience[audience];
            for (const int other : same) {
                const Weekdays both = schedules[std::size_t(other)].weekdays & schedule.weekdays;
                for (std::size_t day = Qt::Monday; day <= Qt::Sunday; ++day) {
                    if (both.test(day)) {
                        faults << QStringLiteral("%1 and %2 are both for %3 on %4; leave it to one of them")
                                      .arg(titleOf(schedules[std::size_t(other)]), titleOf(schedule),
                                           titleOf(audience), QLatin1String(dayNames[day]));
                        break; // the other days have the same cause
                    }
                }
            }
            same.push_back(i);
        }
        schedule.version = versionOf(schedule);
    }
    if (!isForSchool)
        faults << QStringLiteral("no schedule is for the whole school; give one of them is_default");

    for (int i = 0; i < int(exceptions.size()); ++i) {
        const DayException& exception = exceptions[std::size_t(i)];
        const QString title = titleOfException(exception);
        if (!exception.scheduleId.isEmpty() && !book.m_byId.contains(exception.scheduleId))
            faults << title + QStringLiteral(": there is no schedule with the id %1").arg(exception.scheduleId);
        const qint64 days = exception.from.daysTo(exception.to) + 1;
        if (!exception.from.isValid() || !exception.to.isValid() || days < 1) {
            faults << title + QStringLiteral(": it has to end on a day that is not before its first");
            continue;
        }
        if (days > longestException) {
            faults
                << title
                       + QStringLiteral(": it is %1 days long; at most %2 are taken").arg(days).arg(longestException);
            continue;
        }
        for (QDate day = exception.from; day <= exception.to; day = day.addDays(1)) {
            const DayOfAudience key{day, exception.audience};
            const auto other = book.m_byDay.constFind(key);
            if (other == book.m_byDay.cend()) {
                book.m_byDay.insert(key, i);
            } else if (exceptions[std::size_t(*other)].scheduleId != exception.scheduleId) {
                faults << title
                              + QStringLiteral(": another exception says something else about %1").arg(isoDate(day));
                break;
            }
        }
    }
    if (!faults.isEmpty())
        return ScheduleFaults(faults);
    for (Schedule& schedule : schedules)
        std::sort(schedule.sessions.begin(), schedule.sessions.end(),
                  [](const SchoolSession& a, const SchoolSession& b) { return a.login.from < b.login.from; });
    book.m_schedules = std::move(schedules);
    book.m_exceptions = std::move(exceptions);
    return book;
}

const Schedule* ScheduleBook::scheduleOf(const DayException& exception) const
{
    return exception.scheduleId.isEmpty() ? nullptr : &m_schedules[std::size_t(m_byId.value(exception.scheduleId))];
}

RuleOfDay ScheduleBook::ruleFor(const ScheduledStudent& student, QDate day) const
{
    const auto audiences = audiencesOf(student);
    if (!m_byDay.isEmpty()) {
        for (const Audience& audience : audiences) {
            const auto found = m_byDay.constFind({day, audience});
            if (found != m_byDay.cend()) {
                const DayException& exception = m_exceptions[std::size_t(*found)];
                return {scheduleOf(exception), &exception, audience};
            }
        }
    }
    for (const Audience& audience : audiences) {
        const auto found = m_byAudience.constFind(audience);
        if (found == m_byAudience.cend())
            continue;
        for (const int i : *found) {
            const Schedule& schedule = m_schedules[std::size_t(i)];
            if (schedule.weekdays.test(std::size_t(day.dayOfWeek())))
                return {&schedule, nullptr, audience};
        }
    }
    return {};
}

} // namespace rollcall::attendance
