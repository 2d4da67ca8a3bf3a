#pragma once

#include <QString>

namespace rollcall::app {

/** The file of the lock that a kiosk holds while it runs: one kiosk a data directory. */
QString instanceLockFile(const QString& dataDirectory);

/** Whether a kiosk runs on this data directory now. Only asks: a kiosk that starts meanwhile is not in its way. */
bool isKioskRunning(const QString& dataDirectory);

} // namespace rollcall::app
