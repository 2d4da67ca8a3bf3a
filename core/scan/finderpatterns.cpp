#include "core/scan/finderpatterns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace rollcall::scan {

namespace {

constexpr std::size_t mostPatterns = 12;

/** The lengths of five runs of pixels, dark, light, dark, light, dark. */
using Runs = std::array<int, 5>;

/** The width of a module, if the runs are 1 : 1 : 3 : 1 : 1 or nearly so. */
std::optional<double> moduleOf(const Runs& runs)
{
    const int total = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (total < 7)
        return std::nullopt;
    const double module = total / 7.0;
    const double tolerance = module * 0.6 + 0.5;
    for (const std::size_t i : {0, 1, 3, 4})
        if (std::abs(runs[i] - module) >= tolerance)
            return std::nullopt;
    if (std::abs(runs[2] - 3 * module) >= 2 * tolerance)
        return std::nullopt;
    return module;
}

struct Crossing {
    double module;
    double centre; ///< the middle of the dark square, in pixels from where the crossing began
};

/** The pattern seen along a line through (x, y), in steps of (dx, dy). No run is longer than `longest`, the middle one three
 *  times that. */
std::optional<Crossing> crossing(const GrayPicture& picture, int x, int y, int dx, int dy, int longest)
{
    Runs runs{};
    const auto isInside = [&](int step) {
        const int px = x + step * dx;
        const int py = y + step * dy;
        return px >= 0 && py >= 0 && px < picture.width && py < picture.height;
    };
    const auto walk = [&](int from, int direction, bool dark, int limit) {
        int step = from;
        while (isInside(step) && (picture.row(y + step * dy)[x + step * dx] == 0) == dark
               && std::abs(step - from) < limit)
            step += direction;
        return step;
    };
    const int squareEnd = walk(0, 1, true, 3 * longest);
    const int ringBegin = walk(squareEnd, 1, false, longest);
    runs[3] = ringBegin - squareEnd;
    runs[4] = walk(ringBegin, 1, true, longest) - ringBegin;
    const int squareBegin = walk(-1, -1, true, 3 * longest);
    const int ringEnd = walk(squareBegin, -1, false, longest);
    runs[2] = squareEnd - squareBegin - 1;
    runs[1] = squareBegin - ringEnd;
    runs[0] = ringEnd - walk(ringEnd, -1, true, longest);
    const auto module = moduleOf(runs);
    if (!module)
        return std::nullopt;
    return Crossing{*module, (squareEnd + squareBegin) / 2.0};
}

void addPattern(std::vector<FinderPattern>& patterns, QPointF centre, double module)
{
    for (FinderPattern& known : patterns) {
        const QPointF distance = known.centre - centre;
        if (std::abs(distance.x()) >= 2 * known.module || std::abs(distance.y()) >= 2 * known.module)
            continue;
        known.centre = (known.centre * known.rows + centre) / (known.rows + 1);
        known.module = (known.module * known.rows + module) / (known.rows + 1);
        ++known.rows;
        return;
    }
    patterns.push_back({centre, module, 1});
}

/** The five runs before column `end` of row y look like a finder pattern: do they in the column and the row through its middle? */
void check(const GrayPicture& picture, int y, int end, const Runs& runs, double module,
           std::vector<FinderPattern>& patterns)
{
    const int x = end - runs[4] - runs[3] - runs[2] / 2 - 1;
    const int longest = int(module * 4) + 2;
    const auto down = crossing(picture, x, y, 0, 1, longest);
    if (!down)
        return;
    const int middle = int(std::lround(y + down->centre));
    if (middle < 0 || middle >= picture.height)
        return;
    const auto across = crossing(picture, x, middle, 1, 0, longest);
    if (across && down->module < 2 * across->module && across->module < 2 * down->module)
        addPattern(patterns, {x + across->centre + 0.5, y + down->centre + 0.5}, (down->module + across->module) / 2);
}

std::vector<FinderPattern> mostSeen(std::vector<FinderPattern> patterns)
{
    std::sort(patterns.begin(), patterns.end(), [](const auto& a, const auto& b) { return a.rows > b.rows; });
    patterns.resize(std::min(patterns.size(), mostPatterns));
    return patterns;
}

/** Stripes that look like a finder pattern, in lines side by side. Pixels along a line, and numbers of lines. */
struct Streak {
    double centre; ///< the mean of all lines, as the module is
    double module;
    int first;
    int last;
    int lines;
};

void addStripes(std::vector<Streak>& open, int line, double centre, double module)
{
    for (Streak& streak : open) {
        if (std::abs(streak.centre - centre) >= streak.module || module > 1.5 * streak.module
            || streak.module > 1.5 * module || streak.last == line)
            continue;
        streak.centre = (streak.centre * streak.lines + centre) / (streak.lines + 1);
        streak.module = (streak.module * streak.lines + module) / (streak.lines + 1);
        streak.last = line;
        ++streak.lines;
        return;
    }
    open.push_back({centre, module, line, line, 1});
}

} // namespace

std::vector<FinderPattern> smearedFinderPatterns(const GrayPicture& blackAndWhite, Smear smear)
{
    constexpr double smallestModule = 1.5;
    constexpr int everyLine = 2; // the dark square in the middle is wider than that
    constexpr int mostLinesMissed = 2 * everyLine;
    const bool isAcross = smear == Smear::Across;
    const int lines = isAcross ? blackAndWhite.width : blackAndWhite.height;
    const int length = isAcross ? blackAndWhite.height : blackAndWhite.width;
    const qsizetype toNextLine = isAcross ? 1 : blackAndWhite.width;
    const qsizetype step = isAcross ? blackAndWhite.width : 1;

    std::vector<FinderPattern> patterns;
    std::vector<Streak> open;
    const auto close = [&](int line) {
        std::erase_if(open, [&](const Streak& streak) {
            if (line - streak.last <= mostLinesMissed)
                return false;
            // The dark square in the middle is three modules wide, and a smear makes it no wider than some times that.
            const double width = streak.last - streak.first + everyLine;
            if (width >= std::max(3.0 * everyLine, 1.5 * streak.module) && width <= 12 * streak.module) {
                const double beside = (streak.first + streak.last) / 2.0 + 0.5;
                const QPointF centre = isAcross ? QPointF(beside, streak.centre) : QPointF(streak.centre, beside);
                patterns.push_back({centre, streak.module, streak.lines});
            }
            return true;
        });
    };
    for (int line = 0; line < lines; line += everyLine) {
        const uchar* pixel = blackAndWhite.pixels.data() + line * toNextLine;
        Runs runs{};
        int begin = 0;
        uchar value = *pixel;
        for (int i = 1; i <= length; ++i) {
            pixel += step;
            if (i < length && *pixel == value)
                continue;
            std::copy(runs.begin() + 1, runs.end(), runs.begin());
            runs[4] = i - begin;
            if (value == 0 && runs[0] > 0)
                if (const auto module = moduleOf(runs); module && *module >= smallestModule)
                    addStripes(open, line, i - runs[4] - runs[3] - runs[2] / 2.0, *module);
            begin = i;
            value = uchar(~value);
        }
        close(line);
    }
    close(lines + mostLinesMissed + everyLine);
    return mostSeen(std::move(patterns));
}

std::vector<FinderPattern> finderPatterns(const GrayPicture& blackAndWhite)
{
    // Only those near the row are looked at for each new crossing: noise has thousands.
    std::vector<FinderPattern> patterns;
    std::vector<FinderPattern> above;
    for (int y = 0; y < blackAndWhite.height; ++y) {
        std::erase_if(patterns, [&](const FinderPattern& pattern) {
            const bool isAbove = pattern.centre.y() + 6 * pattern.module < y;
            if (isAbove)
                above.push_back(pattern);
            return isAbove;
        });
        const uchar* row = blackAndWhite.row(y);
        Runs runs{};
        int begin = 0;
        for (int x = 1; x <= blackAndWhite.width; ++x) {
            if (x < blackAndWhite.width && row[x] == row[begin])
                continue;
            std::copy(runs.begin() + 1, runs.end(), runs.begin());
            runs[4] = x - begin;
            if (row[begin] == 0 && runs[0] > 0)
                if (const auto module = moduleOf(runs))
                    check(blackAndWhite, y, x, runs, *module, patterns);
            begin = x;
        }
    }
    above.insert(above.end(), patterns.begin(), patterns.end());
    return mostSeen(std::move(above));
}

} // namespace rollcall::scan
