#include "core/scan/bentcode.h"

#include "core/scan/codegrid.h"
#include "core/scan/codereader.h"
#include "core/scan/localmean.h"
#include "core/scan/shrink.h"

#include <algorithm>

namespace rollcall::scan {

namespace {

constexpr std::size_t placesLookedAt = 2;
constexpr double agreementNeeded = 0.7;

// Around a code, in modules: its light is measured against what is there, and at an angle it reaches further than it seems.
constexpr double margin = 9;

/** Each pixel the mean of the square around it: the middle of a module stands out then, so that the grid can find it. */
GrayPicture smoothed(const Luma& luma, int radius)
{
    GrayPicture picture;
    copy(luma, picture);
    if (radius < 1)
        return picture;
    GrayPicture result;
    result.resize(picture.width, picture.height);
    uchar* out = result.pixels.data();
    const uchar* in = picture.pixels.data();
    visitLocalMeans(picture, radius,
                    [&](int, int, int brighter, int pixels) { *out++ = uchar(*in++ - brighter / pixels); });
    return result;
}

std::vector<CodeOutline> outlinesIn(const Luma& luma)
{
    const Relief relief = Relief::ofWhole(luma);
    return codeOutlines(finderPatterns(relief.blackAndWhite()), relief);
}

QRect placeOf(const CodeOutline& outline, const Luma& luma)
{
    const QPointF fourth = outline.topRight + outline.bottomLeft - outline.topLeft;
    const double around = (margin + outline.modules / 8.0) * outline.module;
    const QPolygonF centres({outline.topLeft, outline.topRight, fourth, outline.bottomLeft});
    return centres.boundingRect().adjusted(-around, -around, around, around).toAlignedRect()
           & QRect(0, 0, luma.width, luma.height);
}

Luma partOf(const Luma& luma, const QRect& place)
{
    const auto* first = luma.pixels + qsizetype(place.y()) * luma.rowStride + qsizetype(place.x()) * luma.pixelStride;
    return {first, place.width(), place.height(), luma.rowStride, luma.pixelStride};
}

CodeOutline moved(CodeOutline outline, QPointF by)
{
    outline.topLeft += by;
    outline.topRight += by;
    outline.bottomLeft += by;
    return outline;
}

QList<Code> readGrid(const CodeGrid& grid, QPoint origin)
{
    QList<Code> codes = readCodes(grid.drawn().view(), Threshold::None, true, 1);
    for (Code& code : codes)
        code.corners = grid.corners().translated(origin);
    return codes;
}

QList<Code> straightened(const Luma& luma, const CodeOutline& outline)
{
    const QRect place = placeOf(outline, luma);
    const Relief nearby(smoothed(partOf(luma, place), int(outline.module * 0.4)),
                        std::clamp(int(outline.module * 5), 4, 100));
    CodeGrid grid(nearby, moved(outline, -place.topLeft()));
    if (grid.agreement() < agreementNeeded)
        return {};
    QList<Code> codes = readGrid(grid, place.topLeft());
    if (codes.isEmpty()) {
        grid.bend();
        codes = readGrid(grid, place.topLeft());
    }
    return codes;
}

} // namespace

QList<Code> readBentCodes(const Luma& luma)
{
    std::vector<CodeOutline> outlines = outlinesIn(luma);
    outlines.resize(std::min(outlines.size(), placesLookedAt));
    QList<Code> codes;
    for (const CodeOutline& outline : outlines)
        codes += straightened(luma, outline);
    return codes;
}

} // namespace rollcall::scan
