#pragma once

#include <QPolygonF>
#include <QVideoFrame>

namespace rollcall::scan {

/** Points of a frame as stored, in pixels, as shares of the upright picture, after the frame's own rotation and mirroring: (0, 0) is
 *  its top left, (1, 1) its bottom right. The frame must not be empty. Any thread. */
QPolygonF uprightShares(const QVideoFrame& frame, const QPolygon& points);

} // namespace rollcall::scan
