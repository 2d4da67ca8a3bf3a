#include "core/badge/signedbadge.h"

#include "core/badge/base32.h"
#include "core/badge/signature.h"

namespace rollcall::badge {

namespace {

const QByteArray badgePrefix = QByteArrayLiteral("RB1");

// As the badge has it. Both cases mixed are of no keyboard, and stay what they are.
QByteArray asPrinted(const QByteArray& payload)
{
    const QByteArray text = payload.trimmed();
    return text == text.toLower() ? text.toUpper() : text;
}

} // namespace

SignedBadge::SignedBadge(BadgeClaims claims, const SigningKey& key)
    : m_claims(std::move(claims)), m_signature(signatureOf(toBytes(m_claims), key.secret()))
{
}

bool SignedBadge::isMeant(const QByteArray& payload)
{
    const QByteArray text = payload.trimmed();
    return text.size() > StudentNumber::maxLength && text.left(badgePrefix.size()).toUpper() == badgePrefix;
}

std::optional<SignedBadge> SignedBadge::parse(const QByteArray& payload)
{
    const QByteArray text = asPrinted(payload);
    if (!isMeant(text) || !text.startsWith(badgePrefix))
        return std::nullopt;
    const auto bytes = fromBase32(text.mid(badgePrefix.size()));
    if (!bytes || bytes->size() <= signatureBytes)
        return std::nullopt;
    auto claims = claimsFrom(bytes->chopped(signatureBytes));
    if (!claims)
        return std::nullopt;
    return SignedBadge(*std::move(claims), bytes->last(signatureBytes));
}

bool SignedBadge::isSignedBy(const QByteArray& publicKey) const
{
    return isSignatureOf(toBytes(m_claims), m_signature, publicKey);
}

QByteArray SignedBadge::payload() const
{
    return badgePrefix + toBase32(toBytes(m_claims) + m_signature);
}

} // namespace rollcall::badge
