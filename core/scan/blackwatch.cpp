#include "core/scan/blackwatch.h"

namespace rollcall::scan {

namespace {

constexpr int pointsAcross = 40;
constexpr int pointsDown = 24;
// Video has black at 16, and a sensor in the dark has noise.
constexpr int darkest = 32;
constexpr int brightPointsAllowed = pointsAcross * pointsDown / 200;

bool isBlack(const Luma& luma)
{
    int bright = 0;
    for (int row = 0; row < pointsDown; ++row) {
        const int y = (2 * row + 1) * luma.height / (2 * pointsDown);
        for (int column = 0; column < pointsAcross; ++column) {
            const int x = (2 * column + 1) * luma.width / (2 * pointsAcross);
            const uchar value = luma.pixels[qsizetype(y) * luma.rowStride + qsizetype(x) * luma.pixelStride];
            bright += value >= darkest ? 1 : 0;
        }
    }
    return bright <= brightPointsAllowed;
}

} // namespace

bool BlackWatch::look(const Luma& luma, std::chrono::milliseconds now)
{
    if (!isBlack(luma)) {
        m_since.reset();
        return false;
    }
    if (!m_since)
        m_since = now;
    return now - *m_since >= m_limit;
}

} // namespace rollcall::scan
