#include "core/attendance/record.h"

#include <QJsonDocument>

#include <array>

namespace rollcall::attendance {

namespace {

constexpr std::array statusNames = {"present", "late", "absent", "excused"};
constexpr std::array absenceNames = {"no_camera", "not_encoded", "not_written", "interrupted"};
constexpr std::array clockNames = {"corrected", "suspect"};
constexpr std::array noBadgeNames = {"staff", "pin"};

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

const char* name(NoBadge noBadge)
{
    return noBadgeNames[static_cast<std::size_t>(noBadge)];
}

QString Record::photoKey() const
{
    return deviceId.toString() + u'/' + isoDate(date()).replace(u'-', u'/') + u'/' + id.toString()
           + QStringLiteral(".jpg");
}

std::array<Record::Field, 17> Record::fields() const
{
    const auto text = [](const char* latin1) { return QString::fromLatin1(latin1); };
    using Value = decltype(Field::value);
    const auto timeOf = [this](ScanType type) { return scanType == type ? Value(isoTime(localTime())) : Value(); };
    return {{
        {"clock_note", clock.note ? Value(text(name(*clock.note))) : Value()},
        {"clock_offset_ms", clock.offset ? Value(qint64(clock.offset->count())) : Value()},
        {"date", isoDate(date())},
        {"decision", rule ? Value(rule->decision) : Value()},
        {"device_id", deviceId.toString()},
        {"id", id.toString()},
        {"no_badge", noBadge ? Value(text(name(*noBadge))) : Value()},
        {"qr_data", qrData.isEmpty() ? Value() : Value(QString::fromLatin1(qrData))},
        {"rule_id", rule ? Value(rule->id) : Value()},
        {"rule_version", rule ? Value(rule->version) : Value()},
        {"scan_type", text(name(scanType))},
        {"scanned_at", toRfc3339(scannedAt)},
        {"session", session.toString()},
        {"status", text(name(status))},
        {"student_number", studentNumber.toString()},
        {"time_in", timeOf(ScanType::In)},
        {"time_out", timeOf(ScanType::Out)},
    }};
}

QJsonObject Record::toJson() const
{
    QJsonObject object;
    for (const Field& field : fields()) {
        QJsonValue value;
        if (const auto* text = std::get_if<QString>(&field.value))
            value = *text;
        else if (const auto* number = std::get_if<qint64>(&field.value))
            value = *number;
        else if (const auto* inner = std::get_if<QByteArray>(&field.value))
            value = QJsonDocument::fromJson(*inner).object();
        object.insert(QLatin1String(field.name), value);
    }
    return object;
}

} // namespace rollcall::attendance
