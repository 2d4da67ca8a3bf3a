#include "core/access/pinhash.h"

#include <sodium.h>

namespace rollcall::access {

namespace {

bool initializeSodium()
{
    static const bool isInitialized = ::sodium_init() >= 0;
    return isInitialized;
}

} // namespace

Result<QByteArray> hashPin(QStringView pin, HashCost cost)
{
    const QByteArray bytes = pin.toUtf8();
    char hash[crypto_pwhash_argon2id_STRBYTES];
    if (!initializeSodium()
        || ::crypto_pwhash_argon2id_str(hash, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                        cost.passes, cost.memoryBytes)
               != 0)
        return Error{ErrorCode::Io, QStringLiteral("the PIN could not be hashed: there is too little memory")};
    return QByteArray(hash);
}

bool isPinOf(const QByteArray& hash, QStringView pin)
{
    const QByteArray bytes = pin.toUtf8();
    return initializeSodium()
           && ::crypto_pwhash_argon2id_str_verify(hash.constData(), bytes.constData(),
                                                  static_cast<unsigned long long>(bytes.size()))
                  == 0;
}

} // namespace rollcall::access
