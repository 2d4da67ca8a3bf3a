#pragma once

#include <QSize>
#include <QVideoFrameFormat>

#include <optional>

namespace rollcall::scan {

/** The brightness of a picture, one byte a pixel, as it lies in somebody else's memory. Valid as long as that
 * is. Pixel (x, y) is at pixels[y * rowStride + x * pixelStride]; width and height are at least 1. */
struct Luma {
    const uchar* pixels;
    int width;
    int height;
    int rowStride;   ///< bytes
    int pixelStride; ///< bytes
};

/** Whether pictures of this format hold such bytes, so that nothing has to be converted: NV12, NV21, YUV420P,
 * YUV422P, YV12, YUYV, UYVY, Y8, and Y16 by its upper byte. */
bool hasLuma(QVideoFrameFormat::PixelFormat format);

/** The brightness inside a mapped plane 0 of `bytes` bytes, or nothing if the format has none or if the sizes
 * given would reach outside of it: whatever a camera claims, no byte beyond the plane is read later. */
std::optional<Luma> lumaOf(QVideoFrameFormat::PixelFormat format, QSize size, const uchar* plane, qsizetype bytes,
                           int bytesPerLine);

} // namespace rollcall::scan
