#pragma once

#include "core/backup/backupfile.h"
#include "core/base/clock.h"
#include "core/lock/filelock.h"

namespace rollcall::backup {

/** Puts a backup into a data directory: all of it or, after an Error or a kill, nothing. What lies there is set aside, never
 *  deleted, but for the kiosk's account, session and PIN, which stay in use, and the logs.
 *
 *  The restored database begins a new epoch for what is counted from then on (core/queue/epoch.h). What was sent after the
 *  backup was made is sent again under the same ids, of which the cloud keeps one. Any thread. */
class Restore {
public:
    Restore(QString directory, const Clock& clock) : m_directory(std::move(directory)), m_clock(clock) {}

    enum class Present {
        Refuse,   ///< Error Exists if there is a database or a photo already
        SetAside, ///< a person said so
    };

    struct Restored {
        BackupFacts facts;
        int photosMissing = 0; ///< that the restored records wait for
        QString setAside;      ///< the folder of what was there; empty if there was nothing
    };

    /** Called after each photo with the number so far. If it returns an Error, the work ends and nothing is changed. */
    using Progress = std::function<Result<void>(int photos)>;

    /** `held` is the lock that a running kiosk holds. Errors: those of readBackup() and of Database::open(); Exists;
     *  NotPermitted; DiskFull; Timeout; Io. */
    Result<Restored> run(const QString& file, const KeyPair* key, Present present, const lock::FileLock& held,
                         const Progress& progress = {});

private:
    Result<BackupFacts> unpack(const QString& file, const KeyPair* key, const Progress& progress);
    Result<int> prepareDatabase();
    bool isStaying(const QByteArray& name) const;

    const QString m_directory;
    const Clock& m_clock;
};

} // namespace rollcall::backup
