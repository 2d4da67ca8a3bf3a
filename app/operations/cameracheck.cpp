#include "app/operations/cameracheck.h"

#include <algorithm>

namespace rollcall::app {

using scan::VideoNode;

Finding judgeCameras(const std::vector<VideoNode>& nodes, const config::CameraSettings& camera)
{
    const auto cameras = std::count_if(nodes.begin(), nodes.end(),
                                       [](const VideoNode& node) { return node.isPermitted && node.givesPictures; });
    const auto denied =
        std::find_if(nodes.begin(), nodes.end(), [](const VideoNode& node) { return !node.isPermitted; });
    if (cameras == 0 && denied != nodes.end())
        return warn(
            QStringLiteral("this user may not open the camera (%1)").arg(denied->path),
            QStringLiteral("sudo usermod -aG video USER for the kiosk's user, who then logs in again; or run this as "
                           "the kiosk's user"));
    if (cameras == 0)
        return warn(QStringLiteral("no camera is connected"),
                    QStringLiteral("plug one in; lsusb and dmesg say whether the machine sees it"));
    const bool isNamed = std::any_of(nodes.begin(), nodes.end(), [&](const VideoNode& node) {
        return node.path == camera.name || node.name.contains(camera.name, Qt::CaseInsensitive);
    });
    if (!isNamed)
        return warn(QStringLiteral("camera.name is \"%1\", and no camera is called so").arg(camera.name),
                    QStringLiteral("plug that camera in, or correct camera.name"));
    if (camera.name.isEmpty() && camera.index >= cameras)
        return warn(QStringLiteral("camera.index is %1, and there are %2 cameras, counted from 0")
                        .arg(camera.index)
                        .arg(cameras),
                    QStringLiteral("plug the camera in, or correct camera.index"));
    return ok(QStringLiteral("%1 connected").arg(cameras));
}

Finding checkCamera(DiagnosticContext& context)
{
    if (!context.settings)
        return skipped(QStringLiteral("no settings"));
    return judgeCameras(scan::videoNodes(scan::AskIfBusy::No), context.settings->camera);
}

} // namespace rollcall::app
