#pragma once

#include "app/assembly/installation.h"
#include "core/base/result.h"

namespace rollcall::app {

/** Writes what a technician asks for who judges a kiosk from afar, as one tar with checksums:
 *
 *  - doctor.json   `doctor`, what the doctor found
 *  - about.json    versions of program, Qt, system and processor; the device; when it was written
 *  - settings.txt  every setting that counts, where it comes from, and the faults of the file; of secrets only that they are set
 *  - logs/...      the newest end of each log file, at most `mostOfALog` bytes of whole lines
 *
 *  No student is in it: the logs name none, and every word of answers and logs that is a number or part of a name on the roster is
 *  replaced by "[redacted]" all the same. Where the roster cannot be read there is only the first.
 *
 *  Errors: those of archive::TarWriter. Thread: one that may wait for the disk. */
Result<void> writeSupportBundle(const Installation& installation, const QByteArray& doctor, const QString& file);

inline constexpr qint64 mostOfALog = 5'000'000;

} // namespace rollcall::app
