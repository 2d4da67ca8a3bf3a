#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

namespace rollcall::app {

// The checks of the way to the cloud, for Diagnostics. What the cloud allows this kiosk is asked in rightschecks.h.

Finding checkName(DiagnosticContext& context);
Finding checkServer(DiagnosticContext& context);
Finding checkEncryption(DiagnosticContext& context);
Finding checkClock(DiagnosticContext& context);

} // namespace rollcall::app
