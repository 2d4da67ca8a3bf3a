#include "app/operations/cameracheck.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace rollcall::app {

namespace {

VideoNode lookAt(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::access(name.constData(), R_OK | W_OK) != 0)
        return {path, errno != EACCES, false};
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return {path, true, errno == EBUSY};
    v4l2_capability capability{};
    const bool answered = ::ioctl(descriptor, VIDIOC_QUERYCAP, &capability) == 0;
    ::close(descriptor);
    const auto capabilities =
        (capability.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? capability.device_caps : capability.capabilities;
    return {path, true, answered && (capabilities & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE)) != 0};
}

} // namespace

Finding judgeCameras(const std::vector<VideoNode>& nodes, int index)
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
    if (index >= cameras)
        return warn(
            QStringLiteral("camera.index is %1, and there are %2 cameras, counted from 0").arg(index).arg(cameras),
            QStringLiteral("plug the camera in, or correct camera.index"));
    return ok(QStringLiteral("%1 connected").arg(cameras));
}

Finding checkCamera(DiagnosticContext& context)
{
    if (!context.settings)
        return skipped(QStringLiteral("no settings"));
    const QDir dev(QStringLiteral("/dev"));
    std::vector<VideoNode> nodes;
    for (const QString& name : dev.entryList({QStringLiteral("video*")}, QDir::System, QDir::Name))
        nodes.push_back(lookAt(dev.filePath(name)));
    return judgeCameras(nodes, context.settings->camera.index);
}

} // namespace rollcall::app
