#pragma once

#include "core/base/result.h"
#include "core/observe/alarmbook.h"

namespace rollcall::app {

/** What the kiosk on this data directory has told of its alarms (alarms.json): for its next start, and for rollcallctl. Empty if
 *  there is no such file, or one that is not ours; codes of other versions are left out. Any thread. */
std::vector<observe::AlarmBook::Memory> readAlarmMemory(const QString& dataDirectory);

/** Waits for the disk. Errors: see writeDurably() and FileLock. */
Result<void> writeAlarmMemory(const QString& dataDirectory, const std::vector<observe::AlarmBook::Memory>& memories);

} // namespace rollcall::app
