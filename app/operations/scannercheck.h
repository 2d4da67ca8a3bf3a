#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"
#include "core/wedge/inputnode.h"

namespace rollcall::app {

/** What the doctor says of USB scanners among these devices. `wanted`: the setting scanner.name. */
Finding judgeScanners(const std::vector<wedge::InputNode>& nodes, const QString& wanted);

/** For Diagnostics: looks at /dev/input. Opens no device, so a kiosk that reads one is not disturbed. */
Finding checkScanners(DiagnosticContext& context);

} // namespace rollcall::app
