#pragma once

#include "core/attendance/validator.h"
#include "core/queue/photostore.h"

#include <QHash>

#include <functional>
#include <optional>

namespace rollcall::archive {

/** What still waits for the cloud, with its photos and reasons, as one file that another kiosk or an office PC takes in
 *  and sends. Ids, device_epoch, device_seq and object names stay, so it does not matter who sends, or how many do.
 *
 *  A plain tar of archive.json (what this is), photos/<key>, records.jsonl (a record a line: its row of the register
 *  and its rows of the queue), refusals.jsonl (scans that were refused, likewise), voids.jsonl (scans that the office voided, likewise) and SHA256SUMS, which `sha256sum -c` reads too, in this order. It is checked whole before
 *  anything of it is used, and read a photo or a line at a time: what is held of it is some 300 bytes a photo. The
 *  checksums find damage; they are no signature. Do not rename what is in it. Thread: store. */
class Archive {
public:
    /** Free space that take() leaves to the kiosk, in bytes: without any no scan can be recorded. */
    static constexpr qint64 spareSpace = 100'000'000;

    /** Called after each photo with the number so far. If it returns an Error, the work ends and nothing is changed. */
    using Progress = std::function<Result<void>(int photos)>;

    Archive(queue::Database& database, queue::PhotoStore& photos, const Clock& clock)
        : m_database(database), m_photos(photos), m_clock(clock)
    {
    }

    struct Written {
        int records = 0;
        int photos = 0;
        int photosMissing = 0; ///< expected, but the file is gone or empty
        int leftOut = 0;       ///< records whose photo is still being written
        int refusals = 0;      ///< scans that were refused
        int voids = 0;         ///< scans that the office voided
    };

    /** Writes what waits to `file`, mode 0600, and changes nothing here: whoever sends first has sent it. Errors: Exists
     *  (`file` is there already), NotFound (its folder is not), DiskFull, NotPermitted, Timeout, Io. */
    Result<Written> write(const QString& file, const Progress& progress = {});

    struct Taken {
        int records = 0;     ///< new here, and waiting now
        int alreadyHere = 0; ///< the same record, whatever became of it here
        int photos = 0;
        int parked = 0;   ///< of `records`: those of which the row or the photo needs a person
        int refusals = 0; ///< scans that were refused: new here, and waiting now
        int voids = 0;    ///< scans that the office voided, likewise
    };

    /** Takes over what is not here yet: all of it or, after an Error, nothing. What was parked stays parked. With
     *  `onlyOf`, records and refused scans of another device are an Error NotPermitted. One at a time on a data directory. Other errors:
     *  Corrupt (damaged, cut off, tampered with, or a record that is not valid), WrongFormat (no archive of ours),
     *  Incompatible (of another version), Conflict (it contradicts what is here), NotFound, NotAFile, DiskFull (or it
     *  would leave less than spareSpace), Timeout, Io. */
    Result<Taken> take(const QString& file, const std::optional<DeviceId>& onlyOf, const Progress& progress = {});

private:
    struct Contents;
    Result<Contents> inspect(const QString& file, const std::optional<DeviceId>& onlyOf);
    Result<void> checkSpace(const Contents& contents) const;
    Result<Taken> takeOver(const QString& file, const Contents& contents, QList<QByteArray>& kept,
                           const Progress& progress);
    void rollBackPhotos(const QList<QByteArray>& kept);

    queue::Database& m_database;
    queue::PhotoStore& m_photos;
    const Clock& m_clock;
    attendance::Validator m_validator;
};

} // namespace rollcall::archive
