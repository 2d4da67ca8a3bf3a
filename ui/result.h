#pragma once

#include "core/attendance/verdict.h"

#include <chrono>

namespace rollcall::ui {

/** How a verdict looks: each has its own colour, shape and sound, so that colour alone never carries the
 * meaning. */
enum class ResultKind { In, Late, Again, NotOnRoster, NotABadge, NotRecorded };

ResultKind resultKind(const attendance::Verdict& verdict);

/** How long a result stays when no other badge comes: 2.0 s for a receipt, 3.0 s for a refusal. */
std::chrono::milliseconds resultStay(const attendance::Verdict& verdict);

} // namespace rollcall::ui
