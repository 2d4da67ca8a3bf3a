#pragma once

#include "core/scan/luma.h"

#include <QImage>
#include <QVideoFrame>

#include <functional>

namespace rollcall::scan {

/** Calls look() with the brightness of the frame, which is mapped for so long; not for a format without luma, a frame that cannot
 *  be mapped, or one of a single row. Any thread. */
void withLuma(const QVideoFrame& frame, const std::function<void(const Luma&)>& look);

/** The brightness of a frame of any format, converted; a null image if it cannot be. Any thread. */
QImage grayOf(const QVideoFrame& frame);

/** `gray` is a Format_Grayscale8 that is not null, and outlives the view. */
Luma viewOf(const QImage& gray);

} // namespace rollcall::scan
