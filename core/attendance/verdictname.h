#pragma once

#include "core/attendance/verdict.h"

#include <vector>

namespace rollcall::attendance {

/** "accepted", or name() of the reason: for logs and metrics. */
const char* name(const Verdict& verdict);

/** All that name() of a verdict gives. */
std::vector<const char*> verdictNames();

} // namespace rollcall::attendance
