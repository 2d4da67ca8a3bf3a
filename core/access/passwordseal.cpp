#include "core/access/passwordseal.h"

#include <sodium.h>

namespace rollcall::access {

namespace {

const QByteArray sealMark = QByteArrayLiteral("RCS1");
constexpr qsizetype saltBytes = crypto_pwhash_argon2id_SALTBYTES;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char* rawOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* rawOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    ::randombytes_buf(bytes.data(), static_cast<std::size_t>(count));
    return bytes;
}

} // namespace

PasswordSeal::~PasswordSeal()
{
    ::sodium_memzero(m_password.data(), static_cast<std::size_t>(m_password.size()));
    ::sodium_memzero(m_key.data(), static_cast<std::size_t>(m_key.size()));
}

Result<void> PasswordSeal::useSalt(const QByteArray& salt)
{
    if (salt == m_salt && !m_key.isEmpty())
        return {};
    QByteArray key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, Qt::Uninitialized);
    if (::sodium_init() < 0
        || ::crypto_pwhash_argon2id(rawOf(key), static_cast<unsigned long long>(key.size()), m_password.constData(),
                                    static_cast<unsigned long long>(m_password.size()), rawOf(salt),
                                    crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
                                    crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE,
                                    crypto_pwhash_argon2id_ALG_ARGON2ID13)
               != 0)
        return Error{ErrorCode::Io, QStringLiteral("there is no memory to make a key of the password")};
    m_salt = salt;
    m_key = key;
    return {};
}

Result<QByteArray> PasswordSeal::seal(const QByteArray& text)
{
    if (::sodium_init() < 0)
        return Error{ErrorCode::Io, QStringLiteral("libsodium cannot be used")};
    if (const auto made = useSalt(m_salt.isEmpty() ? randomBytes(saltBytes) : m_salt); !made)
        return made.error();
    const QByteArray nonce = randomBytes(nonceBytes);
    QByteArray sealed(text.size() + tagBytes, Qt::Uninitialized);
    ::crypto_aead_xchacha20poly1305_ietf_encrypt(
        rawOf(sealed), nullptr, rawOf(text), static_cast<unsigned long long>(text.size()), rawOf(sealMark),
        static_cast<unsigned long long>(sealMark.size()), nullptr, rawOf(nonce), rawOf(m_key));
    return sealMark + m_salt + nonce + sealed;
}

Result<QByteArray> PasswordSeal::open(const QByteArray& sealed)
{
    const qsizetype begin = sealMark.size() + saltBytes + nonceBytes;
    if (!sealed.startsWith(sealMark) || sealed.size() < begin + tagBytes)
        return Error{ErrorCode::Invalid, QStringLiteral("this is nothing that was sealed with a password")};
    if (const auto made = useSalt(sealed.mid(sealMark.size(), saltBytes)); !made)
        return made.error();
    const QByteArray nonce = sealed.mid(sealMark.size() + saltBytes, nonceBytes);
    const QByteArray body = sealed.mid(begin);
    QByteArray text(body.size() - tagBytes, Qt::Uninitialized);
    if (::crypto_aead_xchacha20poly1305_ietf_decrypt(
            rawOf(text), nullptr, nullptr, rawOf(body), static_cast<unsigned long long>(body.size()), rawOf(sealMark),
            static_cast<unsigned long long>(sealMark.size()), rawOf(nonce), rawOf(m_key))
        != 0)
        return Error{ErrorCode::NotPermitted,
                     QStringLiteral("it was sealed with another password, or changed since")};
    return text;
}

} // namespace rollcall::access
