#pragma once

#include "core/scan/graypicture.h"

namespace rollcall::scan {

/** The picture as it is. */
void copy(const Luma& luma, GrayPicture& out);

/** The picture in half its size, each pixel the mean of four. A last odd row or column is left out. The picture must be at
 *  least 2 pixels wide and high. */
void shrinkToHalf(const Luma& luma, GrayPicture& out);

/** The picture in two thirds of its size: every 3 by 3 pixels become 2 by 2, weighted by area. What is left at the right and
 *  the bottom is left out. The picture must be at least 3 pixels wide and high. */
void shrinkToTwoThirds(const Luma& luma, GrayPicture& out);

} // namespace rollcall::scan
