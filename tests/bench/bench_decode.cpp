#include "core/scan/decoder.h"
#include "tests/support/qrimage.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <benchmark/benchmark.h>

using namespace rollcall;

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
constexpr auto bgrx = ZXing::ImageFormat::BGRA;
#else
using Options = ZXing::DecodeHints;
constexpr auto bgrx = ZXing::ImageFormat::BGRX;
#endif

constexpr auto format = QVideoFrameFormat::Format_NV12;
const QByteArray payload = "2021001";

/** A badge held before a wall, 1280x720. */
QImage scene()
{
    return support::placed(support::texturedScene({1280, 720}), support::qrImage(payload, 6), {560, 380}, 8);
}

/** The options of our plain look at a frame: the floor is the library without us. */
Options options()
{
    Options result;
    result.setFormats(ZXing::BarcodeFormat::QRCode);
    result.setTryHarder(false);
    result.setTryRotate(false);
    result.setTryDownscale(false);
    result.setMaxNumberOfSymbols(scan::Decoder::maxCodes);
#if __has_include(<ZXing/ReaderOptions.h>)
    result.setTryInvert(false);
#endif
    return result;
}

void decode(benchmark::State& state)
{
    const QVideoFrame frame = support::lumaFrame(scene(), format);
    scan::Decoder decoder;
    for (auto _ : state) {
        const auto codes = decoder.decode(frame);
        if (codes.size() != 1 || codes.first().payload != payload)
            state.SkipWithError("the badge was not read");
    }
}
BENCHMARK(decode)->Name("decode/720p")->Unit(benchmark::kMicrosecond);

void decodeFloor(benchmark::State& state)
{
    QVideoFrame frame = support::lumaFrame(scene(), format);
    if (!frame.map(QVideoFrame::ReadOnly))
        state.SkipWithError("the frame cannot be mapped");
    const Options wanted = options();
    for (auto _ : state) {
        const auto results = ZXing::ReadBarcodes(
            {frame.bits(0), frame.width(), frame.height(), ZXing::ImageFormat::Lum, frame.bytesPerLine(0), 1},
            wanted);
        if (results.size() != 1)
            state.SkipWithError("the badge was not read");
    }
    frame.unmap();
}
BENCHMARK(decodeFloor)->Name("decode/floor_zxing")->Unit(benchmark::kMicrosecond);

/** What most programs do: let Qt make a picture of the frame, and the library make it gray. */
void decodeViaImage(benchmark::State& state)
{
    const QImage picture = scene();
    const Options wanted = options();
    for (auto _ : state) {
        // A frame keeps the picture that was made of it once.
        state.PauseTiming();
        const QVideoFrame frame = support::lumaFrame(picture, format);
        state.ResumeTiming();
        const QImage image = frame.toImage().convertToFormat(QImage::Format_RGB32);
        const auto results = ZXing::ReadBarcodes(
            {image.constBits(), image.width(), image.height(), bgrx, int(image.bytesPerLine())}, wanted);
        if (results.size() != 1)
            state.SkipWithError("the badge was not read");
    }
}
BENCHMARK(decodeViaImage)->Name("decode/via_qimage")->Unit(benchmark::kMicrosecond);

/** A frame without a code, as most are; it gets two looks, and every third of them one more. */
void decodeNothing(benchmark::State& state)
{
    const QVideoFrame frame = support::lumaFrame(support::texturedScene({1280, 720}), format);
    scan::Decoder decoder;
    for (auto _ : state) {
        const auto codes = decoder.decode(frame);
        if (!codes.isEmpty())
            state.SkipWithError("a code was read where there is none");
    }
}
BENCHMARK(decodeNothing)->Name("decode/720p_without_a_badge")->Unit(benchmark::kMicrosecond);

/** Of decode/720p_without_a_badge, what goes into the glance at codes that are not read. Beside it the long look, which comes two to
 *  five times a second. */
void glance(benchmark::State& state)
{
    const QImage picture = support::texturedScene({1280, 720});
    const scan::Luma luma{picture.constBits(), picture.width(), picture.height(), int(picture.bytesPerLine()), 1};
    scan::PassRunner passes;
    passes.run({.size = scan::Pass::Size::Half, .threshold = scan::Threshold::LocalMean}, luma, 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(scan::glanceAtCodes(passes.blackAndWhite(), luma, {}));
}
BENCHMARK(glance)->Name("decode/glance_720p")->Unit(benchmark::kMicrosecond);

void longLook(benchmark::State& state)
{
    const QVideoFrame frame = support::lumaFrame(support::texturedScene({1280, 720}), format);
    scan::Decoder decoder;
    for (auto _ : state)
        benchmark::DoNotOptimize(decoder.findUnread(frame));
}
BENCHMARK(longLook)->Name("decode/long_look_720p")->Unit(benchmark::kMicrosecond);

} // namespace
