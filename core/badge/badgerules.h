#pragma once

#include "core/badge/badgeclaims.h"
#include "core/base/result.h"

#include <map>
#include <set>

namespace rollcall::badge {

/** Which badges a school counts. Written by name(): do not rename. */
enum class BadgePolicy {
    PlainAndSigned, ///< a plain student number is a badge, too
    SignedOnly,
};

/** "plain_and_signed", "signed_only". */
const char* name(BadgePolicy policy);
std::optional<BadgePolicy> badgePolicy(const QString& name);

/** A public key of the school. */
struct BadgeKey {
    QByteArray bytes; ///< publicKeyBytes
    bool isRetired{}; ///< what it signed does not count any more
};

/** What a kiosk tells badges by. */
struct BadgeRules {
    SchoolTag school{0};
    BadgePolicy policy = BadgePolicy::PlainAndSigned;
    std::map<KeyId, BadgeKey> keys = {};
    std::set<Serial> revoked = {};
};

/** As the cloud's function `badge_rules` gives them: an object with `school` (SchoolTag), `policy`, `keys` (each with `id`,
 *  `public_key` in hexadecimal, `retired`) and `revoked` (serials). Members that are not known are passed over. Errors: Invalid,
 *  which names the fault and no value. */
Result<BadgeRules> readBadgeRules(const QByteArray& json);

} // namespace rollcall::badge
