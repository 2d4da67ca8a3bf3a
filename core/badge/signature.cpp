#include "core/badge/signature.h"

#include <sodium.h>

namespace rollcall::badge {

namespace {

static_assert(publicKeyBytes == crypto_sign_PUBLICKEYBYTES);
static_assert(secretKeyBytes == crypto_sign_SECRETKEYBYTES);
static_assert(signatureBytes == crypto_sign_BYTES);

// Names the form of the claims, too: another form has another number here and in the prefix of the badge.
QByteArray signedText(const QByteArray& claims)
{
    return QByteArrayLiteral("rollcall-badge-1:") + claims;
}

const unsigned char* unsignedBytes(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

QByteArray signatureOf(const QByteArray& claims, const QByteArray& secretKey)
{
    Q_ASSERT(secretKey.size() == secretKeyBytes);
    const QByteArray text = signedText(claims);
    QByteArray signature(signatureBytes, Qt::Uninitialized);
    ::crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, unsignedBytes(text),
                           static_cast<unsigned long long>(text.size()), unsignedBytes(secretKey));
    return signature;
}

bool isSignatureOf(const QByteArray& claims, const QByteArray& signature, const QByteArray& publicKey)
{
    if (signature.size() != signatureBytes || publicKey.size() != publicKeyBytes || ::sodium_init() < 0)
        return false;
    const QByteArray text = signedText(claims);
    return ::crypto_sign_verify_detached(unsignedBytes(signature), unsignedBytes(text),
                                         static_cast<unsigned long long>(text.size()), unsignedBytes(publicKey))
           == 0;
}

} // namespace rollcall::badge
