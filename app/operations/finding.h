#pragma once

#include "core/observe/alarmtable.h"

#include <QString>

#include <optional>

namespace rollcall::app {

/** What one check of the doctor found, and what to do about it. */
struct Finding {
    enum class Grade {
        Ok,
        Warn,    ///< works, but somebody should know
        Bad,     ///< does not work
        Skipped, ///< could not be checked, because of what an earlier check found
    };
    Grade grade;
    QString message;
    QString remedy = {};    ///< what a person can do about it; empty for Ok and Skipped
    const char* check = ""; ///< the check's name, such as "disk"; set by Diagnostics
    /** The alarm that a running kiosk raises about the same; nothing for Ok, Skipped and what is no alarm's question. */
    std::optional<observe::Alarm> alarm = {};
};

/** "ok", "warn", "bad", "skipped": for people and scripts. */
const char* name(Finding::Grade grade);

inline Finding ok(QString message)
{
    return {Finding::Grade::Ok, std::move(message)};
}
inline Finding warn(QString message, QString remedy)
{
    return {Finding::Grade::Warn, std::move(message), std::move(remedy)};
}
inline Finding bad(QString message, QString remedy)
{
    return {Finding::Grade::Bad, std::move(message), std::move(remedy)};
}
/** The same finding, as what that alarm is about. */
inline Finding as(observe::Alarm alarm, Finding finding)
{
    finding.alarm = alarm;
    return finding;
}
inline Finding skipped(QString message)
{
    return {Finding::Grade::Skipped, std::move(message)};
}

} // namespace rollcall::app
