#include "core/badge/schoolbadgereader.h"

#include "core/badge/signedbadge.h"

namespace rollcall::badge {

using attendance::Badge;
using attendance::BadgeFault;
using attendance::BadgeStanding;

std::variant<Badge, BadgeFault> SchoolBadgeReader::read(const QByteArray& payload) const
{
    if (SignedBadge::isMeant(payload))
        return readSigned(payload);
    auto plain = m_plain.read(payload);
    const auto* badge = std::get_if<Badge>(&plain);
    if (badge && m_rules && m_rules->policy == BadgePolicy::SignedOnly)
        return Badge(badge->studentNumber(), badge->qrData(), BadgeStanding::NotSigned);
    return plain;
}

// That a badge is another school's is believed of it without proof: it is refused either way.
std::variant<Badge, BadgeFault> SchoolBadgeReader::readSigned(const QByteArray& payload) const
{
    const auto badge = SignedBadge::parse(payload);
    if (!badge || !m_rules)
        return BadgeFault::NotVerified;
    const BadgeClaims& claims = badge->claims();
    if (claims.school != m_rules->school)
        return BadgeFault::OtherSchool;
    const auto key = m_rules->keys.find(claims.key);
    if (key == m_rules->keys.end() || !badge->isSignedBy(key->second.bytes))
        return BadgeFault::NotVerified;
    BadgeStanding standing = BadgeStanding::Good;
    if (m_rules->revoked.count(claims.serial) > 0)
        standing = BadgeStanding::Revoked;
    else if (key->second.isRetired)
        standing = BadgeStanding::Withdrawn;
    // Number and serial: no reader takes this for a badge, and no signature is in it.
    const QByteArray qrData = claims.number.toString().toLatin1() + '#' + QByteArray::number(claims.serial);
    return Badge(claims.number, qrData, standing, claims.lastDay);
}

} // namespace rollcall::badge
