#pragma once

#include "core/attendance/record.h"
#include "core/queue/database.h"
#include "core/queue/diskreserve.h"

#include <memory>
#include <optional>
#include <vector>

namespace rollcall::lock {
class PhotoLock;
}

namespace rollcall::queue {

/** Photos on disk, each beside the row that knows its fate.
 *
 *  A file is written whole or not at all (temporary file, fsync, rename, fsync of the folder) and gets its queue row
 *  only after that, so a queue row never points at nothing. Every write, upload and removal holds the file's PhotoLock.
 *  Thread: store. */
class PhotoStore {
public:
    /** So many bytes stay free for records, which are small and come first. */
    static constexpr qint64 roomForRecords = 2 * DiskReserve::pieceSize;

    /** Where a data directory keeps its photos. */
    static QString folderIn(const QString& directory);

    /** Files lie under `root`, which is made when first needed, as <key> (Record::photoKey()). */
    PhotoStore(Database& database, const Clock& clock, QString root);

    /** Writes the photo of a record that was appended, then queues it. Errors: NotFound (no such record), Replaced (the
     *  folder of photos is not the one it was), DiskFull (also while there is only room for records), NotPermitted, Timeout, Io; the record is then still pending: say so with markUnavailable(). */
    Result<void> store(const RecordId& record, const QByteArray& jpeg);

    /** The photo of a record that is about to be taken over from elsewhere: only the file, in place of any. Errors:
     *  Replaced, DiskFull, NotPermitted, Timeout, Io. */
    Result<void> put(const QString& key, const QByteArray& jpeg);

    /** Whether there is a file with this key, of any record. */
    bool contains(const QString& key) const;

    /** Whether some record has this key: what is put() before its record is nobody's. True if that cannot be told. */
    bool isReferenced(const QString& key) const;

    /** The folder of all photos; it need not exist. */
    const QString& root() const { return m_root; }

    /** Bytes that are free where the photos lie. */
    qint64 freeSpace() const;

    /** The bytes of a photo for a copy that goes elsewhere. Takes no lock: a file is whole or not there, and stays
     *  readable while it is sent or removed. Errors: NotFound, Io. */
    Result<QByteArray> copy(const QString& key) const;

    /** This record will have no photo, and why. After an error its photo is anybody's to settle. */
    Result<void> markUnavailable(const RecordId& record, attendance::PhotoAbsence why);

    /** A photo that nobody else touches for as long as this lives. */
    struct LockedPhoto {
        QByteArray jpeg;
        std::shared_ptr<lock::PhotoLock> lock;
    };

    /** The bytes of a stored photo, under its PhotoLock. Does not wait. Errors: NotFound (this photo is missing), Replaced
     *  (the folder of all photos is missing or not the one it was: no photo is lost yet), WouldBlock (somebody else has it),
     *  Io. */
    Result<LockedPhoto> lockAndRead(const QString& key);

    /** Removes the local copy of a photo that was sent. No file is no error. Does not wait: WouldBlock. */
    Result<void> remove(const QString& key);

    struct Recovery {
        int adopted = 0; ///< written before the stop, now queued
        int lost = 0;    ///< taken by the stop; their records say so
    };

    /** Settles the photos that a program left pending when it ended. Those that a running one makes, this one too, are left
     *  to it. */
    Result<Recovery> settleInterrupted();

    /** Removes half-written files that nobody is writing: a walk through all folders. Tidying only; what cannot be removed
     *  now is left for another time. */
    void removeHalfWritten();

    /** The photos of one device and day. */
    struct DayFolder {
        QString path;
        QDate day;
    };
    /** Those that there are, oldest first; of a day in the order of their paths. */
    std::vector<DayFolder> dayFolders() const;

    /** The paths of the photos in one of dayFolders(), oldest first. */
    static QStringList photosIn(const DayFolder& folder);

    /** The bytes of a photo file that the cloud has a copy of, and nothing for every other file. */
    std::optional<qint64> sizeIfSent(const QString& path) const;

    /** Removes a photo file if the cloud has a copy of it. False if it has none, and if somebody holds the file or it cannot be
     *  removed: it stays for another time. */
    bool removeIfSent(const QString& path);

private:
    Result<QString> keyOf(const RecordId& record) const;
    Result<void> markStored(const RecordId& record);
    Result<void> markAbsent(const RecordId& record, attendance::PhotoAbsence why);
    Result<void> releaseRecord(const RecordId& record);
    QString pathOf(const QString& key) const;
    Result<void> checkFolder();
    Result<std::vector<QString>> interrupted() const;
    Result<bool> settle(const RecordId& record);
    void giveUpClaim(const RecordId& record);
    bool wasSent(const QString& path) const;

    Database& m_database;
    const Clock& m_clock;
    QString m_root;
    std::optional<HeldPath> m_heldRoot; ///< once it was seen
};

} // namespace rollcall::queue
