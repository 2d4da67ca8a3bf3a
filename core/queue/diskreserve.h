#pragma once

#include "core/base/result.h"

#include <QString>

namespace rollcall::queue {

/** Room on the disk of a data directory that only the queue gets: the file `.reserve` in it, which holds nothing.
 *
 *  On a full disk SQLite can neither add a record nor note that the cloud has one, for both are written to its log first.
 *  So whoever begins to write to the database gives way here, and a piece of the reserve becomes free: enough for
 *  hundreds of records. In pieces, because what is free may be taken by whoever filled the disk. Photos are not written
 *  any more by then (PhotoStore::store()). Any thread. */
class DiskReserve {
public:
    static constexpr qint64 wholeSize = 16 * 1024 * 1024; ///< thousands of records; see DECISIONS.md
    static constexpr qint64 pieceSize = 1024 * 1024;

    explicit DiskReserve(const QString& directory);

    /** Makes it whole again if at least as much stays free beside it. Gives whether it is whole. Errors: NotPermitted,
     *  DiskFull, Invalid (this file system cannot set room aside), Io. */
    Result<bool> fill();

    /** Frees a piece, if there is one and less than that is free on the disk. Gives whether it did. What goes wrong is no
     *  error here: the write that comes next tells. */
    bool giveWay();

    /** Bytes that are set aside; 0 while there is no such file. */
    qint64 size() const;

private:
    QString m_directory;
    QByteArray m_file;
};

} // namespace rollcall::queue
