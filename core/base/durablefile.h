#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rollcall {

/** The suffix of files that are not completely written yet. */
inline constexpr char temporarySuffix[] = ".part";

/** Makes a folder and those above it that are missing (0700), each on disk when this returns a value. Existing folders are
 *  not changed. Errors: Invalid (the path is empty), NotPermitted, DiskFull, Io. */
Result<void> makeFolder(const QString& folder);

/** Puts `bytes` at `path`, whole and on disk when this returns a value: temporary file beside it, fsync, rename, fsync
 *  of the folder. Missing folders are made (0700); the file gets `mode`, whatever the umask. The temporary file is always
 *  a new one: what lies at its path, such as a link, is removed and never written through. Two writers of one path need a
 *  lock. Errors: Invalid (the path is empty), DiskFull, NotPermitted, Io. */
Result<void> writeDurably(const QString& path, const QByteArray& bytes, unsigned mode = 0600);

} // namespace rollcall
