#include "core/badge/badgerules.h"

#include "core/badge/signature.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::badge {

namespace {

Error unusableRules(const char* what)
{
    return {ErrorCode::Invalid, QStringLiteral("the badges' rules cannot be used: %1").arg(QLatin1String(what))};
}

template <typename Integer>
std::optional<Integer> wholeNumber(const QJsonValue& value, qint64 least)
{
    const qint64 number = value.toInteger(-1);
    if (number < least || number > qint64(std::numeric_limits<Integer>::max()))
        return std::nullopt;
    return Integer(number);
}

} // namespace

const char* name(BadgePolicy policy)
{
    return policy == BadgePolicy::SignedOnly ? "signed_only" : "plain_and_signed";
}

std::optional<BadgePolicy> badgePolicy(const QString& text)
{
    for (const BadgePolicy policy : {BadgePolicy::PlainAndSigned, BadgePolicy::SignedOnly}) {
        if (text == QLatin1String(name(policy)))
            return policy;
    }
    return std::nullopt;
}

Result<BadgeRules> readBadgeRules(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto school = SchoolTag::parse(object[u"school"].toString());
    if (!school)
        return unusableRules("\"school\" has not 8 hexadecimal digits");
    const auto policy = badgePolicy(object[u"policy"].toString());
    if (!policy)
        return unusableRules("\"policy\" is not known here");
    if (!object[u"keys"].isArray() || !object[u"revoked"].isArray())
        return unusableRules("\"keys\" or \"revoked\" is no list");
    BadgeRules rules{.school = *school, .policy = *policy};
    for (const QJsonValue key : object[u"keys"].toArray()) {
        const auto id = wholeNumber<KeyId>(key[u"id"], 1);
        const QByteArray digits = key[u"public_key"].toString().toLatin1();
        const QByteArray bytes = QByteArray::fromHex(digits);
        if (!id || bytes.size() != publicKeyBytes || bytes.toHex() != digits || !key[u"retired"].isBool())
            return unusableRules("a key has no id from 1 to 255, no 64 hexadecimal digits or no \"retired\"");
        rules.keys.insert_or_assign(*id, BadgeKey{bytes, key[u"retired"].toBool()});
    }
    for (const QJsonValue one : object[u"revoked"].toArray()) {
        const auto serial = wholeNumber<Serial>(one, 0);
        if (!serial)
            return unusableRules("a revoked serial is no whole number of 32 bits");
        rules.revoked.insert(*serial);
    }
    return rules;
}

} // namespace rollcall::badge
