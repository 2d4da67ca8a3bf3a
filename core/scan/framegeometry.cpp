#include "core/scan/framegeometry.h"

namespace rollcall::scan {

namespace {

int degreesOf(const QVideoFrame& frame)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    return int(frame.rotation());
#else
    return int(frame.rotationAngle());
#endif
}

QPointF turned(QPointF share, int degrees)
{
    switch (degrees) {
    case 90:
        return {1 - share.y(), share.x()};
    case 180:
        return {1 - share.x(), 1 - share.y()};
    case 270:
        return {share.y(), 1 - share.x()};
    default:
        return share;
    }
}

} // namespace

QPolygonF uprightShares(const QVideoFrame& frame, const QPolygon& points)
{
    QPolygonF shares;
    for (const QPoint point : points) {
        QPointF share =
            turned({double(point.x()) / frame.width(), double(point.y()) / frame.height()}, degreesOf(frame));
        if (frame.mirrored())
            share.setX(1 - share.x());
        shares.append(share);
    }
    return shares;
}

} // namespace rollcall::scan
