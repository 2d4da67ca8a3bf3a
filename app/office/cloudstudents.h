#pragma once

#include "app/office/cloudaccount.h"
#include "core/supabase/staffstudents.h"
#include "ui/office/studentlist.h"

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
    void history(const QString& number, QObject* context, std::function<void(const History&)> then) override;

private:
    template <typename Answer>
    std::optional<office::CloudFault> heard(const Answer& answer);
    void keep();

    CloudAccount& m_account;
    supabase::StaffStudents m_cloud;
    const Clock& m_clock;
    office::KnownStudents m_known;
};

} // namespace rollcall::app
