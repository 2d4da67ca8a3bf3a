#pragma once

#include <QVideoFrame>

namespace rollcall::scan {

/** A frame with the same picture that shares no memory with `frame`; an invalid one if `frame` cannot be mapped.
 *
 *  Copies of a QVideoFrame share one image cache, which toImage() in Qt 6.4 fills without a lock: two threads that call it
 *  at once corrupt the heap. The gui thread uses the shared frame for the preview; every other thread uses a deep copy.
 *  Takes as long as copying the pixels (about 0.2 ms at 720p). Any thread. */
QVideoFrame deepCopy(const QVideoFrame& frame);

} // namespace rollcall::scan
