#include "core/scan/qrlayout.h"

#include <algorithm>
#include <cstdlib>

namespace rollcall::scan {

namespace {

/** The rows, and columns, of the middles of the alignment patterns (ISO/IEC 18004, annex E, as a formula). */
std::vector<int> alignmentPositions(int modules)
{
    const int version = (modules - 17) / 4;
    if (version < 2)
        return {};
    const int count = version / 7 + 2;
    const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    std::vector<int> positions{6};
    for (int i = count - 2; i >= 0; --i)
        positions.push_back(modules - 7 - i * step);
    return positions;
}

} // namespace

std::vector<qint8> fixedModules(int modules)
{
    std::vector<qint8> fixed(std::size_t(modules) * std::size_t(modules), 0);
    const auto set = [&](int x, int y, bool isDark) {
        if (x >= 0 && y >= 0 && x < modules && y < modules)
            fixed[std::size_t(y) * std::size_t(modules) + std::size_t(x)] = isDark ? -1 : 1;
    };
    for (int i = 8; i < modules - 8; ++i) {
        set(i, 6, i % 2 == 0);
        set(6, i, i % 2 == 0);
    }
    // Squares in rings: `lightRing` and, around finder patterns, everything from 4 on is light.
    const auto setRings = [&](int middleX, int middleY, int radius, int lightRing) {
        for (int y = -radius; y <= radius; ++y) {
            for (int x = -radius; x <= radius; ++x) {
                const int ring = std::max(std::abs(x), std::abs(y));
                set(middleX + x, middleY + y, ring != lightRing && ring < 4);
            }
        }
    };
    setRings(3, 3, 4, 2);
    setRings(modules - 4, 3, 4, 2);
    setRings(3, modules - 4, 4, 2);
    const std::vector<int> positions = alignmentPositions(modules);
    for (const int y : positions) {
        for (const int x : positions) {
            const bool isAtFinderPattern = (x == 6 && (y == 6 || y == modules - 7)) || (x == modules - 7 && y == 6);
            if (!isAtFinderPattern)
                setRings(x, y, 2, 1);
        }
    }
    return fixed;
}

} // namespace rollcall::scan
