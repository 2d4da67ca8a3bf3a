#pragma once

#include "app/assembly/installation.h"
#include "app/assembly/storage.h"
#include "core/archive/archive.h"
#include "core/backup/backup.h"
#include "core/backup/restore.h"

#include <variant>

namespace rollcall::app {

/** Keeps what a kiosk holds, and brings it back. Waits for the disk. Thread: the storage's. */
class KioskBackup {
public:
    /** `installation` outlives this. */
    explicit KioskBackup(const Installation& installation) : m_installation(installation) {}

    struct Failure {
        QString message;
        QString remedy; ///< what a person can do about it
    };

    struct Made {
        QString file;
        backup::BackupFacts facts{};
        int removed = 0;      ///< earlier backups, beyond those to keep
        QString notRemoved{}; ///< why one of these is still there
    };
    struct Options {
        std::optional<backup::PublicKey> sealedTo;
        int keep = 0; ///< how many backups of this kiosk stay in the folder; 0: all
    };
    /** Writes a backup to `target`: a new file or, in a folder that is there, one named after the kiosk and the UTC time. A
     *  kiosk may run meanwhile. Earlier ones are removed only from such a folder, and only when the new one is whole. */
    std::variant<Made, Failure> make(const QString& target, Storage& storage, const Options& options,
                                     const backup::Backup::Progress& progress = {});

    /** Reads a backup and checks all of it. */
    std::variant<backup::BackupFacts, Failure> verify(const QString& file, const backup::KeyPair* key);

    struct Restored : backup::Restore::Restored {
        archive::Archive::Taken carriedOver; ///< what waited in the records of before, and is not in the backup
        QString notCarriedOver;              ///< why that could not be; empty if it could, or nothing was there
    };
    /** Puts a backup in place of what the data directory holds, while no kiosk runs on it. What waited there for the cloud
     *  comes along; all else of it is set aside. */
    std::variant<Restored, Failure> restore(const QString& file, const backup::KeyPair* key,
                                            backup::Restore::Present present,
                                            const backup::Restore::Progress& progress = {});

private:
    backup::Backup::Content content() const;
    Result<archive::Archive::Taken> carryOver(const QString& setAside) const;

    const Installation& m_installation;
};

} // namespace rollcall::app
