#include "core/scan/luma.h"

#include <QTest>

using namespace rollcall::scan;
using Format = QVideoFrameFormat;

class TestLuma : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLumaOfAPixelIsFoundInItsFormat_data()
    {
        QTest::addColumn<Format::PixelFormat>("format");
        QTest::addColumn<int>("bytesPerLine");
        QTest::addColumn<int>("expectedByte"); ///< of the pixel (3, 2)
        QTest::newRow("NV12") << Format::Format_NV12 << 8 << 2 * 8 + 3;
        QTest::newRow("NV21") << Format::Format_NV21 << 8 << 2 * 8 + 3;
        QTest::newRow("YUV420P") << Format::Format_YUV420P << 8 << 2 * 8 + 3;
        QTest::newRow("YUV422P") << Format::Format_YUV422P << 8 << 2 * 8 + 3;
        QTest::newRow("YV12") << Format::Format_YV12 << 8 << 2 * 8 + 3;
        QTest::newRow("Y8") << Format::Format_Y8 << 8 << 2 * 8 + 3;
        QTest::newRow("Y8 with a longer row") << Format::Format_Y8 << 13 << 2 * 13 + 3;
        QTest::newRow("YUYV") << Format::Format_YUYV << 16 << 2 * 16 + 6;
        QTest::newRow("YUYV with a longer row") << Format::Format_YUYV << 21 << 2 * 21 + 6;
        QTest::newRow("UYVY") << Format::Format_UYVY << 16 << 2 * 16 + 7;
        QTest::newRow("Y16, the upper byte") << Format::Format_Y16 << 16 << 2 * 16 + 7;
    }

    void theLumaOfAPixelIsFoundInItsFormat()
    {
        QFETCH(Format::PixelFormat, format);
        QFETCH(int, bytesPerLine);
        QFETCH(int, expectedByte);
        const QByteArray plane(4 * bytesPerLine, '\0');
        const auto* bytes = reinterpret_cast<const uchar*>(plane.constData());
        QVERIFY(hasLuma(format));
        const auto luma = lumaOf(format, QSize(8, 4), bytes, plane.size(), bytesPerLine);
        QVERIFY(luma);
        QCOMPARE(luma->width, 8);
        QCOMPARE(luma->height, 4);
        QCOMPARE(luma->pixels + 2 * luma->rowStride + 3 * luma->pixelStride - bytes, qptrdiff(expectedByte));
    }

    void nothingOutsideOfThePlaneIsEverRead_data()
    {
        QTest::addColumn<Format::PixelFormat>("format");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qsizetype>("bytes");
        QTest::addColumn<int>("bytesPerLine");
        QTest::addColumn<bool>("taken");
        const auto y8 = Format::Format_Y8;
        const auto yuyv = Format::Format_YUYV;
        const auto uyvy = Format::Format_UYVY;
        QTest::newRow("exact") << y8 << QSize(8, 4) << qsizetype(32) << 8 << true;
        QTest::newRow("last row without padding") << y8 << QSize(8, 4) << qsizetype(3 * 10 + 8) << 10 << true;
        QTest::newRow("one byte short") << y8 << QSize(8, 4) << qsizetype(31) << 8 << false;
        QTest::newRow("stride under the width") << y8 << QSize(8, 4) << qsizetype(999) << 7 << false;
        QTest::newRow("stride 1") << y8 << QSize(8, 4) << qsizetype(999) << 1 << false;
        QTest::newRow("stride 0") << y8 << QSize(8, 4) << qsizetype(999) << 0 << false;
        QTest::newRow("stride negative") << y8 << QSize(8, 4) << qsizetype(999) << -8 << false;
        QTest::newRow("no bytes") << y8 << QSize(8, 4) << qsizetype(0) << 8 << false;
        QTest::newRow("bytes negative") << y8 << QSize(8, 4) << qsizetype(-1) << 8 << false;
        QTest::newRow("no width") << y8 << QSize(0, 4) << qsizetype(999) << 8 << false;
        QTest::newRow("no height") << y8 << QSize(8, 0) << qsizetype(999) << 8 << false;
        QTest::newRow("size negative") << y8 << QSize(-8, -4) << qsizetype(999) << 8 << false;
        QTest::newRow("size huge") << yuyv << QSize(0x7fffffff, 0x7fffffff) << qsizetype(999) << 0x7fffffff << false;
        QTest::newRow("YUYV with a stride for one byte") << yuyv << QSize(8, 4) << qsizetype(999) << 8 << false;
        QTest::newRow("YUYV exact") << yuyv << QSize(8, 4) << qsizetype(64) << 16 << true;
        QTest::newRow("UYVY exact") << uyvy << QSize(8, 4) << qsizetype(64) << 16 << true;
        QTest::newRow("UYVY one byte short") << uyvy << QSize(8, 4) << qsizetype(63) << 16 << false;
        QTest::newRow("no luma in it") << Format::Format_BGRX8888 << QSize(8, 4) << qsizetype(999) << 32 << false;
        QTest::newRow("no format") << Format::Format_Invalid << QSize(8, 4) << qsizetype(999) << 8 << false;
    }

    void nothingOutsideOfThePlaneIsEverRead()
    {
        QFETCH(Format::PixelFormat, format);
        QFETCH(QSize, size);
        QFETCH(qsizetype, bytes);
        QFETCH(int, bytesPerLine);
        QFETCH(bool, taken);
        const QByteArray plane(1024, '\0');
        const auto* data = reinterpret_cast<const uchar*>(plane.constData());
        QCOMPARE(lumaOf(format, size, data, bytes, bytesPerLine).has_value(), taken);
    }

    void aPlaneThatIsNotThereHasNoLuma() { QVERIFY(!lumaOf(Format::Format_Y8, QSize(8, 4), nullptr, 32, 8)); }
};

QTEST_GUILESS_MAIN(TestLuma)
#include "tst_luma.moc"
