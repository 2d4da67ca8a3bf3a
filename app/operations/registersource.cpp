#include "app/operations/registersource.h"

#include "app/assembly/pulledrules.h"
#include "app/assembly/schoolrules.h"

#include <algorithm>

namespace rollcall::app {

using attendance::Student;

RegisterSource::RegisterSource(const Storage& storage, const config::Settings& settings, const Clock& clock)
    : m_storage(storage), m_clock(clock), m_rules(configuredRules(settings)), m_school(settings.schoolName),
      m_register(settings.deviceId
                     ? QStringLiteral("from the register of kiosk %1").arg(settings.deviceId->toString())
                     : QStringLiteral("from the register of this kiosk"))
{
    (void)usePulledSchedules(m_rules, storage.schedules);
}

report::Origin RegisterSource::origin() const
{
    return {m_school,
            m_register,
            {QStringLiteral("This kiosk knows its own scans only: another entrance may have counted students whom it "
                            "has not. Whom the "
                            "office excused or marked in the cloud is not in here.")},
            m_rules.zone().local(m_clock.now()),
            QString::fromUtf8(m_rules.zone().id())};
}

QDate RegisterSource::today() const
{
    return m_rules.zone().momentOf(m_clock.now()).day;
}

Result<std::optional<Student>> RegisterSource::student(const StudentNumber& number)
{
    return m_storage.roster.find(number);
}

Result<bool> RegisterSource::hasSection(const QString& section)
{
    const auto roster = m_storage.roster.list();
    if (!roster)
        return roster.error();
    return std::any_of(roster->begin(), roster->end(), [&](const Student& one) { return one.section == section; });
}

Result<std::vector<report::DayRow>> RegisterSource::rows(QDate from, QDate to,
                                                         const std::optional<StudentNumber>& student)
{
    const auto roster = m_storage.roster.list();
    if (!roster)
        return roster.error();
    const auto scans = m_storage.scans.between(from, to, student);
    if (!scans)
        return scans.error();
    report::DayRows rows(*roster);
    for (const queue::RegisterScan& scan : *scans)
        rows.add(scan.student, scan.day, scan.session, scan.type, scan.timeOfDay, scan.status, scan.isWithoutBadge);
    return rows.take();
}

Result<report::Missing> RegisterSource::missing(QDate day, const QString& session)
{
    auto roster = m_storage.roster.list();
    if (!roster)
        return roster.error();
    const auto scans = m_storage.scans.between(day, day);
    if (!scans)
        return scans.error();
    report::CountedSessions counted;
    for (const queue::RegisterScan& scan : *scans)
        counted[scan.student.toString()].insert(scan.session);
    const auto book = m_rules.book();
    return report::missingStudents(std::move(*roster), book.get(), counted, day,
                                   m_rules.zone().momentOf(m_clock.now()), session);
}

Result<report::SectionMonth> RegisterSource::sectionMonth(const QString&, QDate)
{
    return Error{
        ErrorCode::Invalid,
        QStringLiteral("A kiosk does not know who is absent from the school, nor who is a boy or a girl: this "
                       "is made with --cloud --staff EMAIL")};
}

} // namespace rollcall::app
