#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

namespace rollcall::app {

// The checks of the way to the cloud and of what it allows this kiosk, for Diagnostics. Nothing that they send can stay
// there.

Finding checkName(DiagnosticContext& context);
Finding checkServer(DiagnosticContext& context);
Finding checkEncryption(DiagnosticContext& context);
Finding checkClock(DiagnosticContext& context);
Finding checkLogin(DiagnosticContext& context);
Finding checkRights(DiagnosticContext& context);
Finding checkBucket(DiagnosticContext& context);

} // namespace rollcall::app
