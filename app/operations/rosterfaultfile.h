#pragma once

#include "core/base/result.h"
#include "core/roster/rosterreader.h"

namespace rollcall::app {

/** Writes what is wrong with a roster to a CSV file that spreadsheet programs open right: line, column, number, kind ("fault",
 *  "held back", "look at it"), what is wrong, what to do. A file that is there is replaced; mode 0600, because it has the
 *  numbers of students. Errors: NotPermitted, DiskFull, Io. */
Result<void> writeRosterFaults(const roster::Reading& reading, const QString& file);

} // namespace rollcall::app
