#include "app/office/cloudstudents.h"

#include "app/office/faultof.h"

namespace rollcall::app {

using attendance::StudentProfile;
using office::KnownStudents;
using supabase::ServiceOutcome;
using supabase::StaffStudents;

void CloudStudents::read(QObject* context, std::function<void(const KnownStudents&)> then)
{
    m_students.fetch().then(context, [this, then = std::move(then)](const StaffStudents::Students& answer) {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
            m_known.fault = faultOf(*outcome);
            return then(m_known);
        }
        const auto& students = std::get<std::vector<Student>>(answer);
        if (!m_known.students || *m_known.students != students)
            m_known.students = std::make_shared<const std::vector<Student>>(students);
        m_known.asOf = m_clock.now().toLocalTime();
        m_known.fault.reset();
        then(m_known);
    });
}

void CloudStudents::add(const StudentProfile& student, QObject* context, std::function<void(const Added&)> then)
{
    m_students.add(student).then(context, [then = std::move(then)](const StaffStudents::Added& answer) {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            then(faultOf(*outcome));
        else if (const auto* taken = std::get_if<StaffStudents::NumberTaken>(&answer))
            then(NumberTaken{taken->holder});
        else
            then(std::get<Student>(answer));
    });
}

void CloudStudents::change(const Student& read, const StudentProfile& wanted, QObject* context,
                           std::function<void(const Changed&)> then)
{
    m_students.change(read, wanted).then(context, [then = std::move(then)](const StaffStudents::Changed& answer) {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            then(faultOf(*outcome));
        else if (const auto* meanwhile = std::get_if<StaffStudents::ChangedMeanwhile>(&answer))
            then(ChangedMeanwhile{meanwhile->now});
        else
            then(std::get<Student>(answer));
    });
}

void CloudStudents::history(const QString& number, QObject* context, std::function<void(const History&)> then)
{
    m_students.history(number).then(context, [then = std::move(then)](const StaffStudents::History& answer) {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            then(faultOf(*outcome));
        else
            then(std::get<std::vector<attendance::StudentChange>>(answer));
    });
}

} // namespace rollcall::app
