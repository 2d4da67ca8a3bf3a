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

CloudSource::CloudSource(supabase::StaffLogin& login, const config::Settings& settings, const Clock& clock)
    : m_login(login), m_register(login), m_clock(clock), m_zone(schoolZone(settings)), m_school(settings.schoolName)
{
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
