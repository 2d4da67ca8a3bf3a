#pragma once

#include "core/archive/bytefilter.h"
#include "core/backup/backupkey.h"

#include <memory>

namespace rollcall::backup {

// A sealed file, version 1, is in this order
//   18 bytes   "ROLLCALL-SEALED-1\n"
//   80 bytes   a random key of 32 bytes, sealed to the public key (crypto_box_seal: X25519, XSalsa20-Poly1305)
//   24 bytes   the header of crypto_secretstream_xchacha20poly1305 under that key
//   pieces     of 65,536 bytes of content and 17 of the stream; the last one may be shorter, and is marked as the last
//              (TAG_FINAL). The first 98 bytes of the file are the additional data of the first piece.
// So nothing of it can be changed, exchanged, repeated or left out without being noticed. Who made it nobody can tell.

/** The first bytes of a sealed file. */
inline const QByteArray sealedMark = "ROLLCALL-SEALED-1\n";

/** Seals what is written. Error Io if libsodium does not start. */
Result<std::unique_ptr<archive::OutputFilter>> sealTo(const PublicKey& key);

/** Gives the content of a sealed file, piece by piece, each only after it was found to be genuine. Errors: NotPermitted (it was
 *  sealed to another key), NotFound, WrongFormat (no sealed file), Io; of the filter: Corrupt (changed or cut off), Io. */
Result<std::unique_ptr<archive::InputFilter>> unseal(const QString& file, const KeyPair& key);

} // namespace rollcall::backup
