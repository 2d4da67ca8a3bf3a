#pragma once

#include "core/queue/database.h"

#include <QDate>
#include <QVariant>

#include <vector>

namespace rollcall::queue {

/** Puts rows in the place of those of a day, all or none, in a transaction of its own. `remove` is a DELETE with the day's ISO
 *  date as its only parameter; `insert` takes the values of one of `rows`, in their order. Internal to this library.
 *  Thread: that of the database. Errors: Timeout, DiskFull, Io, Corrupt, Replaced; after one nothing has changed. */
Result<void> replaceRowsOfDay(Database& database, QDate day, const QString& remove, const QString& insert,
                              const std::vector<QVariantList>& rows);

} // namespace rollcall::queue
