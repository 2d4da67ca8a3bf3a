#include "core/scan/frameluma.h"

#include "core/scan/deepcopy.h"

#include <utility>

namespace rollcall::scan {

namespace {

/** Others are not even mapped: Qt 6.4 divides by half their height there. */
bool isMappable(const QVideoFrame& frame)
{
    return frame.isValid() && frame.width() > 1 && frame.height() > 1;
}

} // namespace

void withLuma(const QVideoFrame& frame, const std::function<void(const Luma&)>& look)
{
    QVideoFrame mapped = frame;
    if (!isMappable(frame) || !hasLuma(frame.pixelFormat()) || !mapped.map(QVideoFrame::ReadOnly))
        return;
    const auto luma = lumaOf(mapped.pixelFormat(), mapped.size(), std::as_const(mapped).bits(0),
                             mapped.mappedBytes(0), mapped.bytesPerLine(0));
    if (luma)
        look(*luma);
    mapped.unmap();
}

QImage grayOf(const QVideoFrame& frame)
{
    return isMappable(frame) ? deepCopy(frame).toImage().convertToFormat(QImage::Format_Grayscale8) : QImage();
}

Luma viewOf(const QImage& gray)
{
    return {gray.constBits(), gray.width(), gray.height(), int(gray.bytesPerLine()), 1};
}

} // namespace rollcall::scan
