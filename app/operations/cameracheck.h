#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

#include <vector>

namespace rollcall::app {

/** A device node of Video4Linux, as this user finds it. */
struct VideoNode {
    QString path;              ///< /dev/video0
    bool isPermitted = true;   ///< this user may open it
    bool givesPictures = true; ///< a camera, not its metadata and not an encoder; not known without permission
};

/** What the doctor says of them with `camera.index` set so. A kiosk that plays footage needs none, so it only warns. */
Finding judgeCameras(const std::vector<VideoNode>& nodes, int index);

/** For Diagnostics: looks at /dev/video*. Opens no stream, so a kiosk that uses the camera is not disturbed. */
Finding checkCamera(DiagnosticContext& context);

} // namespace rollcall::app
