#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rollcall::access {

/** Encrypts what a person may read again on this computer, and nobody without the password.
 *
 *  The key is Argon2id (RFC 9106) of the password and a random salt, with libsodium's interactive limits (64 MiB); what is sealed is encrypted
 *  and authenticated by XChaCha20-Poly1305. A sealed text begins with its version and the salt. Deriving the key blocks for some tenths of a
 *  second, once for each salt; the key stays in memory. Thread: any, one at a time. */
class PasswordSeal {
public:
    explicit PasswordSeal(const QString& password) : m_password(password.toUtf8()) {}
    ~PasswordSeal();
    PasswordSeal(const PasswordSeal&) = delete;
    PasswordSeal& operator=(const PasswordSeal&) = delete;

    /** Error Io if the memory for the key cannot be allocated. */
    Result<QByteArray> seal(const QByteArray& text);

    /** What was sealed. Errors: Invalid if it is nothing that was sealed; NotPermitted if it was sealed with another password or was changed since;
     *  Io as above. */
    Result<QByteArray> open(const QByteArray& sealed);

private:
    Result<void> useSalt(const QByteArray& salt);

    QByteArray m_password;
    QByteArray m_salt; ///< of m_key
    QByteArray m_key;
};

} // namespace rollcall::access
