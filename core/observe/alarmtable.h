#pragma once

#include <QLatin1String>

#include <chrono>
#include <optional>
#include <span>

namespace rollcall::observe {

/** What a person should know about a kiosk before somebody complains. */
enum class Alarm {
    DiskCritical,
    DatabaseUnavailable,
    NoCamera,
    RosterEmpty,
    DeviceRevoked,
    SendingHalted,
    DiskLow,
    SyncStuck,
    BreakerOpen,
    ItemsParked,
    ClockWrong,
    ZoneDiffers,
    RosterOld,
    RosterShrunk,
    ScheduleRefused,
    PullRefused,
    LogNotWritten,
};

enum class Severity {
    Warning,  ///< scans count; somebody should act in the next days
    Critical, ///< scans do not count, or nothing reaches the cloud until somebody acts
};

/** "warning", "critical". */
const char* name(Severity severity);

/** One row of the table that the kiosk, the doctor, the office's page, the guide and the alert rules are checked against. */
struct AlarmRow {
    Alarm alarm;
    QLatin1String code; ///< stable: people and scripts look for it in logs, metrics and messages
    Severity severity;
    /** How long it has to be so before anybody is told: what passes by itself is no news. */
    std::chrono::seconds patience;
    QLatin1String summary; ///< what is wrong: half a sentence, to be put behind the kiosk's name and a colon
    QLatin1String remedy;  ///< what a person can do about it
};

/** In the order of the enum, the critical ones first. */
std::span<const AlarmRow> allAlarms();

const AlarmRow& rowOf(Alarm alarm);
inline QLatin1String code(Alarm alarm)
{
    return rowOf(alarm).code;
}
std::optional<Alarm> alarmOfCode(QStringView code);

} // namespace rollcall::observe
