#pragma once

#include "core/scan/code.h"
#include "core/scan/luma.h"

#include <QList>

#include <optional>

namespace rollcall::scan {

/** A code that is seen in a picture but was not read, and what may be the cause. */
struct UnreadCode {
    QPolygon corners;       ///< its four corners in pixels, to a few modules; some may lie outside of the picture
    double pixelsPerModule; ///< below 3 it is too small
    double contrast;        ///< between what is light and what is dark in it, 0 to 1 (black on white)
    double blur;            ///< how much of that single modules have lost against larger areas, 0 (sharp) to 1
    double glare;           ///< the share of its area in which all is light, 0 to 1
    bool isCutOff;          ///< part of it is outside of the picture
};

/** The codes in a picture other than those that were `read`, each once; inverted ones, light on a dark ground, only where there
 *  is no other. One that is cut off must show two of its finder patterns, any other all three. Takes 1 to 2 ms for 1280x720, twice
 *  that where it finds none. Any thread. */
QList<UnreadCode> findUnreadCodes(const Luma& luma, const QList<Code>& read);

/** What most likely keeps a code from being read. */
enum class Obstacle { CutOff, TooSmall, Glare, Pale, Blurred };

/** Nothing if none of its figures says why. */
std::optional<Obstacle> obstacleOf(const UnreadCode& code);

} // namespace rollcall::scan
