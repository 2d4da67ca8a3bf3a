#pragma once

#include "core/base/result.h"

namespace rollcall::app {

/** Whether writeOutputFile() may write `file`; asked before the work of making it. The name has to end in `suffix` (".csv"), so that no
 *  other file is replaced by a slip, and the folder has to be there. Errors: Invalid (the name), NotFound (the folder),
 *  NotPermitted, NotAFile; the detail is a sentence that says what to do. */
Result<void> checkOutputFile(const QString& file, const QString& suffix);

/** Writes a file that somebody asked for, whole or not at all; one that is there already is replaced. Mode 0600, because there are
 *  names in it. Errors: those of checkOutputFile(), and DiskFull, Io. */
Result<void> writeOutputFile(const QString& file, const QString& suffix, const QByteArray& contents);

} // namespace rollcall::app
