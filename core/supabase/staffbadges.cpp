#include "core/supabase/staffbadges.h"

#include "core/base/timetext.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

using badge::BadgeClaims;
using badge::KeyId;
using badge::SchoolTag;
using badge::Serial;

namespace {

constexpr qsizetype mostBadgesRead = 2'000'000; // a server that pages without end

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

QFuture<StaffBadges::Rows> StaffBadges::rows(const QString& table, const QStringList& columns, const QString& order,
                                             qint64 after)
{
    RowsQuery query{.table = table, .columns = columns, .order = order + QStringLiteral(".asc"), .limit = rowsOfPage};
    if (after > 0)
        query.filters = {{order, QStringLiteral("gt.%1").arg(after)}};
    return m_login.send<Rows>(
        [this, query](const QByteArray& token) {
            return rowsRequest(m_login.project(), token, query, m_login.timeouts());
        },
        readStaffRows);
}

QFuture<StaffBadges::Rows> StaffBadges::fetchAfter(const QJsonArray& badges, qint64 after)
{
    return rows(QStringLiteral("badges"),
                {QStringLiteral("serial"), QStringLiteral("student_number"), QStringLiteral("key_id"),
                 QStringLiteral("expires_on"), QStringLiteral("issued_at"), QStringLiteral("revoked_at"),
                 QStringLiteral("revoked_for")},
                QStringLiteral("serial"), after)
        .then(this,
              [this, badges, after](const Rows& answer) -> QFuture<Rows> {
                  if (std::holds_alternative<ServiceOutcome>(answer))
                      return QtFuture::makeReadyFuture(answer);
                  const auto& page = std::get<QJsonArray>(answer);
                  if (page.isEmpty()) // a server may give fewer rows than asked: only an empty page is the last
                      return QtFuture::makeReadyFuture(Rows(badges));
                  const qint64 last = page.last()[u"serial"].toInteger();
                  if (last <= after)
                      return QtFuture::makeReadyFuture(Rows(sync::later(QStringLiteral("badges_repeat"))));
                  if (badges.size() > mostBadgesRead)
                      return QtFuture::makeReadyFuture(Rows(sync::later(QStringLiteral("badges_too_many"))));
                  QJsonArray all = badges;
                  for (const QJsonValue row : page)
                      all.append(row);
                  return fetchAfter(all, last);
              })
        .unwrap();
}

QFuture<StaffBadges::Book> StaffBadges::fetch()
{
    const QString settings = QStringLiteral("badge_settings");
    const QString keys = QStringLiteral("badge_keys");
    using Parts = std::variant<QJsonObject, ServiceOutcome>;
    // What came before, and the answer under its name; or the first outcome.
    const auto added = [](const Parts& parts, const QString& name, const Rows& answer) -> Parts {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return *outcome;
        QJsonObject all = std::get<QJsonObject>(parts);
        all.insert(name, std::get<QJsonArray>(answer));
        return all;
    };
    return rows(settings, {QStringLiteral("policy")}, QStringLiteral("id"), 0)
        .then(this,
              [=, this](const Rows& answer) -> QFuture<Parts> {
                  const Parts parts = added(QJsonObject(), settings, answer);
                  if (std::holds_alternative<ServiceOutcome>(parts))
                      return QtFuture::makeReadyFuture(parts);
                  return rows(keys,
                              {QStringLiteral("id"), QStringLiteral("public_key"), QStringLiteral("retired_at")},
                              QStringLiteral("id"), 0)
                      .then(this, [=](const Rows& found) { return added(parts, keys, found); });
              })
        .unwrap()
        .then(this,
              [=, this](const Parts& parts) -> QFuture<Parts> {
                  if (std::holds_alternative<ServiceOutcome>(parts))
                      return QtFuture::makeReadyFuture(parts);
                  return fetchAfter({}, 0).then(
                      this, [=](const Rows& found) { return added(parts, QStringLiteral("badges"), found); });
              })
        .unwrap()
        .then(this, [](const Parts& parts) -> Book {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&parts))
                return *outcome;
            auto book = readBadgeBook(std::get<QJsonObject>(parts));
            if (!book)
                return ServiceOutcome(sync::halt(QStringLiteral("badges_unreadable")));
            return *std::move(book);
        });
}

} // namespace rollcall::supabase
