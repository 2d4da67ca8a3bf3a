#include "core/backup/sealing.h"

#include <QFile>

#include <sodium.h>

namespace rollcall::backup {

namespace {

constexpr qsizetype pieceBytes = 65536;
constexpr qsizetype addedBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype sealedKeyBytes = crypto_box_SEALBYTES + crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr qsizetype streamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

class Sealing final : public archive::OutputFilter {
public:
    explicit Sealing(const PublicKey& to)
    {
        QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, Qt::Uninitialized);
        ::crypto_secretstream_xchacha20poly1305_keygen(bytesOf(key));
        QByteArray sealedKey(sealedKeyBytes, Qt::Uninitialized);
        ::crypto_box_seal(bytesOf(sealedKey), bytesOf(key), size_t(key.size()), bytesOf(to.bytes()));
        m_front = sealedMark + sealedKey;
        QByteArray header(streamHeaderBytes, Qt::Uninitialized);
        ::crypto_secretstream_xchacha20poly1305_init_push(&m_stream, bytesOf(header), bytesOf(key));
        ::sodium_memzero(key.data(), size_t(key.size()));
        m_out = m_front + header;
    }

    QByteArray take(const QByteArray& bytes) override
    {
        m_waiting += bytes;
        qsizetype begin = 0;
        // What follows decides whether a piece is the last.
        for (; m_waiting.size() - begin > pieceBytes; begin += pieceBytes)
            seal(m_waiting.mid(begin, pieceBytes), crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        m_waiting.remove(0, begin);
        return std::exchange(m_out, {});
    }

    QByteArray finish() override
    {
        seal(m_waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
        return std::exchange(m_out, {});
    }

private:
    void seal(const QByteArray& piece, unsigned char tag)
    {
        QByteArray sealed(piece.size() + addedBytes, Qt::Uninitialized);
        ::crypto_secretstream_xchacha20poly1305_push(&m_stream, bytesOf(sealed), nullptr, bytesOf(piece),
                                                     static_cast<unsigned long long>(piece.size()), bytesOf(m_front),
                                                     static_cast<unsigned long long>(m_front.size()), tag);
        m_front.clear();
        m_out += sealed;
    }

    crypto_secretstream_xchacha20poly1305_state m_stream{};
    QByteArray m_front; ///< bound to the first piece
    QByteArray m_waiting;
    QByteArray m_out;
};

class Unsealing final : public archive::InputFilter {
public:
    static Result<std::unique_ptr<archive::InputFilter>> open(const QString& name, const KeyPair& pair)
    {
        auto opened = std::make_unique<Unsealing>(name);
        QFile& file = opened->m_file;
        if (!file.open(QIODevice::ReadOnly))
            return Error{file.exists() ? ErrorCode::NotPermitted : ErrorCode::NotFound,
                         QStringLiteral("%1 cannot be read: %2").arg(name, file.errorString())};
        opened->m_front = file.read(sealedMark.size() + sealedKeyBytes);
        const QByteArray header = file.read(streamHeaderBytes);
        if (!opened->m_front.startsWith(sealedMark) || header.size() != streamHeaderBytes)
            return Error{ErrorCode::WrongFormat, QStringLiteral("%1 is no sealed file of Rollcall").arg(name)};
        const QByteArray sealedKey = opened->m_front.mid(sealedMark.size());
        QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, Qt::Uninitialized);
        const bool isOurs = ::crypto_box_seal_open(bytesOf(key), bytesOf(sealedKey), size_t(sealedKey.size()),
                                                   bytesOf(pair.publicKey().bytes()), bytesOf(pair.secret()))
                            == 0;
        if (!isOurs)
            return Error{ErrorCode::NotPermitted, QStringLiteral("%1 was sealed to another key").arg(name)};
        const int begun =
            ::crypto_secretstream_xchacha20poly1305_init_pull(&opened->m_stream, bytesOf(header), bytesOf(key));
        ::sodium_memzero(key.data(), size_t(key.size()));
        if (begun != 0)
            return opened->damage();
        return std::unique_ptr<archive::InputFilter>(std::move(opened));
    }

    explicit Unsealing(const QString& name) : m_file(name) {}

    Result<QByteArray> next() override
    {
        while (!m_isAtEnd) {
            const QByteArray sealed = m_file.read(pieceBytes + addedBytes);
            if (m_file.error() != QFile::NoError)
                return Error{ErrorCode::Io,
                             QStringLiteral("reading %1: %2").arg(m_file.fileName(), m_file.errorString())};
            if (sealed.size() < addedBytes)
                return damage();
            QByteArray piece(sealed.size() - addedBytes, Qt::Uninitialized);
            unsigned char tag = 0;
            if (::crypto_secretstream_xchacha20poly1305_pull(
                    &m_stream, bytesOf(piece), nullptr, &tag, bytesOf(sealed),
                    static_cast<unsigned long long>(sealed.size()), bytesOf(m_front),
                    static_cast<unsigned long long>(m_front.size()))
                != 0)
                return damage();
            m_front.clear();
            m_isAtEnd = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
            if (m_isAtEnd && !m_file.atEnd())
                return damage();
            if (!piece.isEmpty())
                return piece;
        }
        return QByteArray();
    }

private:
    Error damage() const
    {
        return {ErrorCode::Corrupt, QStringLiteral("%1 was changed, damaged or cut off").arg(m_file.fileName())};
    }

    QFile m_file;
    crypto_secretstream_xchacha20poly1305_state m_stream{};
    QByteArray m_front;
    bool m_isAtEnd = false;
};

} // namespace

Result<std::unique_ptr<archive::OutputFilter>> sealTo(const PublicKey& key)
{
    if (::sodium_init() < 0)
        return Error{ErrorCode::Io, QStringLiteral("libsodium does not start")};
    return std::unique_ptr<archive::OutputFilter>(std::make_unique<Sealing>(key));
}

Result<std::unique_ptr<archive::InputFilter>> unseal(const QString& file, const KeyPair& key)
{
    if (::sodium_init() < 0)
        return Error{ErrorCode::Io, QStringLiteral("libsodium does not start")};
    return Unsealing::open(file, key);
}

} // namespace rollcall::backup
