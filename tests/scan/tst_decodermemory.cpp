#include "core/scan/decoder.h"
#include "tests/support/qrimage.h"

#include <QTest>

#include <malloc.h>

#include <cmath>
#include <cstdlib>
#include <new>

namespace {

std::size_t inUse = 0;
std::size_t peak = 0;

} // namespace

void* operator new(std::size_t size)
{
    void* memory = std::malloc(size);
    if (!memory)
        throw std::bad_alloc();
    inUse += malloc_usable_size(memory);
    peak = std::max(peak, inUse);
    return memory;
}

void operator delete(void* memory) noexcept
{
    inUse -= malloc_usable_size(memory);
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    operator delete(memory);
}

using namespace rollcall::scan;
using namespace rollcall::support;

/** Counts what the decoder and the decoding library allocate besides the picture itself. One thread only. */
class TestDecoderMemory : public QObject {
    Q_OBJECT

private:
    /** A code that fills most of a 1280x720 picture, too bent to be read as it is. */
    static QImage largeBentCode()
    {
        const QImage flat = placed(texturedScene({1280, 720}), qrImage("2021001", 20), {640, 360});
        QImage bent = flat;
        for (int y = 0; y < flat.height(); ++y) {
            for (int x = 0; x < flat.width(); ++x) {
                const int fromX = qBound(0, x + int(std::lround(20 * std::sin(y * 0.0075 + 1))), flat.width() - 1);
                const int fromY = qBound(0, y + int(std::lround(20 * std::sin(x * 0.007 + 2))), flat.height() - 1);
                bent.scanLine(y)[x] = flat.constScanLine(fromY)[fromX];
            }
        }
        return bent;
    }

private Q_SLOTS:
    void aStillPictureOf720RowsTakesLessThanFourMegabytes_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::newRow("no code") << texturedScene({1280, 720});
        QTest::newRow("a large bent code") << largeBentCode();
    }

    void aStillPictureOf720RowsTakesLessThanFourMegabytes()
    {
        QFETCH(QImage, picture);
        Decoder decoder;
        const std::size_t before = inUse;
        peak = inUse;
        decoder.decode(picture);
        const std::size_t taken = peak - before;
        qInfo("%.2f MB", double(taken) / 1e6);
        QVERIFY2(taken > 1'000'000, "nothing was counted");
        QVERIFY(taken < 4'000'000);
    }
};

QTEST_GUILESS_MAIN(TestDecoderMemory)
#include "tst_decodermemory.moc"
