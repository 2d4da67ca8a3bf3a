#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rollcall::badge {

/** The office's key that badges are signed with: whoever has it can make badges of the school. Overwritten in memory when it
 *  goes. */
class SigningKey {
public:
    /** Errors: Io (libsodium does not start). */
    static Result<SigningKey> generate();
    /** As save() wrote it. Errors: NotFound, NotPermitted, WrongFormat, Io. */
    static Result<SigningKey> load(const QString& file);
    /** The key of a seed of 32 bytes: the same one each time. */
    static Result<SigningKey> fromSeed(const QByteArray& seed);
    ~SigningKey();
    SigningKey(SigningKey&&) = default;
    SigningKey& operator=(SigningKey&&) = default;
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;

    /** Writes it to a new file, mode 0600. Errors: Exists, DiskFull, NotPermitted, Io. */
    Result<void> save(const QString& file) const;

    const QByteArray& publicKey() const { return m_public; } ///< publicKeyBytes
    const QByteArray& secret() const { return m_secret; }    ///< secretKeyBytes

private:
    SigningKey(QByteArray publicKey, QByteArray secret) : m_public(std::move(publicKey)), m_secret(std::move(secret))
    {
    }
    QByteArray m_public;
    QByteArray m_secret;
};

} // namespace rollcall::badge
