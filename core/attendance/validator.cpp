#include "core/attendance/validator.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

constexpr qsizetype longestPayload = 256; // room for signed badges; a plain one has 32

Error invalid(const QString& field) {
    return {ErrorCode::Invalid, QStringLiteral("%1 is not valid").arg(field)};
}

bool isPrintable(char c) {
    return c >= 0x20 && c < 0x7f;
}

} // namespace

Result<ValidRecord> Validator::check(Record record) const {
    const QDateTime& time = record.scannedAt;
    if (!time.isValid() || time.date().year() < 1970 || time.date().year() > 9999)
        return invalid(QStringLiteral("scanned_at"));
    if (time.offsetFromUtc() < -12 * 3600 || time.offsetFromUtc() > 14 * 3600)
        return invalid(QStringLiteral("scanned_at"));
    if (record.qrData.isEmpty() || record.qrData.size() > longestPayload ||
        !std::all_of(record.qrData.begin(), record.qrData.end(), isPrintable))
        return invalid(QStringLiteral("qr_data"));
    return ValidRecord(std::move(record));
}

} // namespace rollcall::attendance
