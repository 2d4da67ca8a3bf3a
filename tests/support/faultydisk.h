#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace rollcall::support {

/** Makes calls to the kernel about files below one folder fail, as a dying card, a full disk or a file system that went
 *  read-only does: open, read, write, sync, truncate, map, rename, unlink and mkdir, of whoever makes them (SQLite, Qt,
 *  ourselves), and our own locks. What a write that fails wrote before is half of it.
 *
 *  One at a time, and for tests of one thread: link faultydisk.cpp into the test's program, with ENABLE_EXPORTS, so that
 *  its functions stand before those of the C library. */
class FaultyDisk {
public:
    enum class Fault {
        Unreadable, ///< EIO, from any call
        Full,       ///< ENOSPC, from calls that need room
        ReadOnly,   ///< EROFS, from calls that change something
    };
    enum class Lasting { Once, FromThenOn };

    /** From now on the calls are counted; the `call`-th from 1 fails, among those the fault is for. 0: none. */
    FaultyDisk(const QString& folder, Fault fault, Lasting lasting, int call);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /** So many calls came, that the fault is for. */
    int calls() const;
    /** The first that failed: "pwrite rollcall.db-wal"; empty if none did. */
    QByteArray failed() const;
    /** Every call that came, also those the fault is not for: "pwrite /rollcall.db-wal", "fsync " of the folder itself. */
    QByteArrayList made() const;
};

} // namespace rollcall::support
