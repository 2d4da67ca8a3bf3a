#pragma once

#include "app/assembly/storage.h"
#include "core/attendance/rulesinforce.h"

namespace rollcall::app {

/** Which rules are in force on a kiosk, for people. */
struct RulesReport {
    enum class Origin {
        Cloud,    ///< the last schedules that were pulled
        Settings, ///< config.json's school_schedule
        None,     ///< no schedule: each student is counted in once a day
    };
    Origin origin = Origin::None;
    attendance::RulesInForce rules;
    QDateTime since{}; ///< of Origin::Cloud: when these schedules were first pulled
    QString version{}; ///< the same
    std::optional<queue::ScheduleStore::Refused> refused{}; ///< newer ones of the cloud, which were not taken

    qsizetype schedules() const;
    qsizetype exceptions() const;
};

/** "cloud", "settings", "none": for scripts. */
const char* name(RulesReport::Origin origin);

/** Errors: those of reading the database. */
Result<RulesReport> rulesReport(const Storage& storage, const config::Settings& settings);

/** "2 schedules and 14 exceptions from the cloud, since ..." */
QString sentence(const RulesReport& report);

} // namespace rollcall::app
