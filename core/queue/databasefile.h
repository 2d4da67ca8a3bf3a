#pragma once

#include "core/queue/database.h"

namespace rollcall::queue {

/** Sees to it that there is a file for SQLite to open. Internal to this library. Errors: those of Database::open() that can
 *  be told without SQLite. */
Result<void> prepareFile(const QString& directory, Database::Creation creation);

/** What of a database that went shows that there was one. Internal to this library. */
enum class LeftOver {
    PhotosOrLog,
    Photos, ///< for a file that SQLite has open, which then has a log
};

/** Whether a database may be begun in `directory`, whose file is in this `state`, a verb for the message. Errors: Replaced
 *  (`kind` shows that there was one), NotFound (creation is refused). Makes nothing. Internal to this library. */
Result<void> checkMayBegin(const QString& directory, Database::Creation creation, const char* state, LeftOver kind);

/** The Error for errno; `doing` is for the log. */
Error fileError(const char* doing, const QString& file);

} // namespace rollcall::queue
