#pragma once

#include "core/base/result.h"
#include "core/roster/rosterreader.h"

namespace rollcall::app {

/** Whether writeRosterFaults() may write `file`: asked before anything is changed. Only an earlier list of faults is
 *  replaced, and no folder is made. Errors: Conflict (it is `imported`, by whatever path or link), Exists (something else is
 *  there), NotFound (its folder), NotPermitted. The detail is what to say after the file's name. */
Result<void> checkRosterFaultFile(const QString& file, const QString& imported);

/** Writes what is wrong with a roster to a CSV file that spreadsheet programs open right: line, column, number, kind ("fault",
 *  "held back", "look at it"), what is wrong, what to do. Mode 0600, because it has the
 *  numbers of students. Errors: NotPermitted, DiskFull, Io. */
Result<void> writeRosterFaults(const roster::Reading& reading, const QString& file);

} // namespace rollcall::app
