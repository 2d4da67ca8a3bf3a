#pragma once

#include <QByteArray>
#include <QPolygon>

namespace rollcall::scan {

/** One QR code that was read. */
struct Code {
    QByteArray payload; ///< the raw bytes of the code (up to 2,953), not decoded as text: may contain NUL
    QPolygon corners;   ///< its four corners in pixels of the picture, clockwise from the code's own top left
};

} // namespace rollcall::scan
