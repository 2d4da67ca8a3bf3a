#pragma once

#include "core/attendance/student.h"
#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace rollcall::attendance {

/** A roster of a hundred thousand students has less; reading takes some twenty times as much memory. */
inline constexpr qsizetype largestRosterCsv = 16 * 1024 * 1024;

/** Reads a roster from CSV (RFC 4180; UTF-8, with or without a byte-order mark; comma or semicolon, as spreadsheets
 *  write it). The first line names the columns, in any order and case: student_number and first_name are needed,
 *  last_name, section and status are optional, others are ignored. Each row is checked by readStudent(). Rows
 *  whose status is not "active" are skipped, and so are empty ones. Blanks and line ends within a value become one blank.
 *
 *  All or nothing: Error Invalid names the line and what is wrong with it, never a value. A number twice is a fault, and so
 *  are more than largestRosterCsv bytes. */
Result<std::vector<Student>> readRosterCsv(const QByteArray& csv);

} // namespace rollcall::attendance
