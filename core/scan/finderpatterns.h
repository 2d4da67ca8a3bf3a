#pragma once

#include "core/scan/graypicture.h"

#include <QPointF>

#include <vector>

namespace rollcall::scan {

/** A dark square in a light ring in a dark ring, 7 modules wide, as in three corners of every QR code. */
struct FinderPattern {
    QPointF centre; ///< pixels
    double module;  ///< the width of a module, pixels
    int rows;       ///< in how many rows of pixels it was seen
};

/** The finder patterns of a picture in black (0) and white (255), those seen in most rows first, at most 12. Other things may
 *  look like one. */
std::vector<FinderPattern> finderPatterns(const GrayPicture& blackAndWhite);

} // namespace rollcall::scan
