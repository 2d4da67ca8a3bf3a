#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace rollcall::backup {

/** The half of a key pair that backups are sealed to: whoever has it can make sealed backups, and read none. Written as
 *  "rollcall-backup-key-1:" and 64 hexadecimal digits. A value. */
class PublicKey {
public:
    /** Blanks around it are allowed. */
    static std::optional<PublicKey> parse(const QString& text);
    explicit PublicKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    QString toString() const;
    const QByteArray& bytes() const { return m_bytes; } ///< 32, of Curve25519

private:
    QByteArray m_bytes;
};

/** Both halves: whoever has them can read what was sealed. Overwritten in memory when it goes. */
class KeyPair {
public:
    /** Errors: Io (libsodium does not start). */
    static Result<KeyPair> generate();
    /** As save() wrote it. Errors: NotFound, NotPermitted, WrongFormat, Io. */
    static Result<KeyPair> load(const QString& file);
    ~KeyPair();
    KeyPair(KeyPair&&) = default;
    KeyPair& operator=(KeyPair&&) = default;
    KeyPair(const KeyPair&) = delete;
    KeyPair& operator=(const KeyPair&) = delete;

    /** Writes both to a new file, mode 0600. Errors: Exists, DiskFull, NotPermitted, Io. */
    Result<void> save(const QString& file) const;

    const PublicKey& publicKey() const { return m_public; }
    const QByteArray& secret() const { return m_secret; }

private:
    KeyPair(PublicKey publicKey, QByteArray secret) : m_public(std::move(publicKey)), m_secret(std::move(secret)) {}
    PublicKey m_public;
    QByteArray m_secret;
};

} // namespace rollcall::backup
