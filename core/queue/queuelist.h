#pragma once

#include "core/queue/outbox.h"

#include <QVariant>

namespace rollcall::queue {

/** How many items there are of each kind and state, from the counts that triggers keep. Internal to this library, like the others here.
 *  Thread: store. Errors: those of a read. */
Result<std::vector<ItemCount>> readItemCounts(Database& database);

/** What a person is told of them. */
Result<Stats> readStats(Database& database);

/** Items for people, with whom they are about. `condition`: the end of the statement, where `q` is the queue. Times have the offset
 *  of `now`. */
Result<std::vector<Entry>> readEntries(Database& database, const QDateTime& now, const QString& condition,
                                       const QVariantList& values = {});

} // namespace rollcall::queue
