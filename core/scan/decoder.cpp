#include "core/scan/decoder.h"

#include "core/scan/deepcopy.h"
#include "core/scan/luma.h"

// Version 1 gives text as UTF-8 only on request; later versions always do.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <QPainter>

#include <array>
#include <exception>

namespace rollcall::scan {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

// No QR code is smaller: version 1 has 21 modules.
constexpr int smallestSide = 21;
constexpr int missesUntilSecondLook = 3;

constexpr int maxCodesOfStill = 255;

Options quickOptions(int limit)
{
    // These options do not help with QR codes, which are found in any orientation.
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(false);
    options.setTryRotate(false);
    options.setTryDownscale(false);
    options.setMaxNumberOfSymbols(static_cast<uint8_t>(limit));
#if __has_include(<ZXing/ReaderOptions.h>)
    options.setTryInvert(false);
#endif
    return options;
}

Options thoroughOptions(int limit)
{
    return quickOptions(limit).setTryDownscale(true);
}

QImage onGround(const QImage& image, QRgb ground)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(ground);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

QPoint pointOf(const ZXing::PointI& point)
{
    return {point.x, point.y};
}

QList<Code> read(const Luma& luma, const Options& options)
{
    QList<Code> codes;
    try {
        const ZXing::ImageView view(luma.pixels, luma.width, luma.height, ZXing::ImageFormat::Lum, luma.rowStride,
                                    luma.pixelStride);
        for (const auto& result : ZXing::ReadBarcodes(view, options)) {
            if (!result.isValid())
                continue;
            const auto& bytes = result.bytes();
            const auto& position = result.position();
            codes.append({QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())),
                          QPolygon({pointOf(position.topLeft()), pointOf(position.topRight()),
                                    pointOf(position.bottomRight()), pointOf(position.bottomLeft())})});
        }
    } catch (const std::exception&) {
        // A picture that makes the library throw counts as one without a code: the next one comes in 30 ms.
        codes.clear();
    }
    return codes;
}

/** Maps the darkest and the brightest 2 % to black and white, or the other way round if inverted. */
std::array<uchar, 256> stretched(const Luma& luma, bool inverted)
{
    // Every fourth pixel of every fourth row is enough for the histogram.
    std::array<int, 256> histogram{};
    int total = 0;
    for (int y = 0; y < luma.height; y += 4) {
        const uchar* row = luma.pixels + qsizetype(y) * luma.rowStride;
        for (int x = 0; x < luma.width; x += 4, ++total)
            ++histogram[row[qsizetype(x) * luma.pixelStride]];
    }
    int low = 0;
    for (int seen = histogram[0]; low < 255 && seen <= total / 50; seen += histogram[low])
        ++low;
    int high = 255;
    for (int seen = histogram[255]; high > 0 && seen <= total / 50; seen += histogram[high])
        --high;

    std::array<uchar, 256> table{};
    const int range = qMax(1, high - low);
    for (int value = 0; value < 256; ++value) {
        const int out = qBound(0, (value - low) * 255 / range, 255);
        table[value] = uchar(inverted ? 255 - out : out);
    }
    return table;
}

} // namespace

QList<Code> Decoder::decode(const QVideoFrame& frame)
{
    // Tiny frames are rejected before mapping: Qt 6.4 divides by half their height there.
    if (!frame.isValid() || frame.width() < smallestSide || frame.height() < smallestSide)
        return {};
    if (!hasLuma(frame.pixelFormat())) {
        const QImage gray = deepCopy(frame).toImage().convertToFormat(QImage::Format_Grayscale8);
        if (gray.isNull())
            return {};
        return lookAt({gray.constBits(), gray.width(), gray.height(), int(gray.bytesPerLine()), 1});
    }

    QVideoFrame mapped = frame;
    if (!mapped.map(QVideoFrame::ReadOnly))
        return {};
    const auto luma = lumaOf(mapped.pixelFormat(), mapped.size(), std::as_const(mapped).bits(0),
                             mapped.mappedBytes(0), mapped.bytesPerLine(0));
    QList<Code> codes;
    if (luma)
        codes = lookAt(*luma);
    mapped.unmap();
    return codes;
}

QList<Code> Decoder::decode(const QImage& image)
{
    if (image.width() < smallestSide || image.height() < smallestSide)
        return {};
    if (!image.hasAlphaChannel())
        return lookAtStill(image);
    const QList<Code> codes = lookAtStill(onGround(image, qRgb(255, 255, 255)));
    return codes.isEmpty() ? lookAtStill(onGround(image, qRgb(0, 0, 0))) : codes;
}

// The library stops at the first of many codes on a sheet now and then: what was read is painted over, and the rest looked at
// again.
QList<Code> Decoder::lookAtStill(const QImage& image)
{
    QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    QList<Code> all;
    while (!gray.isNull() && all.size() < maxCodesOfStill) {
        const Luma luma{gray.constBits(), gray.width(), gray.height(), int(gray.bytesPerLine()), 1};
        QList<Code> codes = read(luma, quickOptions(maxCodesOfStill));
        if (codes.isEmpty())
            codes = lookCloser(luma, false, maxCodesOfStill);
        if (codes.isEmpty())
            codes = lookCloser(luma, true, maxCodesOfStill);
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
    QList<Code> codes = read(luma, quickOptions(maxCodes));
    if (codes.isEmpty() && ++m_misses % missesUntilSecondLook == 0)
        codes = lookCloser(luma, m_misses % (2 * missesUntilSecondLook) == 0);
    if (!codes.isEmpty() || m_misses == 2 * missesUntilSecondLook)
        m_misses = 0;
    return codes;
}

QList<Code> Decoder::lookCloser(const Luma& luma, bool inverted, int limit)
{
    const auto table = stretched(luma, inverted);
    m_copy.resize(std::size_t(luma.width) * std::size_t(luma.height));
    uchar* out = m_copy.data();
    for (int y = 0; y < luma.height; ++y) {
        const uchar* row = luma.pixels + qsizetype(y) * luma.rowStride;
        for (int x = 0; x < luma.width; ++x)
            *out++ = table[row[qsizetype(x) * luma.pixelStride]];
    }
    return read({m_copy.data(), luma.width, luma.height, luma.width, 1}, thoroughOptions(limit));
}

} // namespace rollcall::scan
