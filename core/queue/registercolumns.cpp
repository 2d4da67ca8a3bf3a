#include "core/queue/registercolumns.h"

namespace rollcall::queue {

using attendance::Record;

namespace {

QVariant text(const char* value)
{
    return QString::fromLatin1(value);
}

QVariant qrData(const Record& record)
{
    return record.qrData.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                   : QVariant(QString::fromLatin1(record.qrData));
}

QVariant clockOffset(const Record& record)
{
    return record.clock.offset ? QVariant(qint64(record.clock.offset->count()))
                               : QVariant(QMetaType::fromType<qint64>());
}

QVariant clockNote(const Record& record)
{
    return record.clock.note ? text(name(*record.clock.note)) : QVariant(QMetaType::fromType<QString>());
}

} // namespace

const std::vector<RegisterColumn>& registerColumns()
{
    using Cloud = RegisterColumn::Cloud;
    static const std::vector<RegisterColumn> columns{
        {"id", false, Cloud::Yes, true, [](const Record& r) { return QVariant(r.id.toString()); }},
        {"student_number", false, Cloud::Yes, true,
         [](const Record& r) { return QVariant(r.studentNumber.toString()); }},
        {"date", false, Cloud::Yes, true, [](const Record& r) { return QVariant(isoDate(r.date())); }},
        {"time_in", false, Cloud::Yes, true,
         [](const Record& r) { return QVariant(isoTime(r.timeIn())); }},
        {"status", false, Cloud::Yes, true, [](const Record& r) { return text(name(r.status)); }},
        {"scan_type", false, Cloud::No, true, [](const Record& r) { return text(name(r.scanType)); }},
        {"session", false, Cloud::No, true, [](const Record& r) { return QVariant(r.session.toString()); }},
        {"device_id", false, Cloud::Yes, true, [](const Record& r) { return QVariant(r.deviceId.toString()); }},
        {"device_epoch", false, Cloud::Yes, true, nullptr},
        {"device_seq", true, Cloud::Yes, true, nullptr},
        {"qr_data", false, Cloud::Yes, true, qrData},
        {"scanned_at", false, Cloud::Yes, true, [](const Record& r) { return QVariant(toRfc3339(r.scannedAt)); }},
        {"clock_offset_ms", true, Cloud::Yes, true, clockOffset},
        {"clock_note", false, Cloud::Yes, true, clockNote},
        {"date_trusted", true, Cloud::No, true,
         [](const Record& r) { return QVariant(r.clock.isDateTrusted ? 1 : 0); }},
        {"boot_id", false, Cloud::No, true, [](const Record& r) { return QVariant(r.clock.boot); }},
        {"uptime_ms", true, Cloud::No, true,
         [](const Record& r) { return QVariant(qint64(r.clock.uptime.count())); }},
        {"photo_path", false, Cloud::WithPhoto, true, [](const Record& r) { return QVariant(r.photoKey()); }},
        {"photo_state", false, Cloud::No, false, nullptr},
        {"photo_note", false, Cloud::Yes, true, nullptr},
        {"synced_at", false, Cloud::No, false, nullptr},
        {"imported_at", false, Cloud::No, false, nullptr},
    };
    return columns;
}

} // namespace rollcall::queue
