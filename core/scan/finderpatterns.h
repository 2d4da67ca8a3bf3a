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

/** The axis along which a code moved while the picture was exposed. */
enum class Smear { Across, Down };

/** The finder patterns of a code that moved along that axis. There all of it is smeared; along the other axis their five stripes
 *  are still seen, in lines side by side, which `rows` counts. Those seen in most lines first, at most 12. */
std::vector<FinderPattern> smearedFinderPatterns(const GrayPicture& blackAndWhite, Smear smear);

} // namespace rollcall::scan
