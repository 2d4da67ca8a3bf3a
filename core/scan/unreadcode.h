#pragma once

#include "core/scan/code.h"
#include "core/scan/graypicture.h"

#include <QList>

#include <optional>

namespace rollcall::scan {

/** A code that is seen in a picture but was not read, and what may be the cause. */
struct UnreadCode {
    QPolygon corners;       ///< its four corners in pixels, to a few modules; some may lie outside of the picture
    double pixelsPerModule; ///< below 3 it is too small
    double light;           ///< how bright what is light in it is, 0 to 1
    double contrast;        ///< between what is light and what is dark in it, 0 to 1 (black on white)
    double blur;            ///< how much of that single modules have lost against larger areas, 0 (sharp) to 1
    double glare;           ///< the share of its area in which all is light, 0 to 1
    bool isCutOff;          ///< part of it is outside of the picture
};

/** The codes in a picture other than those that were `read`, each once; inverted ones, light on a dark ground, only where there
 *  is no other. One that is cut off, or of which light hides one finder pattern, must show the two others, any other all three. Takes
 *  about twice as long as reading a frame, more where it finds none. Any thread. */
QList<UnreadCode> findUnreadCodes(const Luma& luma, const QList<Code>& read);

/** The same at a glance, for every frame: of `halfSize`, that picture in half its size and in black and white, as reading it
 *  leaves behind. Sees dark codes of at least 3 pixels a module, also those that moved along rows or columns by several
 *  modules. Any thread. */
QList<UnreadCode> glanceAtCodes(const GrayPicture& halfSize, const Luma& luma, const QList<Code>& read);

/** Whether these corners are those of one of the codes. */
bool isOneOf(const QPolygon& corners, const QList<Code>& codes);

/** What keeps a code from being read. */
enum class Obstacle {
    CutOff,
    Several, ///< more codes than one are held up
    TooSmall,
    Glare,
    Dark, ///< the light is too weak for the camera
    Pale,
    Blurred
};

/** What most likely keeps this one from being read, whatever else is in view. Nothing if none of its figures says why. */
std::optional<Obstacle> obstacleOf(const UnreadCode& code);

} // namespace rollcall::scan
