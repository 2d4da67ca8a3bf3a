#include "core/scan/unreadcode.h"

#include "core/scan/codeprint.h"
#include "core/scan/shrink.h"

#include <algorithm>
#include <numeric>

namespace rollcall::scan {

namespace {

constexpr double leastGlare = 0.03;

constexpr double smallestGlimpsed = 1.5; // pixels a module in half the size

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
    return {.corners = frame.corners(),
            .pixelsPerModule = frame.module(),
            .light = print.light / 255,
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

/** Collects the codes of one picture, each once. */
class UnreadCodes {
public:
    /** `picture` is what the glare is looked for in; it differs from `luma` where that is its negative. */
    UnreadCodes(const Luma& luma, const Luma& picture, const QList<Code>& read)
        : m_luma(luma), m_picture(picture), m_isNegative(luma.pixels != picture.pixels)
    {
        for (const Code& code : read)
            m_known.append(code.corners);
    }

    /** Of a picture in 1 / `scale` of the size. */
    void add(const std::vector<FinderPattern>& patterns, const Relief& relief, int scale)
    {
        for (const CodeOutline& outline : codeOutlines(patterns, relief))
            addSharp(frameOf(outline, scale), allThree);
        for (const CodeOutline& outline : outlinesAtEdge(patterns, relief))
            addSharp(frameOf(outline, scale), theUpperTwo);
        for (const HalfHidden& half : outlinesWithOneHidden(patterns, relief))
            addHidden(frameOf(half.outline, scale), half.isFirstHidden);
    }

    void addSmeared(const std::vector<FinderPattern>& patterns, Smear smear, int scale)
    {
        for (const CodeOutline& outline : smearedOutlines(patterns)) {
            const ModuleFrame frame = frameOf(outline, scale);
            const Print print = smearedPrintOf(m_luma, frame, smear);
            if (!isNew(frame) || !isInside(frame.corners(), m_luma) || !isPrintedAcross(m_luma, frame, print, smear))
                continue;
            append(frame, print, 0);
            m_codes.last().blur = 1; // along the other axis nothing is left
        }
    }

    const QList<UnreadCode>& codes() const { return m_codes; }

private:
    bool isNew(const ModuleFrame& frame) const
    {
        const QPolygon corners = frame.corners();
        return std::none_of(m_known.cbegin(), m_known.cend(),
                            [&](const QPolygon& other) { return overlap(corners, other); });
    }

    /** Between light and dark, in the picture. */
    double limitOf(const Print& print) const
    {
        const double limit = (print.light + print.dark) / 2;
        return m_isNegative ? 255 - limit : limit;
    }

    void append(const ModuleFrame& frame, const Print& print, double glare)
    {
        m_known.append(frame.corners());
        m_codes.append(describe(m_luma, frame, print, glare));
    }

    void addSharp(const ModuleFrame& frame, SeenPatterns seen)
    {
        const Print print = printOf(m_luma, frame, seen);
        if (isNew(frame) && isPrinted(print))
            append(frame, print, shareWithoutDark(m_picture, frame, limitOf(print)));
    }

    // A finder pattern that is hidden by anything else than light is not told from none.
    void addHidden(const ModuleFrame& frame, bool isFirstHidden)
    {
        const Print print = printOf(m_luma, frame, isFirstHidden ? theLastTwo : theUpperTwo);
        if (!isNew(frame) || !isPrinted(print))
            return;
        const double far = frame.modules - 3.5;
        const double limit = limitOf(print);
        const bool isLit = isFirstHidden ? isAllLight(m_picture, frame, {3.5, 3.5}, limit)
                                         : isAllLight(m_picture, frame, {3.5, far}, limit)
                                               || isAllLight(m_picture, frame, {far, far}, limit);
        if (isLit)
            append(frame, print, std::max(leastGlare, shareWithoutDark(m_picture, frame, limit)));
    }

    const Luma& m_luma;
    const Luma& m_picture;
    const bool m_isNegative;
    QList<QPolygon> m_known;
    QList<UnreadCode> m_codes;
};

QList<UnreadCode> findDarkCodes(const Luma& luma, const Luma& picture, const QList<Code>& read)
{
    UnreadCodes codes(luma, picture, read);
    const Relief relief = Relief::ofWhole(luma);
    codes.add(finderPatterns(relief.blackAndWhite()), relief, 1);
    return codes.codes();
}

} // namespace

QList<UnreadCode> findUnreadCodes(const Luma& luma, const QList<Code>& read)
{
    const QList<UnreadCode> dark = findDarkCodes(luma, luma, read);
    return dark.isEmpty() ? findDarkCodes(negativeOf(luma).view(), luma, read) : dark;
}

QList<UnreadCode> glanceAtCodes(const GrayPicture& halfSize, const Luma& luma, const QList<Code>& read)
{
    UnreadCodes codes(luma, luma, read);
    std::vector<FinderPattern> patterns = finderPatterns(halfSize);
    // The dark square in the middle has three rows of modules. What is seen in fewer rows is fine texture.
    std::erase_if(patterns, [](const FinderPattern& pattern) {
        return pattern.module < smallestGlimpsed || pattern.rows < std::max(3.0, 1.5 * pattern.module);
    });
    if (patterns.size() > 1)
        codes.add(patterns, Relief::ofBlackAndWhite(halfSize), 2);
    if (codes.codes().isEmpty()) {
        for (const Smear smear : {Smear::Across, Smear::Down})
            codes.addSmeared(smearedFinderPatterns(halfSize, smear), smear, 2);
    }
    return codes.codes();
}

bool isOneOf(const QPolygon& corners, const QList<Code>& codes)
{
    return std::any_of(codes.cbegin(), codes.cend(),
                       [&](const Code& code) { return overlap(corners, code.corners); });
}

// The limits are those of deploy/placing.md, with what a hand and a lens add.
std::optional<Obstacle> obstacleOf(const UnreadCode& code)
{
    constexpr double darkest = 0.2; // white paper in the dark
    if (code.isCutOff)
        return Obstacle::CutOff;
    if (code.pixelsPerModule < 3)
        return Obstacle::TooSmall;
    if (code.glare >= leastGlare)
        return Obstacle::Glare;
    if (code.light < darkest)
        return Obstacle::Dark;
    if (code.contrast < 0.12)
        return Obstacle::Pale;
    if (code.blur > 0.3)
        return Obstacle::Blurred;
    return std::nullopt;
}

} // namespace rollcall::scan
