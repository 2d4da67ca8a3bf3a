#pragma once

#include <QString>

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
inline Finding skipped(QString message)
{
    return {Finding::Grade::Skipped, std::move(message)};
}

} // namespace rollcall::app
