#pragma once

#include "core/roster/notice.h"

#include <vector>

namespace rollcall::app {

/** Prints a table for people on stdout: where in the file something is wrong, what, and what to do. Of many rows the first
 *  ones, and how many there are more. Not on stderr, which a service puts into a log: it has the numbers of students. */
void printRows(const std::vector<roster::Notice>& notices);

/** Prints each as a JSON object on a line of stdout; `kind`: "fault", "held_back", "doubt". */
void printRowsAsJson(const std::vector<roster::Notice>& notices, const char* kind);

} // namespace rollcall::app
