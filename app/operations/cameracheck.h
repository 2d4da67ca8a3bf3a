#pragma once

#include "app/assembly/kioskstatus.h"
#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"
#include "core/config/settings.h"
#include "core/scan/videonode.h"

namespace rollcall::app {

/** What the doctor says of them with these settings. A kiosk that plays footage needs none, so it only warns. */
Finding judgeCameras(const std::vector<scan::VideoNode>& nodes, const config::CameraSettings& camera);

/** What the doctor says of the frames of a running kiosk that said so at `status.at`; nothing if all is well. */
std::optional<Finding> judgeFrames(const KioskStatus& status, const config::CameraSettings& camera);

/** For Diagnostics: looks at /dev/video*. Opens no stream, so a kiosk that uses the camera is not disturbed. */
Finding checkCamera(DiagnosticContext& context);

} // namespace rollcall::app
