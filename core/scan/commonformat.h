#pragma once

#include <QVideoFrame>

namespace rollcall::scan {

/** The frame as Format_YUV420P or Format_NV12, of eight bits a sample, if Qt cannot be trusted to make a picture of its own
 *  format without a graphics card: Format_YUV422P, Format_YUV420P10, Format_P010 and Format_P016 (Qt 6.4 reads outside of the
 *  first, gives null pictures of the second and wrong ones of the last). Any other frame as it is. An invalid one if
 *  `frame` cannot be mapped. Takes as long as copying the pixels. Any thread. */
QVideoFrame inCommonFormat(const QVideoFrame& frame);

} // namespace rollcall::scan
