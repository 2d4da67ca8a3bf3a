#pragma once

#include "core/queue/database.h"

#include <QStringList>

namespace rollcall::queue {

/** What is wrong with the database file, as SQLite says it (PRAGMA integrity_check, foreign_key_check); empty if nothing
 *  is. Reads every page: seconds for a large file. Holds no value of a record. */
Result<QStringList> integrityFaults(Database& database);

} // namespace rollcall::queue
