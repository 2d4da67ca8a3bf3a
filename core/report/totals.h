#pragma once

#include "core/report/dayrow.h"
#include "core/report/table.h"

namespace rollcall::report {

/** Adds rows up by section, month and session: on how many days how many students were counted, and how often as what. Where there are several
 *  sections, those of all of them follow. `rows` as inOrder() has them. */
Grid totalsOf(const std::vector<DayRow>& rows);

} // namespace rollcall::report
