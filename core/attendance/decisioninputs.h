#pragma once

#include "core/attendance/scandecision.h"

namespace rollcall::attendance {

/** The rule of a scan that counts, with what it was decided by, for the record.
 *
 *  The object: time (by the school's clock, HH:MM:SS) and time_zone; section, where the student has one; audience ("school", "grade",
 *  "section", "student") and name, for whom the rule is; late_limit of a scan in; exception, the name of the day it was made for.
 *  Names are cut to 100 characters, so that it stays below the 4096 bytes that the cloud takes. */
DecidingRule decidingRule(const AcceptedScan& scan, const ScheduledStudent& student, const ScanMoment& moment,
                          const SchoolZone& zone);

/** For whom the rule of such an object is; the school if it does not say. */
Audience audienceOf(const QJsonObject& decision);

} // namespace rollcall::attendance
