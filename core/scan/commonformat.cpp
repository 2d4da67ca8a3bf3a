#include "core/scan/commonformat.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace rollcall::scan {

namespace {

/** Of every `rowStep`th row of a plane. */
void copySamples(const QVideoFrame& from, QVideoFrame& to, int plane, bool hasTenBits, int rowStep)
{
    const int fromStride = from.bytesPerLine(plane);
    const int toStride = to.bytesPerLine(plane);
    if (fromStride <= 0 || toStride <= 0)
        return;
    const int fromRows = from.mappedBytes(plane) / fromStride;
    const int rows = std::min((fromRows + rowStep - 1) / rowStep, to.mappedBytes(plane) / toStride);
    const int samples = std::min(hasTenBits ? fromStride / 2 : fromStride, toStride);
    for (int row = 0; row < rows; ++row) {
        const uchar* source = from.bits(plane) + qsizetype(row) * rowStep * fromStride;
        uchar* target = to.bits(plane) + qsizetype(row) * toStride;
        if (!hasTenBits) {
            std::memcpy(target, source, static_cast<std::size_t>(samples));
            continue;
        }
        for (int i = 0; i < samples; ++i)
            target[i] = static_cast<uchar>(std::min(qFromLittleEndian<quint16>(source + 2 * i) >> 2, 255));
    }
}

} // namespace

QVideoFrame inCommonFormat(const QVideoFrame& frame)
{
    const bool hasTenBits = frame.pixelFormat() == QVideoFrameFormat::Format_YUV420P10;
    const bool hasAllRowsOfColour = frame.pixelFormat() == QVideoFrameFormat::Format_YUV422P;
    if (!hasTenBits && !hasAllRowsOfColour)
        return frame;
    QVideoFrame from = frame;
    if (!from.map(QVideoFrame::ReadOnly))
        return {};
    QVideoFrameFormat format(frame.size(), QVideoFrameFormat::Format_YUV420P);
    format.setViewport(frame.surfaceFormat().viewport());
    format.setColorSpace(frame.surfaceFormat().colorSpace());
    format.setColorRange(frame.surfaceFormat().colorRange());
    QVideoFrame to(format);
    if (to.map(QVideoFrame::WriteOnly)) {
        for (int plane = 0; plane < std::min(from.planeCount(), to.planeCount()); ++plane)
            copySamples(std::as_const(from), to, plane, hasTenBits, hasAllRowsOfColour && plane > 0 ? 2 : 1);
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
