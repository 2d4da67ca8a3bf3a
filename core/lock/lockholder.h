#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace rollcall::lock {

/** Who has a lock, as noted in its file for people to read: "another kiosk (process 123, since 07:12) uses
 *  this data directory". Never decide anything by it; only the kernel knows who holds a lock. */
struct LockHolder {
    qint64 pid = 0;  ///< 0 if the note cannot be read
    QString program; ///< name of its executable; may be empty
    QDateTime since; ///< UTC, whole seconds; invalid if the note cannot be read
};

/** Empty if nobody holds the lock of that file, or the file is not there. For a moment after a hand-over the
 *  note may still name the holder before. A process finds its own locks held, too. */
std::optional<LockHolder> readLockHolder(const QString& lockPath);

/** Bytes of a note: always as many, so that a new one covers the old. */
constexpr qsizetype lockHolderNoteSize = 96;

/** The note itself, of this process: "pid\nprogram\ntime\n" and blanks. */
QByteArray lockHolderNote(std::chrono::sys_seconds since);

} // namespace rollcall::lock
