#include "core/scan/videonode.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace rollcall::scan {

namespace {

/** Setting the format that is set already changes nothing, and is refused while somebody streams. */
bool refusesItsOwnFormat(int descriptor, quint32 capabilities)
{
    v4l2_format format{};
    format.type = (capabilities & V4L2_CAP_VIDEO_CAPTURE) != 0 ? V4L2_BUF_TYPE_VIDEO_CAPTURE
                                                               : V4L2_BUF_TYPE_VIDEO_CAPTURE_MPLANE;
    return ::ioctl(descriptor, VIDIOC_G_FMT, &format) == 0 && ::ioctl(descriptor, VIDIOC_S_FMT, &format) != 0
           && errno == EBUSY;
}

VideoNode lookAtNode(const QString& path, AskIfBusy ask)
{
    const QByteArray name = QFile::encodeName(path);
    if (::access(name.constData(), R_OK | W_OK) != 0)
        return {.path = path, .isPermitted = errno != EACCES, .givesPictures = false};
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return {.path = path, .givesPictures = errno == EBUSY, .isBusy = errno == EBUSY};
    VideoNode node{.path = path, .givesPictures = false};
    v4l2_capability capability{};
    if (::ioctl(descriptor, VIDIOC_QUERYCAP, &capability) == 0) {
        const auto capabilities =
            (capability.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? capability.device_caps : capability.capabilities;
        node.givesPictures = (capabilities & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE)) != 0;
        node.name = QString::fromUtf8(
            reinterpret_cast<const char*>(capability.card),
            qsizetype(qstrnlen(reinterpret_cast<const char*>(capability.card), sizeof capability.card)));
        node.isBusy = ask == AskIfBusy::Yes && node.givesPictures && refusesItsOwnFormat(descriptor, capabilities);
    }
    ::close(descriptor);
    return node;
}

} // namespace

std::vector<VideoNode> videoNodes(AskIfBusy ask, const QString& folder)
{
    const QDir dev(folder);
    std::vector<VideoNode> nodes;
    for (const QString& name : dev.entryList({QStringLiteral("video*")}, QDir::System, QDir::Name))
        nodes.push_back(lookAtNode(dev.filePath(name), ask));
    return nodes;
}

} // namespace rollcall::scan
