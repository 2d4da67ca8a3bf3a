#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <vector>

namespace rollcall::legacy {

/** A row of the predecessor's table `attendance`, its columns as they are. */
struct OldRow {
    qint64 id = 0;
    bool isSynced = false;
    QJsonObject fields; ///< student_id, timestamp, photo_path, qr_data, scan_type, status
    QString session;    ///< "morning" or "afternoon"; may be empty
};

/** A row of its table `sync_queue`. */
struct OldQueueRow {
    qint64 id = 0;
    qint64 record = 0; ///< the row of `attendance` it belongs to
    QByteArray data;
};

struct OldDatabase {
    std::vector<OldRow> rows;
    std::vector<OldQueueRow> queue;
    int students = 0;
};

/** Reads the predecessor's attendance.db. Works on a copy below `scratch`, a folder that is there and empty, so that nothing is written
 *  to the file or made beside it. Columns that an older one lacks have their defaults. Any thread. Errors: NotFound, NotPermitted,
 *  WrongFormat (no database of the predecessor), Corrupt, DiskFull, Io. */
Result<OldDatabase> readOldDatabase(const QString& file, const QString& scratch);

} // namespace rollcall::legacy
