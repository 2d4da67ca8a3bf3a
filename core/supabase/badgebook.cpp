#include "core/supabase/badgebook.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::supabase {

using badge::KeyId;
using badge::Serial;

namespace {

std::optional<KeyId> keyIn(const QJsonValue& value)
{
    const qint64 id = value.toInteger();
    return id >= 1 && id <= std::numeric_limits<KeyId>::max() ? std::optional(KeyId(id)) : std::nullopt;
}

QDateTime momentIn(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

std::optional<BadgeBook::Key> keyRowIn(const QJsonValue& row)
{
    const auto id = keyIn(row[u"id"]);
    const QByteArray open = QByteArray::fromHex(row[u"public_key"].toString().toLatin1());
    if (!id || open.isEmpty())
        return std::nullopt;
    return BadgeBook::Key{*id, open, !row[u"retired_at"].isNull()};
}

std::optional<IssuedBadge> badgeIn(const QJsonValue& row)
{
    const qint64 serial = row[u"serial"].toInteger(-1);
    const auto student = StudentNumber::parse(row[u"student_number"].toString());
    const auto key = keyIn(row[u"key_id"]);
    const QJsonValue last = row[u"expires_on"];
    const QDate lastDay = QDate::fromString(last.toString(), Qt::ISODate);
    const QDateTime issued = momentIn(row[u"issued_at"]);
    const QJsonValue revoked = row[u"revoked_at"];
    if (serial < 1 || serial > std::numeric_limits<Serial>::max() || !student || !key || !issued.isValid()
        || (!last.isNull() && !badge::isPossibleLastDay(lastDay))
        || (!revoked.isNull() && !momentIn(revoked).isValid()))
        return std::nullopt;
    return IssuedBadge{.serial = Serial(serial),
                       .student = *student,
                       .key = *key,
                       .lastDay = last.isNull() ? std::nullopt : std::optional(lastDay),
                       .issuedAt = issued,
                       .revokedAt = momentIn(revoked),
                       .revokedFor = row[u"revoked_for"].toString()};
}

} // namespace

bool BadgeBook::isRetired(KeyId key) const
{
    return std::any_of(keys.begin(), keys.end(), [key](const Key& one) { return one.id == key && one.isRetired; });
}

std::optional<KeyId> BadgeBook::keyOf(const QByteArray& publicKey) const
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&publicKey](const Key& one) { return one.publicKey == publicKey; });
    return found == keys.end() ? std::nullopt : std::optional(found->id);
}

bool BadgeBook::counts(const IssuedBadge& badge, const QDate& day) const
{
    return !badge.isRevoked() && !isRetired(badge.key) && (!badge.lastDay || *badge.lastDay >= day);
}

std::optional<BadgeBook> readBadgeBook(const QJsonObject& answer)
{
    BadgeBook book;
    const auto policy = badge::badgePolicy(answer[u"badge_settings"][0][u"policy"].toString());
    if (!policy)
        return std::nullopt;
    book.policy = *policy;
    for (const QJsonValue row : answer[u"badge_keys"].toArray()) {
        const auto key = keyRowIn(row);
        if (!key)
            return std::nullopt;
        book.keys.push_back(*key);
    }
    for (const QJsonValue row : answer[u"badges"].toArray()) {
        auto badge = badgeIn(row);
        if (!badge)
            return std::nullopt;
        book.badges.push_back(*std::move(badge));
    }
    book.answer = answer;
    return book;
}

} // namespace rollcall::supabase
