#pragma once

#include "core/scan/code.h"
#include "core/scan/luma.h"

#include <QList>

namespace rollcall::scan {

/** How light is told from dark. */
enum class Threshold {
    Local,     ///< by the neighbourhood, as the decoding library does it
    Global,    ///< one for the whole picture; a large picture is looked at in a third of its size, too
    LocalMean, ///< by our own mean of the neighbourhood (see localmean.h), which sees lower contrast
    None       ///< the picture is black and white already
};

/** The codes that the decoding library finds in a picture as it is, at most `limit` (1 to 255). With `everyRow` it searches all
 *  of the picture, else every third row at 480 rows, every fifth at 720, every eighth at 1080, where it misses codes of less
 *  than 3 pixels a module. A picture that makes the library throw has no codes. Any thread. Nothing else uses the library. */
QList<Code> readCodes(const Luma& luma, Threshold threshold, bool everyRow, int limit);

} // namespace rollcall::scan
