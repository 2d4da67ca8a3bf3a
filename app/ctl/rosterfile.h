#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/context.h"
#include "core/roster/rosterreader.h"

namespace rollcall::app {

/** What a command has of its FILE: a reading without faults and with students, or the exit code to end with. */
struct RosterFile {
    int exitCode = Well;
    std::optional<roster::Reading> reading;
};

/** Reads the roster file that the command's first word names, as --map, --sheet, --encoding, --take and --faults say. Prints what was
 *  read from where and what was left out, and complains of what is wrong or held back. */
RosterFile readRosterFile(const Context& context, const Arguments& arguments);

} // namespace rollcall::app
