#pragma once

#include "core/queue/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace rollcall::queue {
class Statement;
}

/** A row of a table as JSON by column, and the rows of the queue that belong to it: what ArchivedRecord and ArchivedRefusal share.
 *  Internal to this library. */
namespace rollcall::archive {

struct ArchivedColumn {
    const char* name;
    bool isNumber;
};
using ArchivedColumns = std::vector<ArchivedColumn>;

/** Of the queue: what counts on one machine only (row numbers, due times) stays there. */
const ArchivedColumns& itemColumns();

/** "a.id, a.date": for a SELECT from `table`. */
QString namesOf(const ArchivedColumns& columns, const char* table);

/** `row` as it is on disk; it gives all of these columns. */
QJsonObject toJson(const queue::Statement& row, const ArchivedColumns& columns);

/** Whether it has these columns and no other, each null or of its type. */
bool hasExactly(const QJsonObject& row, const ArchivedColumns& columns);

/** Whether it is a row of the queue, of one of these kinds. */
bool isItem(const QJsonObject& item, const QStringList& kinds);

/** What was being sent or deferred elsewhere is due at once; what was parked stays parked. `isHeld`: another item goes first. */
QJsonObject queuedAnew(QJsonObject item, const QString& ref, bool isHeld, const QDateTime& now);

/** Inside a transaction. The names of `row` have been compared with the table's own. Error Exists if something is in its place. */
Result<void> insertRow(queue::Database& database, const QString& table, const QJsonObject& row);

} // namespace rollcall::archive
