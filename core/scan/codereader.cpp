#include "core/scan/codereader.h"

// Version 1 gives text as UTF-8 only on request; later versions always do.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <exception>

namespace rollcall::scan {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

ZXing::Binarizer binarizerFor(Threshold threshold)
{
    switch (threshold) {
    case Threshold::Local:
        return ZXing::Binarizer::LocalAverage;
    case Threshold::Global:
        return ZXing::Binarizer::GlobalHistogram;
    case Threshold::LocalMean:
    case Threshold::None:
        break;
    }
    return ZXing::Binarizer::BoolCast;
}

Options optionsFor(Threshold threshold, bool everyRow, int limit)
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(everyRow);
    options.setTryRotate(false); // of no use here: QR codes are found however they are turned
    options.setTryDownscale(threshold == Threshold::Global);
    options.setBinarizer(binarizerFor(threshold));
    // Not setIsPure() for a picture that is nothing but a code: Debian's version 1.4 has its assertions on, and ends the
    // program at a damaged one.
    options.setMaxNumberOfSymbols(static_cast<uint8_t>(limit));
#if __has_include(<ZXing/ReaderOptions.h>)
    options.setTryInvert(false);
#endif
    return options;
}

QPoint pointOf(const ZXing::PointI& point)
{
    return {point.x, point.y};
}

} // namespace

QList<Code> readCodes(const Luma& luma, Threshold threshold, bool everyRow, int limit)
{
    QList<Code> codes;
    try {
        const ZXing::ImageView view(luma.pixels, luma.width, luma.height, ZXing::ImageFormat::Lum, luma.rowStride,
                                    luma.pixelStride);
        for (const auto& result : ZXing::ReadBarcodes(view, optionsFor(threshold, everyRow, limit))) {
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

} // namespace rollcall::scan
