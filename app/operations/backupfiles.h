#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDateTime>

namespace rollcall::app {

// The backups of a kiosk in a folder: <device>-<yyyyMMdd>T<HHmmss.zzz>Z.backup, in UTC.

QString backupFileName(const DeviceId& device, const QDateTime& now);

struct RemovedBackups {
    int removed = 0;
    QString fault{}; ///< why one could not be
};
/** Removes all but the `keep` newest of this device, at least 1; touches no file of another name. */
RemovedBackups removeOldBackups(const QString& folder, const DeviceId& device, int keep);

} // namespace rollcall::app
