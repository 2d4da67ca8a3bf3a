#pragma once

#include <QByteArray>

namespace rollcall::badge {

/** Ed25519 by libsodium over claims, with a mark before them that no other signature of ours has. */
inline constexpr qsizetype publicKeyBytes = 32;
inline constexpr qsizetype secretKeyBytes = 64;
inline constexpr qsizetype signatureBytes = 64;

/** `secretKey`: secretKeyBytes of a SigningKey. */
QByteArray signatureOf(const QByteArray& claims, const QByteArray& secretKey);

/** False also for keys and signatures of another size, and where libsodium does not start. */
bool isSignatureOf(const QByteArray& claims, const QByteArray& signature, const QByteArray& publicKey);

} // namespace rollcall::badge
