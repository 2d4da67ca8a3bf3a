#pragma once

#include "core/queue/outbox.h"

namespace rollcall::queue {

/** A row that is not what was written. */
struct DamagedRow {
    ItemId item;
    QString reason; ///< field and rule, never a value
};

template <typename Due>
struct DueRows {
    std::vector<Due> valid;
    std::vector<DamagedRow> damaged; ///< apart, so that the others can go on
};

/** Which rows of the queue are due at `now`, read back and validated as they would be sent. In the order of device_seq.
 *  Internal to this library; Outbox says what each waits for. Thread: store. Errors: those of a read. */
Result<DueRows<DueRecord>> readDueRecords(Database& database, attendance::Validator& validator, const QDateTime& now,
                                          int limit);
Result<DueRows<DuePhoto>> readDuePhotos(Database& database, attendance::Validator& validator, const QDateTime& now,
                                        int limit);

/** When the next one is due, whatever it is like; `now` if its time cannot be true. Nothing if none waits. */
Result<std::optional<QDateTime>> nextDue(Database& database, ItemType type, const QDateTime& now);

} // namespace rollcall::queue
