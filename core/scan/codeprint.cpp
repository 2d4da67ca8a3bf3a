#include "core/scan/codeprint.h"

#include <algorithm>
#include <array>
#include <span>

namespace rollcall::scan {

namespace {

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

std::array<QPointF, 3> middlesOf(const ModuleFrame& frame)
{
    const double far = frame.modules - 3.5;
    return {{{3.5, 3.5}, {far, 3.5}, {3.5, far}}};
}

} // namespace

ModuleFrame frameOf(const CodeOutline& outline, int scale)
{
    const QPointF right = (outline.topRight - outline.topLeft) * scale / (outline.modules - 7);
    const QPointF down = (outline.bottomLeft - outline.topLeft) * scale / (outline.modules - 7);
    return {outline.topLeft * scale - (right + down) * 3.5, right, down, outline.modules};
}

Print printOf(const Luma& luma, const ModuleFrame& frame, SeenPatterns seen)
{
    Brightness core{luma};
    Brightness quietZone{luma};
    Brightness lightAcross{luma};
    Brightness lightDown{luma};
    Brightness darkAcross{luma};
    Brightness darkDown{luma};
    const double far = frame.modules - 3.5;
    const auto middles = middlesOf(frame);
    for (const QPointF middle : std::span(middles).subspan(seen.first, seen.count)) {
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

bool isPrinted(const Print& print)
{
    const double wide = print.light - print.dark;
    return wide > 8 && print.narrow > 0.15 * wide;
}

Print smearedPrintOf(const Luma& luma, const ModuleFrame& frame, Smear smear)
{
    const double module = frame.module();
    const QPointF step = smear == Smear::Across ? QPointF(0, module) : QPointF(module, 0);
    Brightness core{luma};
    Brightness light{luma};
    Brightness dark{luma};
    for (const QPointF middle : middlesOf(frame)) {
        const QPointF centre = frame.at(middle.x(), middle.y());
        for (const double off : {-0.7, 0.0, 0.7})
            core.add(centre + step * off);
        for (const int side : {-1, 1}) {
            light.add(centre + step * (2 * side));
            dark.add(centre + step * (3 * side));
        }
    }
    return {light.mean(), core.mean(), light.mean() - dark.mean()};
}

bool isPrintedAcross(const Luma& luma, const ModuleFrame& frame, const Print& print, Smear smear)
{
    constexpr int mostModules = 45;   // of a badge
    constexpr double straight = 0.35; // the tangent of 20 degrees, nearly
    const double wide = print.light - print.dark;
    if (frame.modules > mostModules || wide < 10 || print.narrow < 0.3 * wide)
        return false;
    // The side of the code that the smear runs along, from its corner, and the way out of the code.
    const QPointF axis = smear == Smear::Across ? QPointF(1, 0) : QPointF(0, 1);
    const auto along = [&](QPointF side) { return std::abs(QPointF::dotProduct(side, axis)); };
    const bool isUpperSide = along(frame.right) > along(frame.down);
    const QPointF side = isUpperSide ? frame.right : frame.down;
    if (std::sqrt(QPointF::dotProduct(side, side) - along(side) * along(side)) > straight * along(side))
        return false;
    const double limit = (print.light + print.dark) / 2;
    int light = 0;
    for (int i = 0; i < frame.modules; ++i) {
        Brightness border{luma};
        border.add(isUpperSide ? frame.at(i + 0.5, -1.5) : frame.at(-1.5, i + 0.5));
        light += border.points > 0 && border.sum > limit ? 1 : 0;
    }
    return light >= 0.9 * frame.modules;
}

bool isAllLight(const Luma& luma, const ModuleFrame& frame, QPointF middle, double limit)
{
    for (int y = -3; y <= 3; ++y) {
        for (int x = -3; x <= 3; ++x) {
            Brightness module{luma};
            module.add(frame.at(middle.x() + x, middle.y() + y));
            if (module.points == 0 || module.sum < limit)
                return false;
        }
    }
    return true;
}

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

} // namespace rollcall::scan
