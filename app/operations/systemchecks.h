#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

namespace rollcall::app {

/** What the doctor says of the package `rollcall`. `status`: as dpkg-query prints ${db:Status-Abbrev}|${Version}, empty if there
 *  is no such package; `version`: of this program. */
Finding judgePackage(const QString& status, const QString& version);

/** What the doctor says of rollcall.service. `properties`: as systemctl show prints LoadState, ActiveState, UnitFileState and
 *  NRestarts. `isRunning`: whether a kiosk runs on the data directory, however it was started. */
Finding judgeUnit(const QString& properties, bool isRunning);

/** What the doctor says of updates. `folder`: where deploy/update keeps the version that it took back, in a file `refused`. */
Finding judgeUpdate(const QString& folder);

// For Diagnostics: ask dpkg, systemd and what the update left, where there are any.
Finding checkPackage(DiagnosticContext& context);
Finding checkUnit(DiagnosticContext& context);
Finding checkUpdate(DiagnosticContext& context);

} // namespace rollcall::app
