#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

namespace rollcall::app {

/** Whether all that lies in the data directory belongs to its owner, nobody else may change it, and that user may read the
 *  settings. */
Finding checkFiles(DiagnosticContext& context);

/** Whether the log files of the settings can be written. */
Finding checkLogs(DiagnosticContext& context);

} // namespace rollcall::app
