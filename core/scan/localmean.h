#pragma once

#include "core/scan/graypicture.h"

#include <algorithm>

namespace rollcall::scan {

/** Calls visit(x, y, brighter, pixels) for each pixel, row by row. `pixels` is how many there are in the square of 2 * radius + 1
 *  around it, which is cut at the edges of the picture; `brighter` is how much brighter than their mean it is, times `pixels`.
 *  Takes the same time whatever the radius (1 to 100). */
template <typename Visit>
void visitLocalMeans(const GrayPicture& picture, int radius, Visit visit)
{
    const int width = picture.width;
    const int height = picture.height;
    // The sums of the columns over the rows of the square, with as many empty ones on either side as it sticks out.
    std::vector<int> columns(std::size_t(width + 2 * radius + 1), 0);
    int* const sums = columns.data() + radius + 1;
    std::vector<int> columnsInside(std::size_t(width), 0);
    for (int x = 0; x < width; ++x)
        columnsInside[std::size_t(x)] = std::min(width - 1, x + radius) - std::max(0, x - radius) + 1;

    const auto addRow = [&](int y, int sign) {
        const uchar* row = picture.row(y);
        for (int x = 0; x < width; ++x)
            sums[x] += sign * row[x];
    };
    for (int y = 0; y < std::min(radius, height); ++y)
        addRow(y, 1);
    for (int y = 0; y < height; ++y) {
        if (y + radius < height)
            addRow(y + radius, 1);
        if (y > radius)
            addRow(y - radius - 1, -1);
        const int rows = std::min(height - 1, y + radius) - std::max(0, y - radius) + 1;
        int sum = 0;
        for (int x = 0; x < radius; ++x)
            sum += sums[x];
        const uchar* row = picture.row(y);
        for (int x = 0; x < width; ++x) {
            sum += sums[x + radius] - sums[x - radius - 1];
            const int pixels = rows * columnsInside[std::size_t(x)];
            visit(x, y, row[x] * pixels - sum, pixels);
        }
    }
}

} // namespace rollcall::scan
