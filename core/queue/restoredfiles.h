#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <optional>

namespace rollcall::queue {

// How the files of a backup come into a data directory: all of them, or none, whenever the machine stops.
//
// They are first written into the folder restoringIn(). Renaming that folder to the one of takeUpRestored() decides: from
// then on the data directory is the restored one, and whoever opens its database next finishes the work, if the one who
// began it was killed. What was there before goes to `set-aside-<UTC time>` in the data directory, which is a data directory
// itself. Nothing of it is deleted.

/** Where to write what is restored, below a data directory. */
QString restoringIn(const QString& directory);

/** Whether takeUpRestored() could move what lies in the data directory: not photos that are another disk's. Error
 *  NotPermitted, whose detail is a sentence. */
Result<void> checkReplaceable(const QString& directory);

/** What lies in restoringIn() is whole: decides for it, and takes it up. Gives the folder that the files of before are in;
 *  empty if there were none. `stamp` is the UTC time for its name. The caller holds the lock of the kiosk. Errors: NotPermitted, DiskFull,
 *  Timeout, Io; if it was decided, the next takeUpRestored() goes on. */
Result<QString> commitRestored(const QString& directory, const QString& stamp);

/** Finishes what commitRestored() left undone; without anything to do it is one look. Under the lock of the database. Called
 *  before a database is opened. Errors: as above. */
Result<void> takeUpRestored(const QString& directory);

} // namespace rollcall::queue
