#include "core/attendance/record.h"

#include <array>

namespace rollcall::attendance {

namespace {

constexpr std::array statusNames = {"present", "late", "absent", "excused"};
constexpr std::array absenceNames = {"no_camera", "not_encoded", "not_written", "interrupted"};
constexpr std::array clockNames = {"corrected", "suspect"};

template <typename Enum, std::size_t N>
std::optional<Enum> byName(const std::array<const char*, N>& names, QStringView wanted)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (wanted == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

const char* name(AttendanceStatus status)
{
    return statusNames[static_cast<std::size_t>(status)];
}

std::optional<AttendanceStatus> attendanceStatus(QStringView name)
{
    return byName<AttendanceStatus>(statusNames, name);
}

const char* name(PhotoAbsence absence)
{
    return absenceNames[static_cast<std::size_t>(absence)];
}

std::optional<PhotoAbsence> photoAbsence(QStringView name)
{
    return byName<PhotoAbsence>(absenceNames, name);
}

const char* name(ClockNote note)
{
    return clockNames[static_cast<std::size_t>(note)];
}

std::optional<ClockNote> clockNote(QStringView name)
{
    return byName<ClockNote>(clockNames, name);
}

QString Record::photoKey() const
{
    return deviceId.toString() + u'/' + isoDate(date()).replace(u'-', u'/') + u'/' + id.toString()
        + QStringLiteral(".jpg");
}

QJsonObject Record::toJson() const
{
    return {
        {QStringLiteral("id"), id.toString()},
        {QStringLiteral("student_number"), studentNumber.toString()},
        {QStringLiteral("date"), isoDate(date())},
        {QStringLiteral("time_in"), isoTime(timeIn())},
        {QStringLiteral("status"), QLatin1String(name(status))},
        {QStringLiteral("device_id"), deviceId.toString()},
        {QStringLiteral("qr_data"), qrData.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(qrData))},
        {QStringLiteral("scanned_at"), toRfc3339(scannedAt)},
        {QStringLiteral("clock_offset_ms"), clock.offset ? QJsonValue(qint64(clock.offset->count())) : QJsonValue()},
        {QStringLiteral("clock_note"), clock.note ? QJsonValue(QLatin1String(name(*clock.note))) : QJsonValue()},
    };
}

} // namespace rollcall::attendance
