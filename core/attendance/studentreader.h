#pragma once

#include "core/attendance/student.h"
#include "core/attendance/validator.h"

#include <QJsonObject>

#include <variant>

namespace rollcall::attendance {

/** One row of a roster, wherever it came from: a CSV file, the cloud.
 *
 *  Takes the row with the fields of resources/schemas/student.json, of which the kiosk looks at student_number,
 *  first_name, last_name, section and status: the others are none of its business, right or wrong. Gives the student, or
 *  all that is wrong. Thread: the Validator's. */
std::variant<Student, Validation> readStudent(const QJsonObject& row, Validator& validator);

} // namespace rollcall::attendance
