#pragma once

#include "core/archive/summedtar.h"
#include "core/backup/backupfile.h"
#include "core/queue/photostore.h"
#include "core/queue/snapshot.h"

namespace rollcall::backup {

/** All that a kiosk keeps and cannot get again, as one file (backupfile.h), made while the kiosk runs and counts.
 *
 *  The database is that of one moment, and each photo that it waits for is in the file, unless it is gone from the disk: what is sent while the
 *  backup is made is either sent in its database, or there to be sent again. Not in it: the kiosk's session (a token that is
 *  used once, so an old one would end the login), logs, and photos that the cloud has. Thread: store. */
class Backup {
public:
    /** Free space that write() leaves to the kiosk where its data lie, in bytes: as an import does. */
    static constexpr qint64 spareSpace = 100'000'000;

    /** Called after each photo with the number so far. If it returns an Error, the work ends and there is no file. */
    using Progress = std::function<Result<void>(int photos)>;

    /** What is put into it beside the database and the photos. */
    struct Content {
        QString deviceId;
        QByteArray settings; ///< without secrets; may be empty
        QByteArray account;  ///< of the file account.json; only taken for a sealed backup
        QByteArray pin;      ///< of the file admin.json; likewise
    };

    /** `directory` is the data directory, of which the others are. */
    Backup(queue::Database& database, queue::PhotoStore& photos, QString directory, const Clock& clock);

    /** Writes `file`, mode 0600; it is whole and on disk when this returns a value, and not there otherwise. Sealed if there is a
     *  key. Errors: Exists (`file` is there already), NotFound (its folder is not), Corrupt (the database is damaged),
     *  DiskFull (or spareSpace would not be left), NotPermitted, Timeout, Io. */
    Result<BackupFacts> write(const QString& file, const Content& content, const std::optional<PublicKey>& sealedTo,
                              const Progress& progress = {});

private:
    Result<bool> addPhoto(const QString& key);
    Result<queue::Snapshot> snapshotWithPhotos();
    Result<void> addDatabase(const queue::Snapshot& snapshot);
    Result<void> addLatePhotos();
    Result<void> addText(const QByteArray& name, const QJsonObject& object);

    queue::Database& m_database;
    queue::PhotoStore& m_photos;
    const QString m_directory;
    const Clock& m_clock;

    // Of one write().
    std::unique_ptr<archive::SummedTar> m_tar;
    Progress m_progress;
    BackupFacts m_facts;
    std::vector<QString> m_pending; ///< photos that were being made at the moment of the database
};

} // namespace rollcall::backup
