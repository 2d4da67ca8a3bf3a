#pragma once

#include <QString>

namespace rollcall::app {

/** The lock file that a running kiosk holds, so that there is only one on a data directory. */
QString instanceLockFile(const QString& dataDirectory);

/** Whether a kiosk runs on this data directory now. Does not take the lock, so a kiosk may start meanwhile. */
bool isKioskRunning(const QString& dataDirectory);

} // namespace rollcall::app
