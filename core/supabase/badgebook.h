#pragma once

#include "core/badge/badgeclaims.h"
#include "core/badge/badgerules.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace rollcall::supabase {

/** A row of `badges`: a serial that was given out. */
struct IssuedBadge {
    badge::Serial serial;
    StudentNumber student;
    badge::KeyId key;             ///< which signed it
    std::optional<QDate> lastDay; ///< on which it counts, by the school's calendar; nothing: it does not end
    QDateTime issuedAt;           ///< by the server's clock, UTC
    QDateTime revokedAt = {};     ///< the same; not valid where it was not revoked
    QString revokedFor = {};      ///< as the office wrote it; may be empty

    bool isRevoked() const { return revokedAt.isValid(); }
};

/** What the cloud knows of the school's badges. */
struct BadgeBook {
    struct Key {
        badge::KeyId id;
        QByteArray publicKey; ///< badge::publicKeyBytes
        bool isRetired;
    };
    badge::BadgePolicy policy = badge::BadgePolicy::PlainAndSigned;
    std::vector<Key> keys;           ///< by id
    std::vector<IssuedBadge> badges; ///< by serial
    QJsonObject answer = {};         ///< what it was read from: for readBadgeBook(), on a day without the cloud

    bool isRetired(badge::KeyId key) const;
    /** Nothing if the school does not have this key. */
    std::optional<badge::KeyId> keyOf(const QByteArray& publicKey) const;
    /** Whether kiosks that have asked the cloud count it on that day. */
    bool counts(const IssuedBadge& badge, const QDate& day) const;
};

/** Of the rows of "badge_settings", "badge_keys" and "badges", each as an array of that name; nothing if one cannot be understood. */
std::optional<BadgeBook> readBadgeBook(const QJsonObject& answer);

} // namespace rollcall::supabase
