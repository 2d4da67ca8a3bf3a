#pragma once

#include "core/attendance/fixer.h"

namespace rollcall::attendance {

/** Renames the fields of the system that Rollcall replaces where the meaning is the same: student_id becomes
 *  student_number; timestamp and scan_type become date and time_in or time_out. A numeric `id` was a row number of that
 *  system's database and is removed. A field that could only be mapped by guessing stays as it is. Part of Fixer. */
void mapLegacyFields(QJsonObject& attendance, std::vector<Fix>& fixes);

} // namespace rollcall::attendance
