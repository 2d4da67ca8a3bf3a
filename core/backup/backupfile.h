#pragma once

#include "core/backup/backupkey.h"

#include <functional>

namespace rollcall::backup {

// A backup, version 1, is a plain tar, or one that was sealed (sealing.h). Its members
//   backup.json    what this is: {"format":"rollcall-backup","version":1,"made_at","device_id","rollcall"}; the first
//   photos/<key>   the photos that the cloud did not have; <key> as in the data directory
//   rollcall.db    the register, the queue and the roster: an SQLite database that stands for itself
//   config.json    the settings, without secrets
//   account.json, admin.json   only in a sealed one: the kiosk's account, and the hash of the office's PIN
//   summary.json   {"records","photos","photos_missing"}
//   SHA256SUMS     the checksum of each other member, as sha256sum writes them; the last
// come in any other order than these, and each once. A member that is not in this list makes it a newer version.
namespace names {
inline const QByteArray about = "backup.json";
inline const QByteArray photoFolder = "photos/";
inline const QByteArray database = "rollcall.db";
inline const QByteArray settings = "config.json";
inline const QByteArray account = "account.json";
inline const QByteArray pin = "admin.json";
inline const QByteArray summary = "summary.json";
} // namespace names

inline const QString backupFormat = QStringLiteral("rollcall-backup");
inline constexpr int backupVersion = 1;

/** What a backup says of itself. */
struct BackupFacts {
    QString madeAt;   ///< RFC 3339
    QString deviceId; ///< of the kiosk it was made on
    bool isSealed = false;
    int records = 0;
    int photos = 0;        ///< in it
    int photosMissing = 0; ///< that it should have, but whose files were gone when it was made
    qint64 databaseBytes = 0;
};

/** Is given what a backup holds, a member at a time; an Error ends the reading. */
struct BackupVisitor {
    std::function<Result<void>(const QByteArray& name, qint64 size)> begin;
    std::function<Result<void>(const QByteArray& piece)> piece;
    std::function<Result<void>()> end;
};

/** Reads a backup from its beginning to its end; without a visitor that checks it. Only when it gives a value was everything that was handed out
 *  complete and undamaged. `key` is needed for a sealed one, and ignored otherwise. Any thread. Errors: Corrupt (damaged, cut off,
 *  changed), WrongFormat (no backup of ours), Incompatible (of a newer version), Invalid (sealed, and there is no key), NotPermitted
 *  (sealed to another key, or may not be read), NotFound, NotAFile, Io, and those of the visitor. */
Result<BackupFacts> readBackup(const QString& file, const KeyPair* key, const BackupVisitor& visitor = {});

} // namespace rollcall::backup
