#pragma once

#include "core/attendance/student.h"
#include "core/base/result.h"

#include <optional>

namespace rollcall::attendance {

/** The students whose attendance is recorded here. */
class Roster {
public:
    virtual ~Roster() = default;

    /** The active student with this number; where nobody has it, the one whose number differs only in capitals, unless
     *  there are several. The student's number is that of the roster. Or nothing. An Error only if the roster cannot be read. */
    virtual Result<std::optional<Student>> find(const StudentNumber& number) const = 0;
};

} // namespace rollcall::attendance
