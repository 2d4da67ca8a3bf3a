#include "core/scan/motionwatch.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace rollcall::scan {

namespace {

constexpr std::chrono::milliseconds motionInterval{250};
constexpr int pointsPerSide = 8; // of a tile
// Of 255. The mean of 64 points of a sensor in the dark wavers by one or two.
constexpr int leastDifference = 16;
constexpr int leastTiles = 3; // of 192: a face four metres away

} // namespace

bool MotionWatch::isDue(std::chrono::milliseconds now) const
{
    return !m_before || now < m_at || now - m_at >= motionInterval;
}

MotionWatch::Tiles MotionWatch::tilesOf(const Luma& luma)
{
    Tiles tiles{};
    for (int row = 0; row < down * pointsPerSide; ++row) {
        const int y = (2 * row + 1) * luma.height / (2 * down * pointsPerSide);
        const uchar* line = luma.pixels + qsizetype(y) * luma.rowStride;
        for (int column = 0; column < across * pointsPerSide; ++column) {
            const int x = (2 * column + 1) * luma.width / (2 * across * pointsPerSide);
            tiles[static_cast<std::size_t>(row / pointsPerSide * across + column / pointsPerSide)] +=
                line[qsizetype(x) * luma.pixelStride];
        }
    }
    for (int& tile : tiles)
        tile /= pointsPerSide * pointsPerSide;
    return tiles;
}

// What changes everywhere alike is the light: the median of the differences is taken off.
bool MotionWatch::look(const Luma& luma, std::chrono::milliseconds now)
{
    if (!isDue(now))
        return false;
    const Tiles tiles = tilesOf(luma);
    m_at = now;
    const auto before = std::exchange(m_before, tiles);
    if (!before)
        return false;
    Tiles differences{};
    for (std::size_t i = 0; i < tiles.size(); ++i)
        differences[i] = tiles[i] - (*before)[i];
    Tiles sorted = differences;
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::nth_element(sorted.begin(), middle, sorted.end());
    const auto moved = std::count_if(differences.begin(), differences.end(), [light = *middle](int difference) {
        return std::abs(difference - light) >= leastDifference;
    });
    return moved >= leastTiles;
}

} // namespace rollcall::scan
