#include "core/scan/commonformat.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace rollcall::scan {

namespace {

/** How one format becomes another one of as many planes. */
struct Conversion {
    QVideoFrameFormat::PixelFormat from;
    QVideoFrameFormat::PixelFormat to;
    int sampleBytes;   ///< of `from`; two are little-endian
    int lowBits;       ///< of such a sample, which are dropped
    int colourRowStep; ///< of the rows of colour, every so many is kept
};

constexpr std::array conversions{
    Conversion{QVideoFrameFormat::Format_YUV422P, QVideoFrameFormat::Format_YUV420P, 1, 0, 2},
    Conversion{QVideoFrameFormat::Format_YUV420P10, QVideoFrameFormat::Format_YUV420P, 2, 2, 1},
    Conversion{QVideoFrameFormat::Format_P010, QVideoFrameFormat::Format_NV12, 2, 8, 1},
    Conversion{QVideoFrameFormat::Format_P016, QVideoFrameFormat::Format_NV12, 2, 8, 1},
};

void copySamples(const QVideoFrame& from, QVideoFrame& to, int plane, const Conversion& conversion)
{
    const int fromStride = from.bytesPerLine(plane);
    const int toStride = to.bytesPerLine(plane);
    if (fromStride <= 0 || toStride <= 0)
        return;
    const int step = plane == 0 ? 1 : conversion.colourRowStep;
    const int rows =
        std::min((from.mappedBytes(plane) / fromStride + step - 1) / step, to.mappedBytes(plane) / toStride);
    const int samples = std::min(fromStride / conversion.sampleBytes, toStride);
    for (int row = 0; row < rows; ++row) {
        const uchar* source = from.bits(plane) + qsizetype(row) * step * fromStride;
        uchar* target = to.bits(plane) + qsizetype(row) * toStride;
        if (conversion.sampleBytes == 1) {
            std::memcpy(target, source, static_cast<std::size_t>(samples));
            continue;
        }
        for (int i = 0; i < samples; ++i) {
            const int sample = qFromLittleEndian<quint16>(source + 2 * i) >> conversion.lowBits;
            target[i] = static_cast<uchar>(std::min(sample, 255));
        }
    }
}

} // namespace

QVideoFrame inCommonFormat(const QVideoFrame& frame)
{
    const auto conversion = std::find_if(conversions.begin(), conversions.end(),
                                         [&](const Conversion& c) { return c.from == frame.pixelFormat(); });
    if (conversion == conversions.end())
        return frame;
    QVideoFrame from = frame;
    if (!from.map(QVideoFrame::ReadOnly))
        return {};
    QVideoFrameFormat format(frame.size(), conversion->to);
    format.setViewport(frame.surfaceFormat().viewport());
    format.setColorSpace(frame.surfaceFormat().colorSpace());
    format.setColorRange(frame.surfaceFormat().colorRange());
    QVideoFrame to(format);
    if (to.map(QVideoFrame::WriteOnly)) {
        for (int plane = 0; plane < std::min(from.planeCount(), to.planeCount()); ++plane)
            copySamples(std::as_const(from), to, plane, *conversion);
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
