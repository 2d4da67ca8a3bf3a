#include "core/badge/badgeclaims.h"

#include <QtEndian>

namespace rollcall::badge {

namespace {

constexpr qsizetype bytesBeforeNumber = 4 + 1 + 4 + 2;

QDate dayZero()
{
    return QDate(2020, 1, 1);
}

template <typename Integer>
void append(QByteArray& bytes, Integer value)
{
    const Integer bigEndian = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
}

} // namespace

std::optional<SchoolTag> SchoolTag::parse(const QString& text)
{
    const QByteArray digits = text.toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits);
    if (bytes.size() != 4 || bytes.toHex() != digits)
        return std::nullopt;
    return SchoolTag(qFromBigEndian<quint32>(bytes.constData()));
}

QString SchoolTag::toString() const
{
    return QStringLiteral("%1").arg(m_value, 8, 16, QLatin1Char('0'));
}

bool isPossibleLastDay(const QDate& day)
{
    const qint64 days = dayZero().daysTo(day);
    return day.isValid() && days > 0 && days <= 0xffff;
}

QByteArray toBytes(const BadgeClaims& claims)
{
    Q_ASSERT(!claims.lastDay || isPossibleLastDay(*claims.lastDay));
    QByteArray bytes;
    append(bytes, claims.school.value());
    append(bytes, claims.key);
    append(bytes, claims.serial);
    append(bytes, quint16(claims.lastDay ? dayZero().daysTo(*claims.lastDay) : 0));
    return bytes + claims.number.toString().toLatin1();
}

std::optional<BadgeClaims> claimsFrom(const QByteArray& bytes)
{
    if (bytes.size() <= bytesBeforeNumber)
        return std::nullopt;
    const auto number = StudentNumber::parse(QString::fromLatin1(bytes.mid(bytesBeforeNumber)));
    const char* at = bytes.constData();
    const auto key = qFromBigEndian<quint8>(at + 4);
    if (!number || key == 0)
        return std::nullopt;
    const auto days = qFromBigEndian<quint16>(at + 9);
    return BadgeClaims{.school = SchoolTag(qFromBigEndian<quint32>(at)),
                       .key = key,
                       .serial = qFromBigEndian<quint32>(at + 5),
                       .lastDay = days == 0 ? std::nullopt : std::optional(dayZero().addDays(days)),
                       .number = *number};
}

} // namespace rollcall::badge
