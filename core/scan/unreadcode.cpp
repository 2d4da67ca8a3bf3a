#include "core/scan/unreadcode.h"

#include "core/scan/codeoutline.h"
#include "core/scan/shrink.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace rollcall::scan {

namespace {

/** The modules of a code as if it were flat and seen from the front: enough to say how it looks. */
struct ModuleFrame {
    QPointF origin; ///< the outer corner of the first module, pixels
    QPointF right;  ///< one module further
    QPointF down;
    int modules; ///< a side

    QPointF at(double x, double y) const { return origin + right * x + down * y; }

    QPolygon corners() const
    {
        const double end = modules;
        return QPolygon({at(0, 0).toPoint(), at(end, 0).toPoint(), at(end, end).toPoint(), at(0, end).toPoint()});
    }
};

ModuleFrame frameOf(const CodeOutline& outline)
{
    const QPointF right = (outline.topRight - outline.topLeft) / (outline.modules - 7);
    const QPointF down = (outline.bottomLeft - outline.topLeft) / (outline.modules - 7);
    return {outline.topLeft - (right + down) * 3.5, right, down, outline.modules};
}

/** The sum of some brightnesses, of which those outside of the picture are left out. */
struct Brightness {
    const Luma& luma;
    int sum = 0;
    int points = 0;

    void add(QPointF at)
    {
        const int x = int(std::floor(at.x()));
        const int y = int(std::floor(at.y()));
        if (x < 0 || y < 0 || x >= luma.width || y >= luma.height)
            return;
        sum += luma.pixels[qsizetype(y) * luma.rowStride + qsizetype(x) * luma.pixelStride];
        ++points;
    }

    double mean() const { return points > 0 ? double(sum) / points : 0; }
};

/** How the finder patterns look: they are the same in every code. Brightness, 0 to 255. */
struct Print {
    double light;
    double dark;
    double
        narrow; ///< of what is one module wide, how much brighter the light is than the dark, across its worse direction
};

/** By the first two or all three finder patterns. */
Print printOf(const Luma& luma, const ModuleFrame& frame, int patterns)
{
    Brightness core{luma};
    Brightness quietZone{luma};
    Brightness lightAcross{luma};
    Brightness lightDown{luma};
    Brightness darkAcross{luma};
    Brightness darkDown{luma};
    const double far = frame.modules - 3.5;
    const QPointF middles[] = {{3.5, 3.5}, {far, 3.5}, {3.5, far}};
    for (const QPointF middle : std::span(middles).first(std::size_t(patterns))) {
        const double outwardX = middle.x() < far ? -1 : 1;
        const double outwardY = middle.y() < far ? -1 : 1;
        for (int along = -1; along <= 1; ++along) {
            for (int across = -1; across <= 1; ++across)
                core.add(frame.at(middle.x() + across, middle.y() + along));
            quietZone.add(frame.at(middle.x() + 5 * outwardX, middle.y() + along));
            quietZone.add(frame.at(middle.x() + along, middle.y() + 5 * outwardY));
            for (const int side : {-1, 1}) {
                lightAcross.add(frame.at(middle.x() + 2 * side, middle.y() + along));
                darkAcross.add(frame.at(middle.x() + 3 * side, middle.y() + along));
                lightDown.add(frame.at(middle.x() + along, middle.y() + 2 * side));
                darkDown.add(frame.at(middle.x() + along, middle.y() + 3 * side));
            }
        }
    }
    const double ring = (lightAcross.mean() + lightDown.mean()) / 2;
    return {std::max(ring, quietZone.mean()), core.mean(),
            std::min(lightAcross.mean() - darkAcross.mean(), lightDown.mean() - darkDown.mean())};
}

/** Whether rings are seen there at all: other things look like finder patterns in black and white. */
bool isPrinted(const Print& print)
{
    const double wide = print.light - print.dark;
    return wide > 8 && print.narrow > 0.15 * wide;
}

/** No part of a real code is light alone: its mask sees to that. */
double shareWithoutDark(const Luma& luma, const ModuleFrame& frame, double limit)
{
    constexpr int modulesPerPart = 5;
    int parts = 0;
    int light = 0;
    for (int top = 0; top + modulesPerPart <= frame.modules; top += modulesPerPart) {
        for (int left = 0; left + modulesPerPart <= frame.modules; left += modulesPerPart) {
            int seen = 0;
            bool hasDark = false;
            for (int y = top; y < top + modulesPerPart; ++y) {
                for (int x = left; x < left + modulesPerPart; ++x) {
                    Brightness module{luma};
                    module.add(frame.at(x + 0.5, y + 0.5));
                    seen += module.points;
                    hasDark = hasDark || (module.points > 0 && module.sum < limit);
                }
            }
            if (seen < modulesPerPart * modulesPerPart)
                continue;
            ++parts;
            light += hasDark ? 0 : 1;
        }
    }
    return parts > 0 ? double(light) / parts : 0;
}

/** With light and dark exchanged. */
GrayPicture negativeOf(const Luma& luma)
{
    GrayPicture negative;
    copy(luma, negative);
    std::transform(negative.pixels.cbegin(), negative.pixels.cend(), negative.pixels.begin(),
                   [](uchar value) { return uchar(255 - value); });
    return negative;
}

bool isInside(const QPolygon& corners, const Luma& luma)
{
    return QRect(0, 0, luma.width, luma.height).contains(corners.boundingRect());
}

/** `glare` is of the picture itself, also where `print` is of its negative: a lamp makes light of everything. */
UnreadCode describe(const Luma& luma, const ModuleFrame& frame, const Print& print, double glare)
{
    const double wide = print.light - print.dark;
    const double side = std::hypot(frame.right.x(), frame.right.y()) + std::hypot(frame.down.x(), frame.down.y());
    return {.corners = frame.corners(),
            .pixelsPerModule = side / 2,
            .contrast = wide / 255,
            .blur = std::clamp(1 - print.narrow / wide, 0.0, 1.0),
            .glare = glare,
            .isCutOff = !isInside(frame.corners(), luma)};
}

QPointF middleOf(const QPolygon& corners)
{
    return QPointF(std::accumulate(corners.begin(), corners.end(), QPoint())) / 4;
}

bool overlap(const QPolygon& a, const QPolygon& b)
{
    return a.containsPoint(middleOf(b).toPoint(), Qt::OddEvenFill)
           || b.containsPoint(middleOf(a).toPoint(), Qt::OddEvenFill);
}

enum class Ink { Dark, Light };

/** Dark codes of `luma`, which is a picture or, for light ones, its negative. */
QList<UnreadCode> findDarkCodes(const Luma& luma, const QList<Code>& read, const Luma& picture, Ink ink)
{
    const Relief relief = Relief::ofWhole(luma);
    const std::vector<FinderPattern> patterns = finderPatterns(relief.blackAndWhite());
    QList<QPolygon> known;
    for (const Code& code : read)
        known.append(code.corners);
    QList<UnreadCode> unread;
    const auto addUnknown = [&](const std::vector<CodeOutline>& outlines, int patternsOfEach) {
        for (const CodeOutline& outline : outlines) {
            const ModuleFrame frame = frameOf(outline);
            const QPolygon corners = frame.corners();
            if (std::any_of(known.cbegin(), known.cend(),
                            [&](const QPolygon& other) { return overlap(corners, other); }))
                continue;
            const Print print = printOf(luma, frame, patternsOfEach);
            if (!isPrinted(print))
                continue;
            known.append(corners);
            const double limit = (print.light + print.dark) / 2;
            const double glare = shareWithoutDark(picture, frame, ink == Ink::Dark ? limit : 255 - limit);
            unread.append(describe(luma, frame, print, glare));
        }
    };
    addUnknown(codeOutlines(patterns, relief), 3);
    addUnknown(outlinesAtEdge(patterns, relief), 2);
    return unread;
}

} // namespace

QList<UnreadCode> findUnreadCodes(const Luma& luma, const QList<Code>& read)
{
    const QList<UnreadCode> dark = findDarkCodes(luma, read, luma, Ink::Dark);
    return dark.isEmpty() ? findDarkCodes(negativeOf(luma).view(), read, luma, Ink::Light) : dark;
}

// The limits are those of deploy/placing.md, with what a hand and a lens add.
std::optional<Obstacle> obstacleOf(const UnreadCode& code)
{
    if (code.isCutOff)
        return Obstacle::CutOff;
    if (code.pixelsPerModule < 3)
        return Obstacle::TooSmall;
    if (code.glare > 0.03)
        return Obstacle::Glare;
    if (code.contrast < 0.12)
        return Obstacle::Pale;
    if (code.blur > 0.3)
        return Obstacle::Blurred;
    return std::nullopt;
}

} // namespace rollcall::scan
