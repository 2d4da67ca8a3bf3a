#include "core/scan/bentcode.h"

#include "core/scan/codegrid.h"
#include "core/scan/codereader.h"
#include "core/scan/localmean.h"
#include "core/scan/shrink.h"

#include <algorithm>

namespace rollcall::scan {

namespace {

constexpr int placesLookedAt = 2;
constexpr double agreementNeeded = 0.7;

GrayPicture blackAndWhiteOf(const Relief& relief, int width, int height)
{
    GrayPicture picture;
    picture.resize(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.row(y)[x] = relief.at(float(x), float(y)) > 0 ? 255 : 0;
    return picture;
}

/** Each pixel the mean of the square around it: the middle of a module stands out then, so that the grid can find it. */
GrayPicture smoothed(const GrayPicture& picture, int radius)
{
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

std::vector<CodeOutline> outlinesIn(const GrayPicture& picture)
{
    const int radius = std::clamp(std::max(picture.width, picture.height) / 15, 16, 100);
    const Relief relief(picture, radius);
    return codeOutlines(finderPatterns(blackAndWhiteOf(relief, picture.width, picture.height)), relief);
}

QList<Code> readGrid(const CodeGrid& grid)
{
    QList<Code> codes = readCodes(grid.drawn().view(), Threshold::None, true, 1);
    for (Code& code : codes)
        code.corners = grid.corners();
    return codes;
}

} // namespace

QList<Code> readBentCodes(const Luma& luma)
{
    GrayPicture picture;
    copy(luma, picture);
    QList<Code> codes;
    int places = 0;
    for (const CodeOutline& outline : outlinesIn(picture)) {
        if (++places > placesLookedAt)
            break;
        const Relief nearby(smoothed(picture, int(outline.module * 0.4)),
                            std::clamp(int(outline.module * 5), 4, 100));
        CodeGrid grid(nearby, outline);
        if (grid.agreement() < agreementNeeded)
            continue;
        QList<Code> read = readGrid(grid);
        if (read.isEmpty()) {
            grid.bend();
            read = readGrid(grid);
        }
        codes += read;
    }
    return codes;
}

} // namespace rollcall::scan
