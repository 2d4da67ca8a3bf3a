#pragma once

#include "core/scan/codeoutline.h"
#include "core/scan/luma.h"

#include <QPolygon>

#include <cmath>

namespace rollcall::scan {

/** The modules of a code as if it were flat and seen from the front: enough to say how it looks. */
struct ModuleFrame {
    QPointF origin; ///< the outer corner of the first module, pixels
    QPointF right;  ///< one module further
    QPointF down;
    int modules; ///< a side

    QPointF at(double x, double y) const { return origin + right * x + down * y; }

    /** The length of a module, pixels. */
    double module() const { return (std::hypot(right.x(), right.y()) + std::hypot(down.x(), down.y())) / 2; }

    QPolygon corners() const
    {
        const double end = modules;
        return QPolygon({at(0, 0).toPoint(), at(end, 0).toPoint(), at(end, end).toPoint(), at(0, end).toPoint()});
    }
};

/** Of an outline in a picture of 1 / `scale` of the size. */
ModuleFrame frameOf(const CodeOutline& outline, int scale);

/** How the finder patterns look, which are the same in every code. Brightness, 0 to 255. */
struct Print {
    double light;
    double dark;
    double
        narrow; ///< of what is one module wide, how much brighter the light is than the dark, across its worse direction
};

/** Which finder patterns are seen: from the one at the top left (0), the top right, the bottom left. */
struct SeenPatterns {
    std::size_t first;
    std::size_t count;
};
constexpr SeenPatterns allThree{0, 3};
constexpr SeenPatterns theUpperTwo{0, 2};
constexpr SeenPatterns theLastTwo{1, 2};

/** By those that are seen. */
Print printOf(const Luma& luma, const ModuleFrame& frame, SeenPatterns seen);

/** Whether rings are seen there at all: other things look like finder patterns in black and white. */
bool isPrinted(const Print& print);

/** By the stripes of all three on the axis that is not smeared; `narrow` is of that axis. */
Print smearedPrintOf(const Luma& luma, const ModuleFrame& frame, Smear smear);

/** Whether a code is seen there that moved along an axis: it lies along that axis, its stripes are plain, and beside them its border is
 *  light. In fine texture many places have the stripes. */
bool isPrintedAcross(const Luma& luma, const ModuleFrame& frame, const Print& print, Smear smear);

/** Whether the pattern with its middle there, in modules, is hidden by light: nothing of it is below `limit`. */
bool isAllLight(const Luma& luma, const ModuleFrame& frame, QPointF middle, double limit);

/** The share of the code's parts, 0 to 1, in which nothing is below `limit`. No part of a real code is light alone: its mask sees to
 *  that. */
double shareWithoutDark(const Luma& luma, const ModuleFrame& frame, double limit);

} // namespace rollcall::scan
