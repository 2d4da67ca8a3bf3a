#pragma once

#include "core/attendance/student.h"
#include "core/attendance/validator.h"
#include "core/base/clock.h"

namespace rollcall::support {

/** A record as the Desk would make it, of the student `number`, scanned now by the clock. */
inline attendance::ValidRecord validRecord(const Clock& clock, const QString& number = QStringLiteral("2021001"))
{
    return *attendance::Validator().check({.id = RecordId::generate(clock),
                                           .studentNumber = *StudentNumber::parse(number),
                                           .scannedAt = clock.now(),
                                           .deviceId = *DeviceId::parse(u"gate-1"),
                                           .qrData = number.toLatin1()});
}

/** The same of one whom staff vouched for. */
inline attendance::ValidRecord validRecordWithoutBadge(const Clock& clock, const QString& number)
{
    attendance::Record record = validRecord(clock, number).record();
    record.qrData.clear();
    record.noBadge = attendance::NoBadge::Staff;
    return *attendance::Validator().check(record);
}

inline attendance::Student student(const QString& number, const QString& firstName = QStringLiteral("Ana"))
{
    return {*StudentNumber::parse(number), firstName, QStringLiteral("Reyes"), QStringLiteral("Grade 8 - Narra")};
}

} // namespace rollcall::support
