#pragma once

#include "core/scan/codereader.h"
#include "core/scan/graypicture.h"

namespace rollcall::scan {

/** One way to look at a picture: what is done to it before it is searched for codes. */
struct Pass {
    enum class Size { Full, TwoThirds, Half };
    enum class Tone {
        Plain,
        Inverted, ///< for white codes on black
        Darker    ///< each value squared, for codes that glare or flash has washed out
    };

    Size size = Size::Full;
    Tone tone = Tone::Plain;
    Threshold threshold = Threshold::Local;
    bool everyRow = true;  ///< else only every 5th row of a 720p picture is searched, every 8th at 1080p
    bool mirrored = false; ///< left and right change places: the library reads only some codes of a mirrored picture
};

/** Looks at pictures in one way or another. Keeps up to one copy of the picture and, for Threshold::LocalMean, one in black
 *  and white. Thread: any, one at a time. */
class PassRunner {
public:
    /** The codes found, at most `limit`, with their corners in pixels of the given picture. */
    QList<Code> run(const Pass& pass, const Luma& luma, int limit);

    /** The black and white picture of the last pass with Threshold::LocalMean, in that pass's size. */
    const GrayPicture& blackAndWhite() const { return m_blackAndWhite; }

private:
    const GrayPicture& prepare(const Pass& pass, const Luma& luma);

    GrayPicture m_copy;
    GrayPicture m_blackAndWhite;
};

} // namespace rollcall::scan
