#include "core/scan/luma.h"

#include <QtEndian>

namespace rollcall::scan {

namespace {

struct Layout {
    int offset; ///< of the first pixel's brightness, in bytes
    int pixelStride;
};

std::optional<Layout> layoutOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_NV12:
    case QVideoFrameFormat::Format_NV21:
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YUV422P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_Y8:
        return Layout{0, 1};
    case QVideoFrameFormat::Format_YUYV:
        return Layout{0, 2};
    case QVideoFrameFormat::Format_UYVY:
        return Layout{1, 2};
    case QVideoFrameFormat::Format_Y16:
        return Layout{Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 1 : 0, 2};
    default:
        return std::nullopt;
    }
}

} // namespace

bool hasLuma(QVideoFrameFormat::PixelFormat format)
{
    return layoutOf(format).has_value();
}

std::optional<Luma> lumaOf(QVideoFrameFormat::PixelFormat format, QSize size, const uchar* plane, qsizetype bytes,
                           int bytesPerLine)
{
    const auto layout = layoutOf(format);
    if (!layout || !plane || size.isEmpty())
        return std::nullopt;
    const qint64 rowBytes = layout->offset + qint64(size.width() - 1) * layout->pixelStride + 1;
    const qint64 needed = qint64(size.height() - 1) * bytesPerLine + rowBytes;
    if (bytesPerLine < rowBytes || bytes < needed)
        return std::nullopt;
    return Luma{plane + layout->offset, size.width(), size.height(), bytesPerLine, layout->pixelStride};
}

} // namespace rollcall::scan
