#include "core/scan/deepcopy.h"

#include <algorithm>
#include <cstring>

namespace rollcall::scan {

namespace {

// The two frames may pad their rows differently.
void copyPlane(const QVideoFrame& from, QVideoFrame& to, int plane)
{
    const int fromStride = from.bytesPerLine(plane);
    const int toStride = to.bytesPerLine(plane);
    if (fromStride <= 0 || toStride <= 0)
        return;
    const int rows = std::min(from.mappedBytes(plane) / fromStride, to.mappedBytes(plane) / toStride);
    const auto bytes = static_cast<std::size_t>(std::min(fromStride, toStride));
    for (int row = 0; row < rows; ++row)
        std::memcpy(to.bits(plane) + row * toStride, from.bits(plane) + row * fromStride, bytes);
}

} // namespace

QVideoFrame deepCopy(const QVideoFrame& frame)
{
    QVideoFrame from = frame;
    if (!from.isValid() || !from.map(QVideoFrame::ReadOnly))
        return {};
    QVideoFrame to(from.surfaceFormat());
    if (to.map(QVideoFrame::WriteOnly)) {
        for (int plane = 0; plane < std::min(from.planeCount(), to.planeCount()); ++plane)
            copyPlane(std::as_const(from), to, plane);
        to.unmap();
    } else {
        to = {};
    }
    from.unmap();
    if (!to.isValid())
        return {};
    to.setStartTime(frame.startTime());
    to.setMirrored(frame.mirrored());
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    to.setRotation(frame.rotation());
#else
    to.setRotationAngle(frame.rotationAngle());
#endif
    return to;
}

} // namespace rollcall::scan
