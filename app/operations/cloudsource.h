#pragma once

#include "app/assembly/cloudlink.h"
#include "core/report/source.h"
#include "core/supabase/staffday.h"
#include "core/supabase/staffregister.h"
#include "core/supabase/staffsection.h"

namespace rollcall::app {

/** The school's register in the cloud, read by a member of staff: every kiosk's scans with the office's corrections. Each question
 *  runs the event loop until the cloud has answered. What a person has to be told is the detail of an Error. */
class CloudSource final : public report::Source {
public:
    /** Asks the cloud for the school's time zone, by which today is told; where it does not say, that of the settings counts. `login` is open
     *  (StaffLogin::open()); it and `clock` outlive this. */
    static Result<std::unique_ptr<CloudSource>> open(supabase::StaffLogin& login, const config::Settings& settings,
                                                     const Clock& clock);

    report::Origin origin() const override;
    QDate today() const override;
    Result<std::optional<attendance::Student>> student(const StudentNumber& number) override;
    Result<bool> hasSection(const QString& section) override;
    Result<std::vector<report::DayRow>> rows(QDate from, QDate to,
                                             const std::optional<StudentNumber>& student) override;
    /** Of one session, which has to be named: Error Invalid. */
    Result<report::Missing> missing(QDate day, const QString& session) override;
    Result<report::SectionMonth> sectionMonth(const QString& section, QDate first) override;
    Result<attendance::AbsentRunning> absentRunning(int days, const std::optional<QDate>& upto) override;
    Result<std::vector<attendance::Lateness>> lateness(QDate from, QDate to) override;

private:
    CloudSource(supabase::StaffLogin& login, QString school, const Clock& clock, attendance::SchoolZone zone);
    Result<std::vector<attendance::OfficeDay>> days(QDate first, QDate last);

    Result<std::vector<attendance::Student>> roster();

    supabase::StaffLogin& m_login;
    supabase::StaffRegister m_register;
    supabase::StaffSection m_section;
    supabase::StaffDay m_day;
    const Clock& m_clock;
    const attendance::SchoolZone m_zone;
    const QString m_school;
};

} // namespace rollcall::app
