#include "core/attendance/legacyfields.h"

#include <QRegularExpression>

namespace rollcall::attendance {

namespace {

const QString number = QStringLiteral("student_number");
const QString date = QStringLiteral("date");

bool isNothing(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

void replaced(QJsonObject& record, std::vector<Fix>& fixes, const QString& old, const QString& what)
{
    record.remove(old);
    fixes.push_back({pointerTo(old), FixCode::OldName, old + u' ' + what});
}

void mapStudent(QJsonObject& record, std::vector<Fix>& fixes)
{
    const QString old = QStringLiteral("student_id");
    const QString student = record.value(old).toString();
    if (student.isEmpty())
        return;
    if (isNothing(record.value(number))) {
        // A UUID of the old cloud, which is longer than any student number: nothing here tells whose it is.
        if (!StudentNumber::parse(student))
            return;
        record.insert(number, student);
        replaced(record, fixes, old, QStringLiteral("became student_number"));
    } else if (record.value(number) == student || RecordId::parse(student.toLower())) {
        replaced(record, fixes, old, QStringLiteral("is left out: student_number is there"));
    }
}

// Sets only the time that scan_type names; the other one is left as it is.
void mapTimestamp(QJsonObject& record, std::vector<Fix>& fixes)
{
    // A time in UTC ("Z") is not accepted: it does not say which day it was at the school.
    static const QRegularExpression local(
        QStringLiteral(R"(\A(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:[+-]\d\d:\d\d)?\z)"));
    const QString old = QStringLiteral("timestamp");
    const QString oldType = QStringLiteral("scan_type");
    const QJsonValue type = record.value(oldType);
    const bool isOut = type == QLatin1String("time_out");
    if (!isOut && !isNothing(type) && type != QLatin1String("time_in"))
        return;
    const QString time = isOut ? QStringLiteral("time_out") : QStringLiteral("time_in");
    const QString otherTime = isOut ? QStringLiteral("time_in") : QStringLiteral("time_out");

    const auto match = local.match(record.value(old).toString());
    if (match.hasMatch()) {
        const QString day = match.captured(1);
        const QString clock = match.captured(2);
        if (!QDate::fromString(day, Qt::ISODate).isValid() || !QTime::fromString(clock, Qt::ISODate).isValid()
            || (!isNothing(record.value(date)) && record.value(date) != day)
            || (!isNothing(record.value(time)) && record.value(time) != clock))
            return;
        record.insert(date, day);
        record.insert(time, clock);
        replaced(record, fixes, old, QStringLiteral("became date and ") + time);
    }
    if (!isNothing(type) && isNothing(record.value(old))
        && (!isNothing(record.value(time)) || isNothing(record.value(otherTime))))
        replaced(record, fixes, oldType, QStringLiteral("is left out: the times say it"));
}

} // namespace

void mapLegacyFields(QJsonObject& attendance, std::vector<Fix>& fixes)
{
    const QString id = QStringLiteral("id");
    mapStudent(attendance, fixes);
    mapTimestamp(attendance, fixes);
    if (attendance.value(id).isDouble())
        replaced(attendance, fixes, id, QStringLiteral("was a row number of the old database and is left out"));
}

} // namespace rollcall::attendance
