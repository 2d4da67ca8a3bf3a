#pragma once

#include "core/attendance/recordtype.h"

namespace rollcall::attendance {

/** How much is asked of a record. */
enum class Stage {
    Record, ///< it is a valid record
    Send,   ///< and the cloud's table would accept it
};

/** Checks what a schema cannot express: dates that exist, fields that must agree, control characters, and what the cloud's
 *  table requires. Appends to `faults`; checks only fields in which the schema found no fault. */
void checkRules(RecordType type, Stage stage, const Fields& fields, std::vector<Fault>& faults);

} // namespace rollcall::attendance
