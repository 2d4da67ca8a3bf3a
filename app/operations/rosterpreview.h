#pragma once

#include "core/attendance/rosterchange.h"
#include "core/roster/notice.h"

#include <QJsonObject>

namespace rollcall::app {

/** 32 hex digits that name the change from one roster to another: they are others if anything of either is. */
QString rosterChangeId(const std::vector<attendance::Student>& before, const std::vector<attendance::Student>& after);

/** How many of those whom `change` removes are in the file nevertheless, on rows that were held back (by number or name). */
size_t removedAndHeldBack(const attendance::RosterChange& change, const std::vector<roster::Notice>& heldBack);

/** What a person has to know before agreeing to replace `before` by `after`, for the answer of a dry run with --json: "change_id", "before",
 *  "removes_many", "renames" (how many, 0 if they are few) and "removed_and_held_back". */
QJsonObject rosterChangeFacts(const std::vector<attendance::Student>& before,
                              const std::vector<attendance::Student>& after,
                              const std::vector<roster::Notice>& heldBack);

} // namespace rollcall::app
