#include "core/scan/codeoutline.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace rollcall::scan {

namespace {

constexpr int fewestModules = 21;
constexpr int mostModules = 97; // version 20: a badge has 25 to 45

/** Of the alternating modules of both lines, the share that must be right. By chance it would be a half. */
constexpr double timingNeeded = 0.65;
/** Of a single line. A small code has five modules there. */
constexpr double oneTimingNeeded = 0.85;

double distance(QPointF a, QPointF b)
{
    return QLineF(a, b).length();
}

/** How much of the line of alternating modules between two finder patterns is there, 0 to 1. It runs three modules to the side
 *  of their middles. */
double timing(const Relief& relief, QPointF from, QPointF to, QPointF side, int modules)
{
    const QPointF step = (to - from) / (modules - 7);
    const QPointF begin = from + side * 3;
    int right = 0;
    for (int i = 8; i < modules - 8; ++i) {
        const QPointF at = begin + step * (i - 3);
        const bool isDark = relief.at(float(at.x()), float(at.y())) < 0;
        right += isDark == (i % 2 == 0) ? 1 : 0;
    }
    return double(right) / (modules - 16);
}

double timing(const Relief& relief, const CodeOutline& outline)
{
    const QPointF right = (outline.topRight - outline.topLeft) / (outline.modules - 7);
    const QPointF down = (outline.bottomLeft - outline.topLeft) / (outline.modules - 7);
    return (timing(relief, outline.topLeft, outline.topRight, down, outline.modules)
            + timing(relief, outline.topLeft, outline.bottomLeft, right, outline.modules))
           / 2;
}

/** How far three finder patterns may be from those of a square seen from the front. */
struct CornerLimits {
    double module;   ///< the largest, times the smallest
    double side;     ///< the longer side, times the shorter
    double diagonal; ///< the share by which its square is off
};
constexpr CornerLimits atAnAngle{1.8, 1.7, 0.6};
// Without the lines of alternating modules there is nothing else to tell a code by.
constexpr CornerLimits fromTheFront{1.4, 1.3, 0.2};

/** Whether three finder patterns are about equally large, and as far from each other as three corners of a square. The first is the
 *  one opposite the longest side. */
bool isCorner(const FinderPattern& a, const FinderPattern& b, const FinderPattern& c, const CornerLimits& limits)
{
    const auto [smallest, largest] = std::minmax({a.module, b.module, c.module});
    if (largest > limits.module * smallest)
        return false;
    const double ab = distance(a.centre, b.centre);
    const double ac = distance(a.centre, c.centre);
    const double bc = distance(b.centre, c.centre);
    if (bc < ab || bc < ac || std::max(ab, ac) > limits.side * std::min(ab, ac))
        return false;
    return std::abs(bc * bc / (ab * ab + ac * ac) - 1) < limits.diagonal;
}

struct Rated {
    CodeOutline outline;
    double timing;
};

/** The nearest number of modules a side that codes have, by the way from one finder pattern to the next. */
int modulesOf(double way, double module)
{
    return 17 + 4 * int(std::lround((7 + way / module - 17) / 4));
}

bool isUsual(int modules)
{
    return modules >= fewestModules && modules <= mostModules;
}

/** Not yet with its modules. */
CodeOutline cornersOf(const FinderPattern& corner, const FinderPattern& b, const FinderPattern& c)
{
    const QPointF toB = b.centre - corner.centre;
    const QPointF toC = c.centre - corner.centre;
    const bool isClockwise = toB.x() * toC.y() - toB.y() * toC.x() > 0;
    return {corner.centre, isClockwise ? b.centre : c.centre, isClockwise ? c.centre : b.centre, 0, 0};
}

/** The outline with the number of modules that fits the lines of alternating modules best. */
Rated outlineOf(const FinderPattern& corner, const FinderPattern& b, const FinderPattern& c, const Relief& relief)
{
    const double side = (distance(corner.centre, b.centre) + distance(corner.centre, c.centre)) / 2;
    CodeOutline outline = cornersOf(corner, b, c);

    const int nearest = modulesOf(side, (corner.module + b.module + c.module) / 3);
    Rated best{outline, 0};
    for (int modules = nearest - 8; modules <= nearest + 8; modules += 4) {
        if (!isUsual(modules))
            continue;
        outline.modules = modules;
        outline.module = side / (modules - 7);
        const double rating = timing(relief, outline);
        if (rating > best.timing)
            best = {outline, rating};
    }
    return best;
}

/** The code to the right of the way from one pattern to the other, which is its upper edge, or its left one turned. */
std::optional<Rated> outlineBeside(const FinderPattern& from, const FinderPattern& to, const Relief& relief)
{
    const QPointF side = to.centre - from.centre;
    const QPointF inwards(-side.y(), side.x());
    const double length = distance(from.centre, to.centre);
    const int nearest = modulesOf(length, (from.module + to.module) / 2);
    std::optional<Rated> best;
    for (int modules = nearest - 4; modules <= nearest + 4; modules += 4) {
        if (!isUsual(modules))
            continue;
        const double rating = timing(relief, from.centre, to.centre, inwards / (modules - 7), modules);
        if (rating >= oneTimingNeeded && (!best || rating > best->timing))
            best = {{from.centre, to.centre, from.centre + inwards, length / (modules - 7), modules}, rating};
    }
    return best;
}

/** The code of which these two are the upper right and the lower left one. The third is hidden, and with it some of the lines. */
std::optional<CodeOutline> outlineAcross(const FinderPattern& topRight, const FinderPattern& bottomLeft,
                                         const Relief& relief)
{
    const QPointF half = (topRight.centre - bottomLeft.centre) / 2;
    const QPointF topLeft = (topRight.centre + bottomLeft.centre) / 2 + QPointF(half.y(), -half.x());
    const double side = distance(topLeft, topRight.centre);
    CodeOutline outline{topLeft, topRight.centre, bottomLeft.centre, 0, 0};
    outline.modules = modulesOf(side, (topRight.module + bottomLeft.module) / 2);
    if (!isUsual(outline.modules))
        return std::nullopt;
    outline.module = side / (outline.modules - 7);
    return timing(relief, outline) >= timingNeeded ? std::optional(outline) : std::nullopt;
}

bool isWithin(const CodeOutline& outline, const Relief& relief)
{
    const QPointF fourth = outline.topRight + outline.bottomLeft - outline.topLeft;
    const QRectF picture(0, 0, relief.width(), relief.height());
    return picture.contains(fourth) && picture.contains(outline.bottomLeft);
}

bool areAlike(const FinderPattern& a, const FinderPattern& b)
{
    const auto [smaller, larger] = std::minmax({a.module, b.module});
    return larger <= 1.3 * smaller;
}

/** Calls visit(corner, b, c) for each three that may be those of one code. */
template <typename Visit>
void visitCorners(const std::vector<FinderPattern>& patterns, const CornerLimits& limits, Visit visit)
{
    const auto consider = [&](const FinderPattern& corner, const FinderPattern& b, const FinderPattern& c) {
        if (isCorner(corner, b, c, limits))
            visit(corner, b, c);
    };
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        for (std::size_t j = i + 1; j < patterns.size(); ++j) {
            for (std::size_t k = j + 1; k < patterns.size(); ++k) {
                consider(patterns[i], patterns[j], patterns[k]);
                consider(patterns[j], patterns[i], patterns[k]);
                consider(patterns[k], patterns[i], patterns[j]);
            }
        }
    }
}

std::vector<CodeOutline> byRating(std::vector<Rated> rated)
{
    std::sort(rated.begin(), rated.end(), [](const auto& a, const auto& b) { return a.timing > b.timing; });
    std::vector<CodeOutline> outlines;
    for (const Rated& one : rated)
        outlines.push_back(one.outline);
    return outlines;
}

} // namespace

std::vector<CodeOutline> codeOutlines(const std::vector<FinderPattern>& patterns, const Relief& relief)
{
    std::vector<Rated> rated;
    visitCorners(patterns, atAnAngle,
                 [&](const FinderPattern& corner, const FinderPattern& b, const FinderPattern& c) {
                     const Rated outline = outlineOf(corner, b, c, relief);
                     if (outline.timing >= timingNeeded)
                         rated.push_back(outline);
                 });
    return byRating(rated);
}

std::vector<CodeOutline> smearedOutlines(const std::vector<FinderPattern>& patterns)
{
    constexpr double mostOff = 0.15;
    std::vector<CodeOutline> outlines;
    visitCorners(patterns, fromTheFront,
                 [&](const FinderPattern& corner, const FinderPattern& b, const FinderPattern& c) {
                     const double module = (corner.module + b.module + c.module) / 3;
                     const double side = (distance(corner.centre, b.centre) + distance(corner.centre, c.centre)) / 2;
                     CodeOutline outline = cornersOf(corner, b, c);
                     outline.modules = modulesOf(side, module);
                     if (!isUsual(outline.modules))
                         return;
                     outline.module = side / (outline.modules - 7);
                     if (std::abs(outline.module / module - 1) < mostOff)
                         outlines.push_back(outline);
                 });
    return outlines;
}

std::vector<HalfHidden> outlinesWithOneHidden(const std::vector<FinderPattern>& patterns, const Relief& relief)
{
    std::vector<HalfHidden> outlines;
    for (const FinderPattern& a : patterns) {
        for (const FinderPattern& b : patterns) {
            if (&a == &b || !areAlike(a, b))
                continue;
            if (const auto beside = outlineBeside(a, b, relief); beside && isWithin(beside->outline, relief))
                outlines.push_back({beside->outline, false});
            if (const auto across = outlineAcross(a, b, relief); across && isWithin(*across, relief))
                outlines.push_back({*across, true});
        }
    }
    return outlines;
}

std::vector<CodeOutline> outlinesAtEdge(const std::vector<FinderPattern>& patterns, const Relief& relief)
{
    std::vector<Rated> rated;
    for (const FinderPattern& from : patterns) {
        for (const FinderPattern& to : patterns) {
            if (&from == &to || !areAlike(from, to))
                continue;
            const auto outline = outlineBeside(from, to, relief);
            if (outline && !isWithin(outline->outline, relief))
                rated.push_back(*outline);
        }
    }
    return byRating(rated);
}

} // namespace rollcall::scan
