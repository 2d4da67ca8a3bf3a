#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

namespace rollcall::app {

/** Whether this machine has the camera of the settings. It is not opened: a kiosk may be using it. */
Finding checkCamera(DiagnosticContext& context);

} // namespace rollcall::app
