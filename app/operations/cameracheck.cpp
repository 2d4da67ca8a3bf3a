#include "app/operations/cameracheck.h"

#include "app/assembly/instance.h"
#include "core/observe/alarmlimits.h"

#include <algorithm>

namespace rollcall::app {

using scan::VideoNode;

namespace {

constexpr double fewestOf = 3; // a camera in the dark gives a half or a third of its frames

QString framesSentence(const KioskStatus& status)
{
    return QStringLiteral("the running kiosk's last picture was %1 ms old at %2, and %3 come a second")
        .arg(status.frames->lastAt.msecsTo(status.at))
        .arg(toRfc3339(status.at))
        .arg(status.frames->perSecond, 0, 'f', 1);
}

} // namespace

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
        return as(observe::Alarm::NoCamera,
                  warn(QStringLiteral("no camera is connected"),
                       QStringLiteral("plug one in; lsusb and dmesg say whether the machine sees it")));
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

std::optional<Finding> judgeFrames(const KioskStatus& status, const config::CameraSettings& camera)
{
    if (!status.frames)
        return std::nullopt;
    const std::chrono::milliseconds age(status.frames->lastAt.msecsTo(status.at));
    if (age > observe::oldFrame)
        return as(observe::Alarm::NoCamera,
                  warn(framesSentence(status), QStringLiteral("look at the camera and its cable")));
    if (status.frames->perSecond > 0 && status.frames->perSecond < camera.fps / fewestOf)
        return warn(
            QStringLiteral("%1, and camera.fps is %2").arg(framesSentence(status)).arg(camera.fps),
            QStringLiteral("give the camera light and a USB port of its own, or lower camera.resolution: badges are "
                           "read late"));
    return std::nullopt;
}

Finding checkCamera(DiagnosticContext& context)
{
    if (!context.settings)
        return skipped(QStringLiteral("no settings"));
    const config::CameraSettings& camera = context.settings->camera;
    Finding found = judgeCameras(scan::videoNodes(scan::AskIfBusy::No), camera);
    const auto status = isKioskRunning(context.installation.dataDirectory)
                            ? readKioskStatus(context.installation.dataDirectory)
                            : std::nullopt;
    if (!status || !status->frames || found.grade != Finding::Grade::Ok)
        return found;
    if (auto slow = judgeFrames(*status, camera))
        return *slow;
    found.message += QStringLiteral("; ") + framesSentence(*status);
    return found;
}

} // namespace rollcall::app
