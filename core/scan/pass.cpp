#include "core/scan/pass.h"

#include "core/scan/localmean.h"
#include "core/scan/shrink.h"

#include <algorithm>
#include <array>

namespace rollcall::scan {

namespace {

// Wide enough to hold a whole finder pattern of what is 4 to 5 pixels a module after the picture was made smaller.
constexpr int meanRadius = 16;

using Curve = std::array<uchar, 256>;

Curve curveFor(Pass::Tone tone)
{
    Curve curve{};
    for (int value = 0; value < 256; ++value)
        curve[std::size_t(value)] = uchar(tone == Pass::Tone::Inverted ? 255 - value : value * value / 255);
    return curve;
}

bool needsNoCopy(const Pass& pass)
{
    return pass.size == Pass::Size::Full && pass.tone == Pass::Tone::Plain && pass.threshold != Threshold::LocalMean
           && !pass.mirrored;
}

/** Where a point of the prepared picture is in the one that was given. */
QPoint pointInOriginal(QPoint point, const Pass& pass, int preparedWidth)
{
    if (pass.mirrored)
        point.setX(preparedWidth - 1 - point.x());
    if (pass.size == Pass::Size::Half)
        return point * 2;
    if (pass.size == Pass::Size::TwoThirds)
        return point * 3 / 2;
    return point;
}

} // namespace

const GrayPicture& PassRunner::prepare(const Pass& pass, const Luma& luma)
{
    switch (pass.size) {
    case Pass::Size::Full:
        copy(luma, m_copy);
        break;
    case Pass::Size::TwoThirds:
        shrinkToTwoThirds(luma, m_copy);
        break;
    case Pass::Size::Half:
        shrinkToHalf(luma, m_copy);
        break;
    }
    if (pass.tone != Pass::Tone::Plain) {
        const Curve curve = curveFor(pass.tone);
        for (uchar& value : m_copy.pixels)
            value = curve[value];
    }
    if (pass.mirrored) {
        for (int y = 0; y < m_copy.height; ++y)
            std::reverse(m_copy.row(y), m_copy.row(y) + m_copy.width);
    }
    if (pass.threshold != Threshold::LocalMean)
        return m_copy;
    m_blackAndWhite.resize(m_copy.width, m_copy.height);
    uchar* out = m_blackAndWhite.pixels.data();
    visitLocalMeans(m_copy, meanRadius, [&](int, int, int brighter, int) { *out++ = brighter > 0 ? 255 : 0; });
    return m_blackAndWhite;
}

QList<Code> PassRunner::run(const Pass& pass, const Luma& luma, int limit)
{
    if (needsNoCopy(pass))
        return readCodes(luma, pass.threshold, pass.everyRow, limit);
    if (luma.width < 3 || luma.height < 3)
        return {};
    const GrayPicture& prepared = prepare(pass, luma);
    QList<Code> codes = readCodes(prepared.view(), pass.threshold, pass.everyRow, limit);
    for (Code& code : codes)
        for (QPoint& corner : code.corners)
            corner = pointInOriginal(corner, pass, prepared.width);
    return codes;
}

} // namespace rollcall::scan
