#pragma once

#include "core/attendance/fixer.h"

namespace rollcall::attendance {

/** Turns the old system's names into ours where that says the same: student_id -> student_number,
 *  timestamp and scan_type -> date and time_in or time_out. An `id` that is a number was a row of the old database and
 *  is left out. What cannot be mapped without guessing stays as it is. Part of Fixer. */
void mapLegacyFields(QJsonObject& attendance, std::vector<Fix>& fixes);

} // namespace rollcall::attendance
