#include "core/badge/signingkey.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

namespace rollcall::badge {

namespace {

const QByteArray seedMark = QByteArrayLiteral("rollcall-badge-secret-key-1:");

constexpr qint64 largestSigningKeyFile = 4096;

} // namespace

Result<SigningKey> SigningKey::generate()
{
    if (::sodium_init() < 0)
        return Error{ErrorCode::Io, QStringLiteral("libsodium does not start")};
    QByteArray seed(crypto_sign_SEEDBYTES, Qt::Uninitialized);
    ::randombytes_buf(seed.data(), size_t(seed.size()));
    auto key = fromSeed(seed);
    ::sodium_memzero(seed.data(), size_t(seed.size()));
    return key;
}

Result<SigningKey> SigningKey::fromSeed(const QByteArray& seed)
{
    if (::sodium_init() < 0)
        return Error{ErrorCode::Io, QStringLiteral("libsodium does not start")};
    if (seed.size() != crypto_sign_SEEDBYTES)
        return Error{ErrorCode::Invalid, QStringLiteral("a seed has 32 bytes")};
    QByteArray open(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secret(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    ::crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(open.data()),
                               reinterpret_cast<unsigned char*>(secret.data()),
                               reinterpret_cast<const unsigned char*>(seed.constData()));
    return SigningKey(open, secret);
}

Result<SigningKey> SigningKey::load(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{QFileInfo::exists(file) ? ErrorCode::NotPermitted : ErrorCode::NotFound,
                     QStringLiteral("the key file %1 cannot be read: %2").arg(file, source.errorString())};
    for (const QByteArray& line : source.read(largestSigningKeyFile).split('\n')) {
        if (!line.startsWith(seedMark))
            continue;
        const QByteArray digits = line.mid(seedMark.size()).trimmed();
        const QByteArray seed = QByteArray::fromHex(digits);
        if (seed.size() == crypto_sign_SEEDBYTES && seed.toHex() == digits.toLower())
            return fromSeed(seed);
    }
    return Error{ErrorCode::WrongFormat, QStringLiteral("%1 is no key file of rollcallctl badges key").arg(file)};
}

SigningKey::~SigningKey()
{
    if (!m_secret.isEmpty())
        ::sodium_memzero(m_secret.data(), size_t(m_secret.size()));
}

Result<void> SigningKey::save(const QString& file) const
{
    lock::FileLock lock(file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    // libsodium's secret key is the seed, and the public key behind it.
    Result<void> written =
        QFileInfo::exists(file)
            ? Error{ErrorCode::Exists, QStringLiteral("%1 is there already").arg(file)}
            : writeDurably(
                file, "# Signs the badges of a school. Whoever has it can make badges: keep it off the kiosks, and a "
                      "copy in a safe place.\n"
                          + seedMark + m_secret.first(crypto_sign_SEEDBYTES).toHex()
                          + "\n# Public key: " + m_public.toHex() + '\n');
    lock.release();
    QFile::remove(lock.path());
    return written;
}

} // namespace rollcall::badge
