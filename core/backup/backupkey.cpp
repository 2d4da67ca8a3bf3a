#include "core/backup/backupkey.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

namespace rollcall::backup {

namespace {

const QString publicMark = QStringLiteral("rollcall-backup-key-1:");
const QString secretMark = QStringLiteral("rollcall-backup-secret-key-1:");

constexpr qint64 largestKeyFile = 4096;

/** What stands behind the mark, if it is a key. */
std::optional<QByteArray> keyBytes(const QString& text, const QString& mark)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(mark))
        return std::nullopt;
    const QByteArray digits = trimmed.mid(mark.size()).toLatin1();
    QByteArray bytes = QByteArray::fromHex(digits);
    if (bytes.size() != crypto_box_PUBLICKEYBYTES || bytes.toHex() != digits.toLower())
        return std::nullopt;
    return bytes;
}

} // namespace

std::optional<PublicKey> PublicKey::parse(const QString& text)
{
    const auto bytes = keyBytes(text, publicMark);
    return bytes ? std::optional(PublicKey(*bytes)) : std::nullopt;
}

QString PublicKey::toString() const
{
    return publicMark + QString::fromLatin1(m_bytes.toHex());
}

Result<KeyPair> KeyPair::generate()
{
    if (::sodium_init() < 0)
        return Error{ErrorCode::Io, QStringLiteral("libsodium does not start")};
    QByteArray open(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secret(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    ::crypto_box_keypair(reinterpret_cast<unsigned char*>(open.data()),
                         reinterpret_cast<unsigned char*>(secret.data()));
    return KeyPair(PublicKey(open), secret);
}

Result<KeyPair> KeyPair::load(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{QFileInfo::exists(file) ? ErrorCode::NotPermitted : ErrorCode::NotFound,
                     QStringLiteral("the key file %1 cannot be read: %2").arg(file, source.errorString())};
    std::optional<QByteArray> secret;
    for (const QByteArray& line : source.read(largestKeyFile).split('\n')) {
        if (!secret)
            secret = keyBytes(QString::fromLatin1(line), secretMark);
    }
    if (!secret)
        return Error{ErrorCode::WrongFormat, QStringLiteral("%1 is no key file of rollcallctl backup-key").arg(file)};
    QByteArray open(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    ::crypto_scalarmult_base(reinterpret_cast<unsigned char*>(open.data()),
                             reinterpret_cast<const unsigned char*>(secret->constData()));
    return KeyPair(PublicKey(open), *secret);
}

KeyPair::~KeyPair()
{
    if (!m_secret.isEmpty())
        ::sodium_memzero(m_secret.data(), size_t(m_secret.size()));
}

Result<void> KeyPair::save(const QString& file) const
{
    lock::FileLock lock(file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    Result<void> written =
        QFileInfo::exists(file)
            ? Error{ErrorCode::Exists, QStringLiteral("%1 is there already").arg(file)}
            : writeDurably(file,
                           "# Opens the backups that were sealed to the public key below. Keep it off the kiosk.\n"
                               + secretMark.toLatin1() + m_secret.toHex() + "\n# " + m_public.toString().toLatin1()
                               + '\n');
    lock.release();
    QFile::remove(lock.path());
    return written;
}

} // namespace rollcall::backup
