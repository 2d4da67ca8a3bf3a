#pragma once

#include "core/scan/finderpatterns.h"
#include "core/scan/relief.h"

namespace rollcall::scan {

/** Where a code is that may or may not be readable: the middles of its finder patterns, in pixels, and its modules a side. */
struct CodeOutline {
    QPointF topLeft;
    QPointF topRight;
    QPointF bottomLeft;
    double module; ///< the width of a module, pixels
    int modules;   ///< 21 to 97, always 4 n + 1
};

/** The groups of three finder patterns that may belong to one code, because they form its corner and the lines of
 *  alternating modules between them are there. The most regular first. `relief` is that of the same picture. */
std::vector<CodeOutline> codeOutlines(const std::vector<FinderPattern>& patterns, const Relief& relief);

/** The same for codes that reach beyond the edge of the picture, of which two finder patterns and the line of alternating
 *  modules between them are there. The third is where it would be in a flat code seen from the front. */
std::vector<CodeOutline> outlinesAtEdge(const std::vector<FinderPattern>& patterns, const Relief& relief);

/** Places within the picture where a code may be of which one finder pattern is hidden, such as by a lamp's reflection: the two
 *  others are there and the lines of alternating modules as far as they are seen. Many of these are no code. */
struct HalfHidden {
    CodeOutline outline;
    bool isFirstHidden; ///< the one at the top left, else another
};
std::vector<HalfHidden> outlinesWithOneHidden(const std::vector<FinderPattern>& patterns, const Relief& relief);

/** The groups of three of smearedFinderPatterns() that may belong to one code: nothing but these is seen of it. */
std::vector<CodeOutline> smearedOutlines(const std::vector<FinderPattern>& patterns);

} // namespace rollcall::scan
