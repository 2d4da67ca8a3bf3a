#pragma once

#include "core/report/table.h"

namespace rollcall::report {

/** The table as lines for a terminal: title, subtitle, rows under their headings, totals, notes. Not printable() yet. */
QStringList plainLines(const Table& table);

} // namespace rollcall::report
