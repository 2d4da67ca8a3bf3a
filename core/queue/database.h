#pragma once

#include "core/base/clock.h"
#include "core/base/heldpath.h"
#include "core/base/result.h"
#include "core/lock/bytelocks.h"
#include "core/lock/databaselock.h"
#include "core/queue/diskreserve.h"

#include <QSqlDatabase>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace rollcall::queue {

/** The kiosk's SQLite file, open on one connection.
 *
 *  Owned by the store thread's object and used on the thread that opened it only (QSqlDatabase demands it). Several
 *  processes may have it open; every writer goes through Transaction, which takes the file's DatabaseLock.
 *
 *  WAL with synchronous=FULL: a commit that returned survives a power cut. */
class Database {
public:
    static constexpr int applicationId = 0x526f6c6c; ///< "Roll", in PRAGMA application_id
    static constexpr int currentVersion = 10;        ///< PRAGMA user_version after migrate()

    /** Why open() failed. */
    struct OpenError : Error {
        /** The file itself cannot be used: it is damaged (Corrupt), another program's (WrongFormat), or gone or empty (also
         *  of tables) although photos or a log of SQLite are left of it (Replaced). Only then may it be moved aside; not because of
         *  its lock, its disk or a newer version. */
        bool isUnusable = false;
    };

    /** Whether open() may bring a file of an earlier version to currentVersion. Not while a kiosk of that version runs on
     *  it, which could not use the file any more. */
    enum class Migration { Allowed, Refused };

    /** Whether open() may begin a new file, and its directory, where there is none. */
    enum class Creation {
        Allowed,          ///< unless photos or a log of SQLite show that there was one
        EvenBesidePhotos, ///< a person said so
        Refused,          ///< who only looks makes nothing
    };

    /** Opens or makes `<directory>/rollcall.db` (mode 0600, directory 0700) and brings it to currentVersion.
     *  Errors: NotFound (there is none, and creation is refused), Replaced (there is none any more, see OpenError, or it was
     *  removed or replaced while it was opened), Corrupt (ours, but damaged), WrongFormat (another program's file),
     *  Incompatible (made by a newer Rollcall, or by an earlier one and the migration is refused), NotAFile (it or its lock
     *  is none), NotPermitted, DiskFull, Timeout (somebody holds the lock), Io. The file is never altered on an error. */
    static Result<std::unique_ptr<Database>, OpenError>
    open(const QString& directory, Migration migration = Migration::Allowed, Creation creation = Creation::Allowed);

    /** Renames a file that open() found unusable, with its -wal and -shm, to `<name>.<UTC time>.aside` and gives that
     *  name. Nothing is deleted. */
    static Result<QString> moveAside(const QString& directory, const Clock& clock);

    /** Where the file is, for messages. */
    static QString fileIn(const QString& directory);
    /** The path of the file of claims() in a data directory. */
    static QString claimsFileIn(const QString& directory);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& file() const { return m_file; }
    lock::DatabaseLock& lock() { return m_lock; }

    /** The items that this connection works on, by their ids: it sends them, or makes the photo of their record. Taken
     *  before that can be read in the database, given back after its end can. So an item whose state says that somebody is
     *  at work, and that nobody has, was left by a program that ended. */
    lock::ByteLocks& claims() { return m_claims; }

    /** Whether the files that are open are still those at their paths: two calls of stat(2). What is written into a file
     *  that was removed or replaced is lost with this process. Transaction asks; who reads asks for himself. Error
     *  Replaced, for as long as it is so. */
    Result<void> checkInPlace();

private:
    friend class Statement;
    friend class Transaction;

    struct Prepared {
        struct Finalize {
            void operator()(sqlite3_stmt* statement) const;
        };
        std::unique_ptr<sqlite3_stmt, Finalize> statement;
        std::vector<QByteArray> texts; ///< that are bound
        int status = 0;                ///< what the last step gave
        bool isAtFirst = false;        ///< stepped once, and nobody has asked for the row
    };

    explicit Database(QString file);
    Result<void> connect(const QString& directory, Migration migration, Creation creation);
    Result<void> checkSound();
    Result<void> checkWritable();
    Result<void> migrate();
    Result<void> adoptIdentity();
    Result<void> hold(const QString& path, HeldPath::Size size);

    QString m_file;
    std::vector<HeldPath> m_held; ///< the database and SQLite's log of it
    QString m_connection;
    sqlite3* m_handle = nullptr; ///< the connection's
    lock::DatabaseLock m_lock;
    lock::ByteLocks m_claims;
    DiskReserve m_reserve;                            ///< gives way to each Transaction, and to open()
    std::unordered_map<QString, Prepared> m_prepared; ///< by SQL; references stay valid while it grows
};

} // namespace rollcall::queue
