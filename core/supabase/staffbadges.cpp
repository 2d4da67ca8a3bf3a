#include "core/supabase/staffbadges.h"

#include "core/base/timetext.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonArray>

namespace rollcall::supabase {

using badge::BadgeClaims;
using badge::KeyId;
using badge::SchoolTag;
using badge::Serial;

namespace {

// What the functions of deploy/supabase/migrations/..._badges.sql answer where they did what they were asked.
bool isYes(const QString& result)
{
    for (const char* yes : {"registered", "retired", "issued", "revoked", "restored", "set"}) {
        if (result == QLatin1String(yes))
            return true;
    }
    return false;
}

StaffBadges::Refused refusedIn(const QJsonObject& answer)
{
    using No = StaffBadges::No;
    static constexpr std::pair<const char*, No> reasons[] = {{"unknown_students", No::UnknownStudents},
                                                             {"no_such_key", No::NoSuchKey},
                                                             {"no_room", No::NoRoom},
                                                             {"bad_day", No::BadDay},
                                                             {"no_such_badge", No::NoSuchBadge},
                                                             {"no_key", No::NoKey}};
    StaffBadges::Refused refused;
    for (const auto& [name, why] : reasons) {
        if (answer[u"result"].toString() == QLatin1String(name))
            refused.why = why;
    }
    for (const QJsonValue student : answer[u"students"].toArray())
        refused.students << student.toString();
    return refused;
}

std::optional<std::monostate> nothingElse(const QJsonObject&)
{
    return std::monostate();
}

std::optional<StudentNumber> holderIn(const QJsonObject& answer)
{
    return StudentNumber::parse(answer[u"student_number"].toString());
}

std::optional<std::vector<BadgeClaims>> claimsIn(const QJsonObject& answer, KeyId key)
{
    const auto school = SchoolTag::parse(answer[u"school"].toString());
    if (!school)
        return std::nullopt;
    std::vector<BadgeClaims> claims;
    for (const QJsonValue one : answer[u"badges"].toArray()) {
        const auto number = StudentNumber::parse(one[u"student_number"].toString());
        const qint64 serial = one[u"serial"].toInteger(-1);
        const QJsonValue last = one[u"expires_on"];
        const QDate lastDay = QDate::fromString(last.toString(), Qt::ISODate);
        if (!number || serial < 0 || serial > std::numeric_limits<Serial>::max()
            || (!last.isNull() && !badge::isPossibleLastDay(lastDay)))
            return std::nullopt;
        claims.push_back({.school = *school,
                          .key = key,
                          .serial = Serial(serial),
                          .lastDay = last.isNull() ? std::nullopt : std::optional(lastDay),
                          .number = *number});
    }
    return claims;
}

} // namespace

template <typename Value>
QFuture<StaffBadges::Answer<Value>> StaffBadges::call(const QString& function, const QJsonObject& arguments,
                                                      std::function<std::optional<Value>(const QJsonObject&)> read)
{
    using Reply = std::variant<QJsonObject, ServiceOutcome>;
    return m_login
        .send<Reply>(
            [this, function, arguments](const QByteArray& token) {
                return functionRequest(m_login.project(), token, function, arguments, m_login.timeouts());
            },
            readFunctionReply)
        .then(this, [read = std::move(read)](const Reply& reply) -> Answer<Value> {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            const auto& answer = std::get<QJsonObject>(reply);
            if (!isYes(answer[u"result"].toString()))
                return refusedIn(answer);
            auto value = read(answer);
            if (!value)
                return ServiceOutcome(sync::halt(QStringLiteral("badges_unreadable")));
            return *std::move(value);
        });
}

QFuture<StaffBadges::Answer<StaffBadges::Key>> StaffBadges::registerKey(const QByteArray& publicKey)
{
    return call<Key>(QStringLiteral("register_badge_key"),
                     {{QStringLiteral("public_key"), QString::fromLatin1(publicKey.toHex())}},
                     [](const QJsonObject& answer) -> std::optional<Key> {
                         const qint64 id = answer[u"key_id"].toInteger();
                         const auto school = SchoolTag::parse(answer[u"school"].toString());
                         if (!school || id < 1 || id > std::numeric_limits<KeyId>::max())
                             return std::nullopt;
                         return Key{KeyId(id), *school};
                     });
}

QFuture<StaffBadges::Answer<std::monostate>> StaffBadges::retireKey(KeyId key)
{
    return call<std::monostate>(QStringLiteral("retire_badge_key"), {{QStringLiteral("key_id"), int(key)}},
                                nothingElse);
}

QFuture<StaffBadges::Answer<std::vector<BadgeClaims>>> StaffBadges::issue(const QUuid& id,
                                                                          const std::vector<StudentNumber>& students,
                                                                          const Key& key,
                                                                          const std::optional<QDate>& lastDay)
{
    QJsonArray numbers;
    for (const StudentNumber& student : students)
        numbers.append(student.toString());
    const QJsonValue expires = lastDay ? QJsonValue(isoDate(*lastDay)) : QJsonValue();
    return call<std::vector<BadgeClaims>>(QStringLiteral("issue_badges"),
                                          {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
                                           {QStringLiteral("students"), numbers},
                                           {QStringLiteral("key_id"), int(key.id)},
                                           {QStringLiteral("expires_on"), expires}},
                                          [key](const QJsonObject& answer) { return claimsIn(answer, key.id); });
}

QFuture<StaffBadges::Answer<StudentNumber>> StaffBadges::revoke(Serial serial, const QString& reason)
{
    return call<StudentNumber>(QStringLiteral("revoke_badge"),
                               {{QStringLiteral("serial"), qint64(serial)}, {QStringLiteral("reason"), reason}},
                               holderIn);
}

QFuture<StaffBadges::Answer<StudentNumber>> StaffBadges::restore(Serial serial)
{
    return call<StudentNumber>(QStringLiteral("restore_badge"), {{QStringLiteral("serial"), qint64(serial)}},
                               holderIn);
}

QFuture<StaffBadges::Answer<std::monostate>> StaffBadges::setPolicy(badge::BadgePolicy policy)
{
    return call<std::monostate>(QStringLiteral("set_badge_policy"),
                                {{QStringLiteral("policy"), QLatin1String(name(policy))}}, nothingElse);
}

} // namespace rollcall::supabase
