#pragma once

#include "app/assembly/storage.h"
#include "core/attendance/rulesinforce.h"
#include "core/report/source.h"

namespace rollcall::app {

/** What this kiosk knows by itself: its register, its roster and the rules in force, without a network. Whatever else counted a student, it
 *  does not know. Thread: store. */
class RegisterSource final : public report::Source {
public:
    /** `storage` and `clock` outlive this. */
    RegisterSource(const Storage& storage, const config::Settings& settings, const Clock& clock);

    report::Origin origin() const override;
    QDate today() const override;
    Result<std::optional<attendance::Student>> student(const StudentNumber& number) override;
    Result<bool> hasSection(const QString& section) override;
    Result<std::vector<report::DayRow>> rows(QDate from, QDate to,
                                             const std::optional<StudentNumber>& student) override;
    Result<report::Missing> missing(QDate day, const QString& session) override;
    /** Error Invalid: a kiosk knows neither who is absent from the school nor who is a boy or a girl. */
    Result<report::SectionMonth> sectionMonth(const QString& section, QDate first) override;

private:
    const Storage& m_storage;
    const Clock& m_clock;
    attendance::RulesInForce m_rules;
    QString m_school;
    QString m_register;
};

} // namespace rollcall::app
