#pragma once

#include <QString>

#include <optional>

namespace rollcall::queue {

/** The process that is writing to the database in this directory by SQLite's own lock, ours or a foreign one such as
 *  sqlite3; nothing if nobody is. 0 if it is in another container. For people: only the kernel knows in the next moment.
 *
 *  Never call it in a process that has the database open: closing one of its files gives up SQLite's locks there. */
std::optional<qint64> databaseWriter(const QString& directory);

} // namespace rollcall::queue
