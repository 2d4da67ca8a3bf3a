#pragma once

#include "core/report/learnermonth.h"
#include "core/report/reports.h"

namespace rollcall::report {

/** A section's month on a sheet: a row for each learner, a column for each school day, with a letter for how the day was and the sums behind.
 *  `first`: the first day of the month; `section` as on the roster. */
Table monthSheet(const MonthOfSection& month, const QString& section, QDate first, const Origin& origin);

} // namespace rollcall::report
