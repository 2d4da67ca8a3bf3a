#pragma once

#include "app/ctl/context.h"
#include "core/attendance/rosterchange.h"
#include "core/roster/notice.h"

namespace rollcall::app {

/** Prints who is added, changed and removed, by name. */
void printRosterNames(const Context& context, const attendance::RosterChange& change);

struct RosterCounts {
    size_t students = 0; ///< in all
    int added = 0;
    int changed = 0;
    int removed = 0;
};

/** Prints how many that are. `facts` are added to the answer of --json. */
void printRosterCounts(const Context& context, const RosterCounts& counts, const QJsonObject& facts, bool isDryRun);

/** Whether the change may be made: removing many of `before` students (attendance::removesMany()) or one whose row was held
 *  back, and renaming many (attendance::renamesMany()), need a person at the terminal who agrees. Complains if not. */
bool isRosterChangeAgreed(const attendance::RosterChange& change, size_t before,
                          const std::vector<roster::Notice>& heldBack);

} // namespace rollcall::app
