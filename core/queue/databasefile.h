#pragma once

#include "core/queue/database.h"

namespace rollcall::queue {

/** Sees to it that there is a file for SQLite to open. Internal to this library. Errors: those of Database::open() that can
 *  be told without SQLite. */
Result<void> prepareFile(const QString& directory, Database::Creation creation);

/** The Error for errno; `doing` is for the log. */
Error fileError(const char* doing, const QString& file);

} // namespace rollcall::queue
