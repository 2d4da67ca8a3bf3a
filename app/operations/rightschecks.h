#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

namespace rollcall::app {

// The checks of what the cloud allows this kiosk, for Diagnostics, to be run after those of cloudchecks.h. Nothing that they
// send can stay there.

Finding checkLogin(DiagnosticContext& context);
Finding checkRights(DiagnosticContext& context);
Finding checkTables(DiagnosticContext& context);
Finding checkBucket(DiagnosticContext& context);

} // namespace rollcall::app
