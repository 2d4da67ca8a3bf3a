#pragma once

#include <QVideoFrame>

namespace rollcall::scan {

/** The frame as Format_YUV420P if Qt cannot be trusted to convert its own format to a picture without a graphics card:
 *  Format_YUV420P10 (ten bits a sample; null pictures in Qt 6.4) and Format_YUV422P (twice the rows of colour; Qt 6.4 reads
 *  outside of the frame). Any other frame as it is. An invalid one if `frame` cannot be mapped. Takes as long as copying the
 *  pixels. Any thread. */
QVideoFrame inCommonFormat(const QVideoFrame& frame);

} // namespace rollcall::scan
