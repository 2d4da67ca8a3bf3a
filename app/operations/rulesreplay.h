#pragma once

#include "app/operations/ruleset.h"
#include "core/attendance/scandecision.h"
#include "core/queue/journal.h"

namespace rollcall::app {

/** A recorded scan, and what the rules make of it. */
struct ReplayedScan {
    queue::RegisterLine line;
    QDateTime at; ///< in the school's zone
    attendance::ScanDecision decision;
    bool isChanged = false; ///< refused, or of another status, scan type or (where a schedule was asked) session
};

struct Replay {
    std::vector<ReplayedScan> scans; ///< by time
    int unreadable = 0;              ///< records whose time cannot be read
};

/** Decides the scans of the school days `from` to `to` anew, each with those before it that count. `sections`: by student number, as
 *  the roster has them today. Changes nothing. */
Replay replayScans(const RuleSet& rules, const std::vector<queue::RegisterLine>& lines,
                   const QHash<QString, QString>& sections, QDate from, QDate to);

} // namespace rollcall::app
