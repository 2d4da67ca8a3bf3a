#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringView>

namespace rollcall::access {

/** What one hash costs. Written into the hash itself, so a change counts for the PINs set from then on. */
struct HashCost {
    unsigned long long passes = 3;
    std::size_t memoryBytes = std::size_t{64} * 1024 * 1024;
};

/** Argon2id (RFC 9106) with a salt of its own, in libsodium's text form "$argon2id$v=19$m=65536,t=3,p=1$...". A PIN has
 *  few digits, so the cost only makes a stolen file slow to try out; the waits guard the kiosk. Blocks for the cost.
 *  Error Io if the memory cannot be had. */
Result<QByteArray> hashPin(QStringView pin, HashCost cost = {});

/** Whether `pin` is the one that was hashed; takes the cost whatever the answer. A text that is no hash gives false. */
bool isPinOf(const QByteArray& hash, QStringView pin);

} // namespace rollcall::access
