#include "tests/bench/scan/reader.h"

#include "core/scan/decoder.h"
#include "tests/bench/scan/zbarreader.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

namespace rollcall::bench {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

QList<QByteArray> payloadsOf(const QList<scan::Code>& codes)
{
    QList<QByteArray> payloads;
    for (const scan::Code& code : codes)
        payloads.append(code.payload);
    return payloads;
}

Read oursForPictures()
{
    return [decoder = std::make_shared<scan::Decoder>()](const Shot& shot) {
        return payloadsOf(decoder->decode(shot.picture));
    };
}

Read oursForFrames()
{
    return [decoder = std::make_shared<scan::Decoder>()](const Shot& shot) {
        return payloadsOf(decoder->decode(shot.frame));
    };
}

Read zxing(bool everything)
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true);
    options.setTryRotate(everything);
    options.setTryDownscale(everything);
#if __has_include(<ZXing/ReaderOptions.h>)
    options.setTryInvert(everything);
#endif
    return [options](const Shot& shot) {
        const ZXing::ImageView view(shot.gray.constBits(), shot.gray.width(), shot.gray.height(),
                                    ZXing::ImageFormat::Lum, int(shot.gray.bytesPerLine()), 1);
        QList<QByteArray> payloads;
        for (const auto& result : ZXing::ReadBarcodes(view, options)) {
            const auto& bytes = result.bytes();
            if (result.isValid())
                payloads.append(QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
        }
        return payloads;
    };
}

std::vector<Reader> readers(const std::function<Read()>& ours, bool everything)
{
    return {
        {"rollcall", ours},
        {"zxing alone", [everything] { return zxing(everything); }},
#ifdef ROLLCALL_ZBAR
        {"zbar", zbarAlone},
#endif
    };
}

} // namespace

std::vector<Reader> pictureReaders()
{
    return readers(oursForPictures, true);
}

std::vector<Reader> streamReaders()
{
    return readers(oursForFrames, false);
}

} // namespace rollcall::bench
