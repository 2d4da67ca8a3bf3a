#pragma once

#include "core/badge/badgeclaims.h"
#include "core/badge/signingkey.h"

namespace rollcall::badge {

/** What the code of a signed badge holds: "RB1", then the claims and their signature in base 32. All of it is of QR's
 *  alphanumeric mode and of A-Z and 0-9, which every scanner types. Longer than any student number. */
class SignedBadge {
public:
    /** Signs it. `claims.lastDay`, if any, is a possible one. */
    SignedBadge(BadgeClaims claims, const SigningKey& key);

    /** Whether a code says that it is one, whole or not: no student number is as long as the shortest of them. Blanks around it are
     *  allowed, as is small letters throughout, which a scanner types while Caps Lock is on. */
    static bool isMeant(const QByteArray& payload);

    /** Of a code that was read; nothing if it is damaged. Who signed it is not known before isSignedBy(). */
    static std::optional<SignedBadge> parse(const QByteArray& payload);

    const BadgeClaims& claims() const { return m_claims; }

    /** Whether the owner of this key made exactly these claims. `publicKey`: publicKeyBytes. */
    bool isSignedBy(const QByteArray& publicKey) const;

    /** The code's text. */
    QByteArray payload() const;

private:
    SignedBadge(BadgeClaims claims, QByteArray signature)
        : m_claims(std::move(claims)), m_signature(std::move(signature))
    {
    }

    BadgeClaims m_claims;
    QByteArray m_signature;
};

} // namespace rollcall::badge
