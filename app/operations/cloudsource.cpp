#include "app/operations/cloudsource.h"

#include "app/assembly/schoolrules.h"
#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"
#include "core/supabase/staffleaves.h"
#include "core/supabase/staffroster.h"

#include <algorithm>

namespace rollcall::app {

using attendance::Student;
using supabase::ServiceOutcome;

namespace {

Error cloudError(const ServiceOutcome& outcome)
{
    return {ErrorCode::Io, QStringLiteral("The cloud's register cannot be read: %1.").arg(staffSentence(outcome))};
}

} // namespace

CloudSource::CloudSource(supabase::StaffLogin& login, QString school, const Clock& clock, attendance::SchoolZone zone)
    : m_login(login), m_register(login), m_section(login), m_day(login), m_clock(clock), m_zone(std::move(zone)),
      m_school(std::move(school))
{
}

Result<std::unique_ptr<CloudSource>> CloudSource::open(supabase::StaffLogin& login, const config::Settings& settings,
                                                       const Clock& clock)
{
    supabase::StaffSection cloud(login);
    const auto answer = awaited(cloud.zone());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return cloudError(*outcome);
    auto zone = schoolZone(settings);
    if (const QString id = std::get<QString>(answer); !id.isEmpty()) {
        const auto ofSchool = attendance::SchoolZone::fromId(id.toUtf8());
        if (!ofSchool)
            return Error{
                ErrorCode::Invalid,
                QStringLiteral("This computer does not know the school's time zone %1, which school_settings in "
                               "the cloud names; update its time zones (the package tzdata).")
                    .arg(id)};
        zone = *ofSchool;
    }
    return std::unique_ptr<CloudSource>(new CloudSource(login, settings.schoolName, clock, std::move(zone)));
}

report::Origin CloudSource::origin() const
{
    return {m_school,
            QStringLiteral("from the school's register in the cloud"),
            {},
            m_zone.local(m_clock.now()),
            QString::fromUtf8(m_zone.id())};
}

QDate CloudSource::today() const
{
    return m_zone.momentOf(m_clock.now()).day;
}

Result<std::vector<Student>> CloudSource::roster()
{
    supabase::StaffRoster cloud(m_login);
    auto answer = awaited(cloud.fetch());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return cloudError(*outcome);
    return std::get<std::vector<Student>>(std::move(answer));
}

Result<std::optional<Student>> CloudSource::student(const StudentNumber& number)
{
    const auto students = roster();
    if (!students)
        return students.error();
    const auto found =
        std::find_if(students->begin(), students->end(), [&](const Student& one) { return one.number == number; });
    return found == students->end() ? std::optional<Student>() : std::optional(*found);
}

Result<bool> CloudSource::hasSection(const QString& section)
{
    const auto students = roster();
    if (!students)
        return students.error();
    return std::any_of(students->begin(), students->end(),
                       [&](const Student& one) { return one.section == section; });
}

Result<std::vector<report::DayRow>> CloudSource::rows(QDate from, QDate to,
                                                      const std::optional<StudentNumber>& student)
{
    const auto answer = awaited(m_register.fetch(from, to, student));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return cloudError(*outcome);
    std::vector<report::DayRow> rows;
    for (const supabase::RegisterEntry& entry : std::get<std::vector<supabase::RegisterEntry>>(answer))
        rows.push_back({entry.student, true, entry.day, entry.session, entry.in, entry.out, entry.status,
                        entry.leftEarly, entry.isWithoutBadge});
    return report::inOrder(std::move(rows));
}

Result<report::Missing> CloudSource::missing(QDate day, const QString& session)
{
    if (session.isEmpty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("say with --session from which session, such as morning, or day where "
                                    "the school has no schedule")};
    auto answer = awaited(m_register.fetchAbsent(day, session));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return cloudError(*outcome);
    auto& absence = std::get<supabase::Absence>(answer);
    report::Missing missing;
    missing.isOfSchool = true;
    missing.awaited = absence.awaited;
    missing.sessions = QStringList{session};
    report::sortStudents(absence.students);
    for (const Student& student : absence.students)
        missing.students.push_back({student, session, true});
    return missing;
}

Result<std::vector<attendance::OfficeDay>> CloudSource::days(QDate first, QDate last)
{
    std::vector<attendance::OfficeDay> days;
    for (QDate next = first; next <= last;) {
        QList<QFuture<supabase::StaffDay::Day>> asked;
        for (; next <= last && asked.size() < supabase::StaffRegister::daysAtOnce; next = next.addDays(1))
            asked << m_day.fetch(next, {});
        std::optional<ServiceOutcome> failed; // told once all have ended
        for (const auto& future : asked) {
            auto answer = awaited(future);
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                failed = *outcome;
            else if (auto& day = std::get<supabase::StaffDay::Fetched>(answer).day)
                days.push_back(std::move(*day));
        }
        if (failed)
            return cloudError(*failed);
    }
    return days;
}

Result<report::SectionMonth> CloudSource::sectionMonth(const QString& section, QDate first)
{
    if (first > today())
        return Error{ErrorCode::Invalid, QStringLiteral("This month has not begun yet.")};
    const QDateTime begin = m_zone.instantsOf(first, std::chrono::seconds(0)).empty()
                                ? QDateTime(first, QTime(0, 0), Qt::UTC)
                                : m_zone.instantsOf(first, std::chrono::seconds(0)).front();
    auto members = awaited(m_section.fetch(section, begin));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&members))
        return cloudError(*outcome);
    report::SectionMonth month;
    for (const auto& member : std::get<std::vector<supabase::StaffSection::Member>>(members)) {
        report::Learner learner{member.profile, m_zone.momentOf(member.addedAt).day};
        if (member.leftAt)
            learner.leftOn = m_zone.momentOf(*member.leftAt).day;
        month.learners.push_back(std::move(learner));
    }
    if (month.learners.empty())
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("Nobody on the roster is in the section \"%1\"; write it as on the roster, capital "
                           "letters matter.")
                .arg(section)};
    auto fetched = days(first, std::min(first.addMonths(1).addDays(-1), today()));
    if (!fetched)
        return fetched.error();
    month.days = *std::move(fetched);
    return month;
}

Result<attendance::AbsentRunning> CloudSource::absentRunning(int days, const std::optional<QDate>& upto)
{
    supabase::StaffLeaves leaves(m_login);
    const auto answer = awaited(leaves.fetchAbsentRunning(days, upto));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return cloudError(*outcome);
    return std::get<supabase::StaffLeaves::Missed>(answer).absent;
}

Result<std::vector<attendance::Lateness>> CloudSource::lateness(QDate from, QDate to)
{
    supabase::StaffLeaves leaves(m_login);
    const auto answer = awaited(leaves.fetchLateness(from, to));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return cloudError(*outcome);
    return std::get<std::vector<attendance::Lateness>>(answer);
}

} // namespace rollcall::app
