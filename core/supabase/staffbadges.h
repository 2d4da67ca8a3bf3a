#pragma once

#include "core/supabase/badgebook.h"
#include "core/supabase/stafflogin.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace rollcall::supabase {

/** The school's badges in the cloud, as a member of staff changes them. Every method asks once and always ends; all but issue() may be
 *  sent again without harm. Thread: that of the login. */
class StaffBadges : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffBadges(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    /** What the cloud says no to. */
    enum class No {
        UnknownStudents, ///< `students` are not among the active ones; nobody got a badge
        NoSuchKey,       ///< it is not registered, or retired
        NoRoom,          ///< there are 255 keys already
        BadDay,          ///< the last day is in the past
        NoSuchBadge,
        NoKey, ///< no key counts, so signed badges alone would let nobody in
        Other, ///< what this version does not know, or never asks for
    };
    struct Refused {
        No why = No::Other;
        QStringList students = {};
    };
    template <typename Value>
    using Answer = std::variant<Value, Refused, ServiceOutcome>;

    struct Key {
        badge::KeyId id;
        badge::SchoolTag school;
    };
    /** Adds a public key (badge::publicKeyBytes), or finds it. */
    QFuture<Answer<Key>> registerKey(const QByteArray& publicKey);
    /** No badge of this key counts any more, and there is no way back. */
    QFuture<Answer<std::monostate>> retireKey(badge::KeyId key);

    /** Gives a serial to each, in their order: what is to be signed. `id`: new for each list; with the same one the answer is the
     *  same and nothing is issued twice, so an answer that was lost is asked for again. At most `mostAtOnce`. */
    QFuture<Answer<std::vector<badge::BadgeClaims>>> issue(const QUuid& id,
                                                           const std::vector<StudentNumber>& students, const Key& key,
                                                           const std::optional<QDate>& lastDay);
    static constexpr std::size_t mostAtOnce = 5000;

    /** Gives whose badge it is. `reason`: for the office; may be empty. */
    QFuture<Answer<StudentNumber>> revoke(badge::Serial serial, const QString& reason);
    /** It was found again. */
    QFuture<Answer<StudentNumber>> restore(badge::Serial serial);

    QFuture<Answer<std::monostate>> setPolicy(badge::BadgePolicy policy);

    using Book = std::variant<BadgeBook, ServiceOutcome>;
    /** Policy, keys and every badge, or why not, never a part. A server that does not page as asked is Later with the code
     *  "badges_repeat" or "badges_too_many". */
    QFuture<Book> fetch();

private:
    template <typename Value>
    QFuture<Answer<Value>> call(const QString& function, const QJsonObject& arguments,
                                std::function<std::optional<Value>(const QJsonObject&)> read);

    using Rows = std::variant<QJsonArray, ServiceOutcome>;
    QFuture<Rows> rows(const QString& table, const QStringList& columns, const QString& order, qint64 after);
    QFuture<Rows> fetchAfter(const QJsonArray& badges, qint64 after);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
