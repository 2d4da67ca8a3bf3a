#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringView>

namespace rollcall::access {

/** The cost of one hash. Stored in the hash itself, so that a change applies to PINs set from then on. */
struct HashCost {
    unsigned long long passes = 3;
    std::size_t memoryBytes = std::size_t{64} * 1024 * 1024;
};

/** Argon2id (RFC 9106) with a random salt, in libsodium's text form "$argon2id$v=19$m=65536,t=3,p=1$...". A PIN has few
 *  digits, so the cost only slows down guessing with a stolen file; at the kiosk the waits of waitAfter() protect it.
 *  Blocks while hashing. Error Io if the memory cannot be allocated. */
Result<QByteArray> hashPin(QStringView pin, HashCost cost = {});

/** Whether `pin` is the one that was hashed. Takes equally long for either answer. False if `hash` is not a hash. */
bool isPinOf(const QByteArray& hash, QStringView pin);

} // namespace rollcall::access
