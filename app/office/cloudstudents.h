#pragma once

#include "app/office/cloudaccount.h"
#include "core/supabase/staffstudents.h"
#include "ui/office/studentlist.h"

#include <QPointer>

namespace rollcall::app {

/** The students in the cloud, for the office's page. Thread: gui. */
class CloudStudents final : public office::StudentList {
    Q_OBJECT

public:
    /** Somebody is signed in at `account`, which outlives this, as does `clock`. */
    CloudStudents(CloudAccount& account, const Clock& clock);

    void read(QObject* context, std::function<void(const office::KnownStudents&)> then) override;
    void add(const attendance::StudentProfile& student, QObject* context,
             std::function<void(const Added&)> then) override;
    void change(const Student& read, const attendance::StudentProfile& wanted, QObject* context,
                std::function<void(const Changed&)> then) override;
    void move(const std::vector<std::pair<Student, attendance::StudentProfile>>& students, QObject* context,
              std::function<void(const Moved&)> then) override;
    void history(const QString& number, QObject* context, std::function<void(const History&)> then) override;

private:
    template <typename Answer>
    std::optional<office::CloudFault> heard(const Answer& answer);
    void keep();
    void moveAgain(const std::vector<std::pair<Student, attendance::StudentProfile>>& students, int tries,
                   const QPointer<QObject>& alive, const std::function<void(const Moved&)>& then);

    CloudAccount& m_account;
    supabase::StaffStudents m_cloud;
    const Clock& m_clock;
    office::KnownStudents m_known;
};

} // namespace rollcall::app
