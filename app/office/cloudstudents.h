#pragma once

#include "core/supabase/staffstudents.h"
#include "ui/office/studentlist.h"

namespace rollcall::app {

/** The students in the cloud for the office's page. Thread: gui, that of the login. */
class CloudStudents final : public office::StudentList {
    Q_OBJECT

public:
    /** `login` and `clock` outlive it. */
    CloudStudents(supabase::StaffLogin& login, const Clock& clock) : m_students(login), m_clock(clock) {}

    void read(QObject* context, std::function<void(const office::KnownStudents&)> then) override;
    void add(const attendance::StudentProfile& student, QObject* context,
             std::function<void(const Added&)> then) override;
    void change(const Student& read, const attendance::StudentProfile& wanted, QObject* context,
                std::function<void(const Changed&)> then) override;
    void history(const QString& number, QObject* context, std::function<void(const History&)> then) override;

private:
    supabase::StaffStudents m_students;
    const Clock& m_clock;
    office::KnownStudents m_known;
};

} // namespace rollcall::app
