#pragma once

#include "core/queue/outbox.h"

namespace rollcall::queue {

/** A row that failed validation when it was read back. */
struct DamagedRow {
    ItemId item;
    QString reason; ///< field and rule, never a value
};

template <typename Due>
struct DueRows {
    std::vector<Due> valid;
    std::vector<DamagedRow> damaged; ///< apart from the valid ones, which go on without them
};

/** The rows of the queue that are due at `now`, read back and validated as they would be sent, in the order of
 *  device_seq. Internal to this library. Thread: store. Errors: those of a read. */
Result<DueRows<DueRecord>> readDueRecords(Database& database, attendance::Validator& validator, const QDateTime& now,
                                          int limit);
Result<DueRows<DuePhoto>> readDuePhotos(Database& database, attendance::Validator& validator, const QDateTime& now,
                                        int limit);

/** The same of scans that were refused, in the order in which they were written. */
Result<DueRows<DueRow>> readDueRefusals(Database& database, attendance::Validator& validator, const QDateTime& now,
                                        int limit);

/** The same of voids: an object of id, scan_id and reason. */
Result<DueRows<DueRow>> readDueVoids(Database& database, attendance::Validator& validator, const QDateTime& now,
                                     int limit);

/** The heartbeat's item, if it is due. */
Result<std::optional<ItemId>> readDueHeartbeat(Database& database, const QDateTime& now);

/** When the next item of this kind is due, valid or not; `now` if its time cannot be true. Nothing if none waits. */
Result<std::optional<QDateTime>> nextDue(Database& database, const QString& kind, const QDateTime& now);

} // namespace rollcall::queue
