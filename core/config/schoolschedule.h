#pragma once

#include "core/config/jsonreader.h"
#include "core/config/loadreport.h"

namespace rollcall::config {

inline constexpr QLatin1String schoolScheduleKey("school_schedule");

/** Reads the predecessor's `school_schedule` of a settings file: as Settings::schoolSchedule, empty if the file has none.
 *  Each of its faults becomes one of the report, with the line of the key. */
QByteArray readSchoolSchedule(const JsonNode& root, const QString& file, LoadReport& report);

} // namespace rollcall::config
