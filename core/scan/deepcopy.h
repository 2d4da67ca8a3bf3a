#pragma once

#include <QVideoFrame>

namespace rollcall::scan {

/** A frame with the same picture that shares nothing with `frame`.
 *
 *  Copies of a QVideoFrame share one picture cache, which toImage() fills without a lock in Qt 6.4: two threads that ask
 *  for it at once corrupt the heap. The gui thread asks the shared frame, for the preview; everybody else asks a copy of
 *  their own. Takes as long as copying the pixels (about 0.2 ms at 720p). Invalid if the frame cannot be mapped. Any
 *  thread. */
QVideoFrame deepCopy(const QVideoFrame& frame);

} // namespace rollcall::scan
