#include "core/base/ids.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

namespace rollcall {

RecordId RecordId::generate(const Clock& clock)
{
    const auto milliseconds = static_cast<quint64>(std::max<qint64>(0, clock.now().toMSecsSinceEpoch()));
    quint8 bytes[16];
    QRandomGenerator::system()->generate(bytes, bytes + sizeof bytes);
    quint8 time[8];
    qToBigEndian(milliseconds << 16, time);
    std::copy(time, time + 6, bytes);
    bytes[6] = static_cast<quint8>(0x70 | (bytes[6] & 0x0f)); // version 7
    bytes[8] = static_cast<quint8>(0x80 | (bytes[8] & 0x3f)); // RFC variant
    return RecordId(QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(bytes), sizeof bytes)));
}

std::optional<RecordId> RecordId::parse(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != text)
        return std::nullopt;
    return RecordId(uuid);
}

namespace detail {

bool isIdentifier(QStringView text, qsizetype maxLength)
{
    if (text.isEmpty() || text.size() > maxLength)
        return false;
    const auto allowed = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'.'
               || u == u'_' || u == u'-';
    };
    const auto isDot = [](QChar c) { return c == u'.'; };
    return std::all_of(text.begin(), text.end(), allowed) && !std::all_of(text.begin(), text.end(), isDot);
}

} // namespace detail

} // namespace rollcall
