#pragma once

#include "core/attendance/scandecision.h"

namespace rollcall::app {

/** A decision for people, with its reason: "in, late: the limit is 07:15 (morning, schedule juniors of grade 8)",
 *  "refused: outside of the hours; from 12:30 on (schedule regular of the school)". */
QString decisionSentence(const attendance::ScanDecision& decision);

} // namespace rollcall::app
