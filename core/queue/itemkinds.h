#pragma once

#include "core/queue/database.h"

namespace rollcall::queue {

/** The kinds of item that the queue carries, by the names they are stored under: do not rename. To the queue itself any
 *  name is a kind; what an item of it is, its sync::Uploader knows. */
namespace itemkinds {
inline const QString attendance = QStringLiteral("attendance");      ///< `ref` is a record's id
inline const QString photo = QStringLiteral("photo");                ///< `ref` is the id of the record it belongs to
inline const QString refusal = QStringLiteral("attendance_refusal"); ///< `ref` is the id of a row of RefusalLog
inline const QString scanVoid = QStringLiteral("attendance_void");   ///< `ref` is the id of a void in ScanVoids
inline const QString heartbeat = QStringLiteral("heartbeat");        ///< `ref` is the epoch it is about; one at most
} // namespace itemkinds

/** What else changes in the database once the cloud has items of this kind. Runs in the transaction that removes the
 *  items. `refs` is a JSON array of their `ref`s, `now` the time as RFC 3339. Nothing for a kind that leaves no trace.
 *  Internal to this library. Thread: store. Errors: those of a write. */
Result<void> applyAcknowledged(Database& database, const QString& kind, const QString& refs, const QString& now);

} // namespace rollcall::queue
