#pragma once

#include "core/attendance/schema.h"

namespace rollcall::attendance {

/** The types of records that have a schema. */
enum class RecordType { Attendance, Student, Photo, Sms };

/** "attendance", "student", "photo", "sms". */
const char* name(RecordType type);
std::optional<RecordType> recordType(QStringView name);

/** The type's schema: resources/schemas/<name>.json, compiled when it is first asked for. Thread-safe. */
const Schema& schemaOf(RecordType type);

} // namespace rollcall::attendance
