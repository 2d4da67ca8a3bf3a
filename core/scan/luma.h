#pragma once

#include <QSize>
#include <QVideoFrameFormat>

#include <optional>

namespace rollcall::scan {

/** A view of a picture's brightness, one byte a pixel, in memory owned by somebody else and valid only as long as that
 *  is. Pixel (x, y) is at pixels[y * rowStride + x * pixelStride]; width and height are at least 1. */
struct Luma {
    const uchar* pixels;
    int width;
    int height;
    int rowStride;   ///< bytes
    int pixelStride; ///< bytes
};

/** Whether pictures of this format contain such bytes, so that no conversion is needed: NV12, NV21, YUV420P, YUV422P,
 *  YV12, YUYV, UYVY, Y8, and Y16 by its upper byte. */
bool hasLuma(QVideoFrameFormat::PixelFormat format);

/** The brightness in a mapped plane 0 of `bytes` bytes, or nothing if the format has none, or if a picture of the given
 *  size would not fit into the plane: whatever a camera claims, no byte beyond the plane is read. */
std::optional<Luma> lumaOf(QVideoFrameFormat::PixelFormat format, QSize size, const uchar* plane, qsizetype bytes,
                           int bytesPerLine);

} // namespace rollcall::scan
