#include "core/scan/decoder.h"

#include "core/scan/bentcode.h"
#include "core/scan/frameluma.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace rollcall::scan {

namespace {

// No QR code is smaller: version 1 has 21 modules.
constexpr int smallestSide = 21;

constexpr int maxCodesOfStill = 255;

// In this order, until something is read; then what is bent is straightened, and then come the last ones. What each wins and costs
// stands in DECISIONS.md.
constexpr Pass stillPasses[] = {
    {},
    {.size = Pass::Size::TwoThirds, .threshold = Threshold::LocalMean},
    {.tone = Pass::Tone::Inverted},
    {.threshold = Threshold::Global},
    {.size = Pass::Size::Half, .threshold = Threshold::LocalMean},
    {.tone = Pass::Tone::Darker},
};
constexpr Pass lastPasses[] = {
    {.size = Pass::Size::Half, .threshold = Threshold::Global},
    {.size = Pass::Size::TwoThirds, .tone = Pass::Tone::Inverted, .threshold = Threshold::LocalMean},
    {.mirrored = true},
};
// After that only the first few: a picture holds many codes on a sheet of badges, and these are all of one kind.
constexpr int passesOfLaterRounds = 3;

// Half the size first: it takes half the time of the other, and reads all but small badges, pale ones too. What it leaves behind is
// what glanceAtCodes() looks at.
constexpr std::array<Pass, 2> framePasses{{
    {.size = Pass::Size::Half, .threshold = Threshold::LocalMean},
    {.everyRow = false},
}};

/** Adds the codes that are not there yet; gives whether there were any. */
bool addNew(const QList<Code>& found, QList<Code>& codes)
{
    bool hasAdded = false;
    for (const Code& code : found) {
        const bool isKnown = std::any_of(codes.cbegin(), codes.cend(),
                                         [&](const Code& known) { return known.payload == code.payload; });
        if (isKnown || codes.size() == Decoder::maxCodes)
            continue;
        codes.append(code);
        hasAdded = true;
    }
    return hasAdded;
}

QImage grayOn(const QImage& image, QRgb ground)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(ground);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque.convertToFormat(QImage::Format_Grayscale8);
}

bool isTiny(const QVideoFrame& frame)
{
    return !frame.isValid() || frame.width() < smallestSide || frame.height() < smallestSide;
}

} // namespace

QList<Code> Decoder::decode(const QVideoFrame& frame)
{
    m_glimpsed.clear();
    if (isTiny(frame))
        return {};
    if (!hasLuma(frame.pixelFormat())) {
        const QImage gray = grayOf(frame);
        return gray.isNull() ? QList<Code>() : lookAt(viewOf(gray));
    }
    QList<Code> codes;
    withLuma(frame, [&](const Luma& luma) { codes = lookAt(luma); });
    return codes;
}

QList<UnreadCode> Decoder::findUnread(const QVideoFrame& frame)
{
    QList<UnreadCode> codes;
    if (!isTiny(frame))
        withLuma(frame, [&](const Luma& luma) { codes = findUnreadCodes(luma, {}); });
    return codes;
}

QList<Code> Decoder::decode(const QImage& image)
{
    if (image.width() < smallestSide || image.height() < smallestSide)
        return {};
    if (!image.hasAlphaChannel())
        return lookAtStill(image.convertToFormat(QImage::Format_Grayscale8));
    const QImage onWhite = grayOn(image, qRgb(255, 255, 255));
    const QList<Code> codes = lookAtStill(onWhite);
    if (!codes.isEmpty())
        return codes;
    const QImage onBlack = grayOn(image, qRgb(0, 0, 0));
    return onBlack == onWhite ? codes : lookAtStill(onBlack);
}

QList<Code> Decoder::tryInTurn(std::span<const Pass> passes, const Luma& luma)
{
    for (const Pass& pass : passes) {
        QList<Code> codes = m_passes.run(pass, luma, maxCodesOfStill);
        if (!codes.isEmpty())
            return codes;
    }
    return {};
}

QList<Code> Decoder::lookHard(const Luma& luma)
{
    QList<Code> codes = tryInTurn(stillPasses, luma);
    if (codes.isEmpty())
        codes = readBentCodes(luma);
    if (codes.isEmpty())
        codes = tryInTurn(lastPasses, luma);
    return codes;
}

// What was read is painted over, and the rest looked at again: the library stops at the first of many codes on a sheet now and
// then.
QList<Code> Decoder::lookAtStill(QImage gray)
{
    QList<Code> all;
    while (!gray.isNull() && all.size() < maxCodesOfStill) {
        const Luma luma = viewOf(gray);
        const QList<Code> codes =
            all.isEmpty() ? lookHard(luma) : tryInTurn(std::span(stillPasses).first<passesOfLaterRounds>(), luma);
        if (codes.isEmpty())
            break;
        all += codes;
        QPainter painter(&gray);
        painter.setBrush(Qt::gray);
        for (const Code& code : codes)
            painter.drawPolygon(code.corners);
    }
    return all;
}

QList<Code> Decoder::lookAt(const Luma& luma)
{
    QList<Code> codes = read(luma);
    // A later pass may have read what was only glimpsed after the first.
    m_glimpsed.removeIf([&](const UnreadCode& unread) { return isOneOf(unread.corners, codes); });
    return codes;
}

QList<Code> Decoder::read(const Luma& luma)
{
    m_secondLook.beginFrame();
    QList<Code> codes = m_passes.run(framePasses.front(), luma, maxCodes);
    m_glimpsed = glanceAtCodes(m_passes.blackAndWhite(), luma, codes);
    if (m_secondLook.areEnough(codes))
        return codes;
    for (const Pass& pass : std::span(framePasses).subspan<1>()) {
        addNew(m_passes.run(pass, luma, maxCodes), codes);
        if (m_secondLook.areEnough(codes))
            return codes;
    }
    if (const auto pass = m_secondLook.next())
        m_secondLook.report(addNew(m_passes.run(*pass, luma, maxCodes), codes));
    return codes;
}

} // namespace rollcall::scan
