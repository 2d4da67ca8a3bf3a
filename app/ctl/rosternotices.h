#pragma once

#include "core/roster/notice.h"

#include <vector>

namespace rollcall::app {

/** Prints a table for people on stderr: where in the file something is wrong, what, and what to do. Of many rows the first
 *  ones, and how many there are more. */
void complainOfRows(const std::vector<roster::Notice>& notices);

} // namespace rollcall::app
