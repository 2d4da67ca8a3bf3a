#pragma once

#include "core/attendance/verdict.h"

#include <chrono>

namespace rollcall::ui {

/** How a verdict is shown. Each kind has its own colour, shape and sound, so that no meaning depends on colour alone. */
enum class ResultKind {
    In,
    Late,
    Out,
    Again,    ///< already in
    OutAgain, ///< already out
    TooSoon,  ///< scanned a moment ago
    Closed,   ///< outside of the hours
    WrongSession,
    NoSchool, ///< on this day
    NotOnRoster,
    NotABadge,
    BadgeRevoked,  ///< reported lost
    BadgeExpired,  ///< does not count any more
    BadgeNotValid, ///< of another school, not signed where it must be, or not to be checked here
    NotRecorded,
};

ResultKind resultKind(const attendance::Verdict& verdict);

/** Whether another badge may not help whoever is refused so: the one that was held up belongs to nobody here, is none, or does
 *  not count. */
bool isForWhoHasNoBadge(ResultKind kind);

/** Whether whoever is refused so may be a student whom the roster does not have yet. */
bool isForNewStudent(ResultKind kind);

/** How long a result is shown if no other badge is read: 2.0 s for a receipt, 3.0 s for a refusal. */
std::chrono::milliseconds resultStay(const attendance::Verdict& verdict);

} // namespace rollcall::ui
