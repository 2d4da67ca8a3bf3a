#pragma once

#include "core/attendance/student.h"
#include "core/attendance/validator.h"

#include <QJsonObject>

#include <variant>

namespace rollcall::attendance {

/** Reads one row of a roster, from a CSV file or from the cloud.
 *
 *  Takes a row with the fields of resources/schemas/student.json. Only student_number, first_name, last_name, section and
 *  status are read and checked; others are ignored, whatever they hold. Of a `language` that is none of the product's, such as one of a
 *  later version, nothing is taken: the student is on the roster all the same. Gives the student, or all faults of the row.
 *  Thread: the Validator's. */
std::variant<Student, Validation> readStudent(const QJsonObject& row, Validator& validator);

} // namespace rollcall::attendance
