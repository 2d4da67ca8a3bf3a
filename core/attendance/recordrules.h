#pragma once

#include "core/attendance/recordtype.h"

namespace rollcall::attendance {

/** How much is asked of a record. */
enum class Stage {
    Record, ///< it is one
    Send,   ///< and the cloud's table would take it
};

/** What a schema cannot say: days that exist, fields that must agree, characters that cannot be shown, and what the
 *  cloud's table needs. Appends to `faults`; looks only at fields the schema found in order. */
void checkRules(RecordType type, Stage stage, const Fields& fields, std::vector<Fault>& faults);

} // namespace rollcall::attendance
