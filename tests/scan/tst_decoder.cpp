#include "core/scan/decoder.h"
#include "tests/support/qrimage.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace rollcall::scan;
using namespace rollcall::support;
using Format = QVideoFrameFormat;

class TestDecoder : public QObject {
    Q_OBJECT

private:
    static QImage sceneWith(const QByteArray& payload, QSize size = {640, 480})
    {
        return placed(texturedScene(size), qrImage(payload, 5), QRect({}, size).center());
    }

    /** Darkness and light squeezed into `low`..`high`. */
    static QImage squeezed(QImage image, int low, int high)
    {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.scanLine(y)[x] = uchar(low + image.scanLine(y)[x] * (high - low) / 255);
        return image;
    }

    /** The picture as on paper that was in a pocket: waves of so many pixels. */
    static QImage bent(const QImage& image, double waves)
    {
        QImage result = image;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int fromX = qBound(0, x + int(std::lround(waves * std::sin(y * 0.03 + 1))), image.width() - 1);
                const int fromY =
                    qBound(0, y + int(std::lround(waves * std::sin(x * 0.027 + 2))), image.height() - 1);
                result.scanLine(y)[x] = image.constScanLine(fromY)[fromX];
            }
        }
        return result;
    }

    static QList<QByteArray> payloads(const QList<Code>& codes)
    {
        QList<QByteArray> result;
        for (const Code& code : codes)
            result.append(code.payload);
        return result;
    }

private Q_SLOTS:
    void aBadgeIsReadInEveryPixelFormatAndWidth_data()
    {
        QTest::addColumn<Format::PixelFormat>("format");
        QTest::addColumn<QSize>("size");
        const QList<Format::PixelFormat> formats = {
            Format::Format_NV12,    Format::Format_NV21, Format::Format_YUV420P,
            Format::Format_YUV422P, Format::Format_YV12, Format::Format_YUYV,
            Format::Format_UYVY,    Format::Format_Y8,   Format::Format_Y16};
        for (const auto format : formats) {
            // Only the first width is a multiple of what Qt rounds its rows to.
            for (const QSize size : {QSize(640, 480), QSize(638, 480), QSize(642, 362)})
                QTest::addRow("%s %dx%d", qPrintable(Format::pixelFormatToString(format)), size.width(),
                              size.height())
                    << format << size;
        }
    }

    void aBadgeIsReadInEveryPixelFormatAndWidth()
    {
        QFETCH(Format::PixelFormat, format);
        QFETCH(QSize, size);
        const QVideoFrame frame = lumaFrame(sceneWith("2021001", size), format);
        QVERIFY(frame.isValid());
        QCOMPARE(payloads(Decoder().decode(frame)), QList<QByteArray>{"2021001"});
        QVERIFY2(!frame.isMapped(), "the decoder must leave the frame as it found it");
    }

    void aFormatWithoutLumaIsReadAsAPicture()
    {
        QCOMPARE(payloads(Decoder().decode(colourFrame(sceneWith("2021001")))), QList<QByteArray>{"2021001"});
    }

    void aBadgeIsReadHoweverItIsTurned_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {0.0, 12.0, 45.0, 90.0, 180.0, 250.0})
            QTest::addRow("%.0f", degrees) << degrees;
    }

    void aBadgeIsReadHoweverItIsTurned()
    {
        QFETCH(double, degrees);
        const QImage scene = placed(texturedScene({640, 480}), qrImage("2021001", 5), {300, 240}, degrees);
        QCOMPARE(payloads(Decoder().decode(lumaFrame(scene, Format::Format_NV12))), QList<QByteArray>{"2021001"});
    }

    void thePayloadIsTheBytesOfTheCode_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("digits") << QByteArray("20210017");
        QTest::newRow("capitals") << QByteArray("AB-12.C");
        QTest::newRow("small letters") << QByteArray("ab_c");
        QTest::newRow("control characters") << QByteArray("\x1b[2J\r\n\t\x07");
        QTest::newRow("NUL inside") << QByteArray("20\0 21", 6);
        QTest::newRow("UTF-8") << QByteArray("Niño 学生");
        QTest::newRow("no text at all") << QByteArray("\xff\xfe\x80\x81\xc3\x28");
        QByteArray every;
        for (int byte = 0; byte < 256; ++byte)
            every.append(char(byte));
        QTest::newRow("every byte") << every;
        QTest::newRow("2,900 bytes") << QByteArray(2900, 'x');
    }

    void thePayloadIsTheBytesOfTheCode()
    {
        QFETCH(QByteArray, payload);
        QCOMPARE(payloads(Decoder().decode(qrImage(payload, 4))), QList<QByteArray>{payload});
    }

    void theCornersAreThoseOfTheCodeInTheFrame()
    {
        const QImage code = qrImage("2021001", 5);
        const QImage scene = placed(texturedScene({640, 480}), code, {200, 300});
        const auto codes = Decoder().decode(lumaFrame(scene, Format::Format_NV12));
        QCOMPARE(codes.size(), 1);
        const int half = code.width() / 2 - 4 * 5; // without the quiet zone
        const QPolygon expected(
            {{200 - half, 300 - half}, {200 + half, 300 - half}, {200 + half, 300 + half}, {200 - half, 300 + half}});
        QCOMPARE(codes.first().corners.size(), 4);
        for (int i = 0; i < 4; ++i)
            QVERIFY((codes.first().corners[i] - expected[i]).manhattanLength() < 10);
    }

    void twoCodesInOneFrameAreBothRead()
    {
        QImage scene = placed(texturedScene({640, 480}), qrImage("https://example.org", 5), {150, 240});
        scene = placed(scene, qrImage("2021001", 5), {480, 240});
        auto found = payloads(Decoder().decode(lumaFrame(scene, Format::Format_NV12)));
        std::sort(found.begin(), found.end());
        QCOMPARE(found, (QList<QByteArray>{"2021001", "https://example.org"}));
    }

    void aDifficultCodeIsReadWithinTwelveFramesAndAtOnceInAPicture_data()
    {
        QTest::addColumn<QImage>("scene");
        const QImage scene = sceneWith("2021001");
        QImage negative = scene;
        negative.invertPixels();
        QTest::newRow("low contrast") << squeezed(scene, 100, 120);
        QTest::newRow("dark") << squeezed(scene, 0, 18);
        QTest::newRow("inverted") << negative;
        QTest::newRow("inverted, low contrast") << squeezed(negative, 100, 125);
        QTest::newRow("mirrored") << scene.mirrored(true, false);
        QTest::newRow("upside down") << scene.mirrored(false, true);
        QTest::newRow("turned by 90 degrees") << scene.transformed(QTransform().rotate(90));
    }

    void aDifficultCodeIsReadWithinTwelveFramesAndAtOnceInAPicture()
    {
        QFETCH(QImage, scene);
        QCOMPARE(payloads(Decoder().decode(scene)), QList<QByteArray>{"2021001"});

        Decoder decoder;
        const QVideoFrame frame = lumaFrame(scene, Format::Format_YUYV);
        int frames = 1;
        while (decoder.decode(frame).isEmpty() && frames <= 12)
            ++frames;
        QVERIFY2(frames <= 12, "not read in twelve frames");
    }

    void aPosterDoesNotHideADifficultBadge_data()
    {
        QTest::addColumn<QImage>("badge");
        QImage badge = qrImage("2021001", 5);
        QTest::newRow("low contrast") << squeezed(badge, 120, 140);
        badge.invertPixels();
        QTest::newRow("inverted") << badge;
        QTest::newRow("mirrored") << qrImage("2021001", 5).mirrored(true, false);
    }

    void aPosterDoesNotHideADifficultBadge()
    {
        QFETCH(QImage, badge);
        const QImage wall = placed(texturedScene({640, 480}), qrImage("https://example.org", 4), {520, 120});
        const QVideoFrame alone = lumaFrame(wall, Format::Format_NV12);
        const QVideoFrame both = lumaFrame(placed(wall, badge, {200, 280}), Format::Format_NV12);
        Decoder decoder;
        for (int i = 0; i < 40; ++i)
            QCOMPARE(payloads(decoder.decode(alone)), QList<QByteArray>{"https://example.org"});
        int frames = 1;
        while (!payloads(decoder.decode(both)).contains("2021001") && frames <= 12)
            ++frames;
        QVERIFY2(frames <= 12, "not read in twelve frames");
    }

    void aBentBadgeIsReadFromAPicture_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<double>("waves");
        QTest::newRow("a number, flat") << QByteArray("2021001") << 0.0;
        QTest::newRow("a number, bent") << QByteArray("2021001") << 5.0;
        QTest::newRow("an address, bent") << QByteArray("https://example.org/students/2021001") << 3.0;
    }

    void aBentBadgeIsReadFromAPicture()
    {
        QFETCH(QByteArray, payload);
        QFETCH(double, waves);
        const QImage scene = placed(texturedScene({400, 300}), qrImage(payload, 5), {200, 150});
        const auto codes = Decoder().decode(bent(scene, waves));
        QCOMPARE(payloads(codes), QList<QByteArray>{payload});
        QVERIFY(codes.first().corners.containsPoint({200, 150}, Qt::OddEvenFill));
    }

    void aTransparentPictureIsReadOnWhiteOrOnBlack_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::newRow("black ink") << QColor(Qt::black);
        QTest::newRow("white ink") << QColor(Qt::white);
    }

    void aTransparentPictureIsReadOnWhiteOrOnBlack()
    {
        QFETCH(QColor, ink);
        const QImage code = qrImage("2021001", 5);
        QImage picture(code.size(), QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        for (int y = 0; y < code.height(); ++y)
            for (int x = 0; x < code.width(); ++x)
                if (code.constScanLine(y)[x] == 0)
                    picture.setPixelColor(x, y, ink);
        QCOMPARE(payloads(Decoder().decode(picture)), QList<QByteArray>{"2021001"});
    }

    void whatHoldsNoCodeGivesNone_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::newRow("nothing") << QImage();
        QTest::newRow("one pixel") << QImage(1, 1, QImage::Format_Grayscale8);
        QTest::newRow("one row") << QImage(640, 1, QImage::Format_Grayscale8);
        QImage black(640, 480, QImage::Format_Grayscale8);
        black.fill(0);
        QTest::newRow("black") << black;
        QImage white = black;
        white.fill(255);
        QTest::newRow("white") << white;
        QTest::newRow("a wall") << texturedScene({640, 480});
        QTest::newRow("half a code") << qrImage("2021001", 5).copy(0, 0, 70, 145);
    }

    void whatHoldsNoCodeGivesNone()
    {
        QFETCH(QImage, image);
        QVERIFY(Decoder().decode(image).isEmpty());
        Decoder decoder;
        if (!image.isNull()) {
            for (int i = 0; i < 6; ++i)
                QVERIFY(decoder.decode(lumaFrame(image, Format::Format_Y8)).isEmpty());
        }
    }

    void aFrameOfNothingIsHarmless_data()
    {
        QTest::addColumn<QVideoFrame>("frame");
        QTest::newRow("no frame") << QVideoFrame();
        QTest::newRow("no size") << QVideoFrame(Format(QSize(0, 0), Format::Format_NV12));
        QTest::newRow("no height") << QVideoFrame(Format(QSize(640, 0), Format::Format_YUV420P));
        QTest::newRow("one pixel, planar") << QVideoFrame(Format(QSize(1, 1), Format::Format_YUV420P));
        QTest::newRow("one row, planar") << QVideoFrame(Format(QSize(640, 1), Format::Format_YV12));
        QTest::newRow("one column") << QVideoFrame(Format(QSize(1, 480), Format::Format_UYVY));
        QTest::newRow("no format") << QVideoFrame(Format(QSize(640, 480), Format::Format_Invalid));
        QTest::newRow("a texture only") << QVideoFrame(Format(QSize(640, 480), Format::Format_SamplerExternalOES));
        QTest::newRow("a broken JPEG") << QVideoFrame(Format(QSize(640, 480), Format::Format_Jpeg));
        QTest::newRow("never written to") << QVideoFrame(Format(QSize(640, 480), Format::Format_NV12));
    }

    void aFrameOfNothingIsHarmless()
    {
        QFETCH(QVideoFrame, frame);
        Decoder decoder;
        for (int i = 0; i < 6; ++i)
            QVERIFY(decoder.decode(frame).isEmpty());
    }

    void aFrameThatCannotBeMappedHasNoCodes()
    {
        QVideoFrame frame = lumaFrame(sceneWith("2021001"), Format::Format_NV12);
        QVERIFY(frame.map(QVideoFrame::WriteOnly)); // somebody is writing to it
        QVERIFY(Decoder().decode(frame).isEmpty());
        frame.unmap();
        QCOMPARE(Decoder().decode(frame).size(), 1);
    }

    void anyNoiseIsHarmless()
    {
        Decoder decoder;
        QRandomGenerator random(7);
        for (int round = 0; round < 30; ++round) {
            QImage noise(random.bounded(21, 200), random.bounded(21, 200), QImage::Format_Grayscale8);
            for (int y = 0; y < noise.height(); ++y)
                for (int x = 0; x < noise.width(); ++x)
                    noise.scanLine(y)[x] = random.bounded(2) ? 255 : 0;
            QVERIFY(decoder.decode(noise).isEmpty());
        }
    }

    void aDamagedCodeIsReadRightOrNotAtAll()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 200; ++round) {
            QImage code = qrImage("2021001", 3);
            for (int spot = 0; spot < round / 4; ++spot) {
                const QPoint at(random.bounded(code.width() - 3), random.bounded(code.height() - 3));
                for (int y = 0; y < 3; ++y)
                    std::memset(code.scanLine(at.y() + y) + at.x(), random.bounded(2) ? 255 : 0, 3);
            }
            for (const QByteArray& payload : payloads(Decoder().decode(code)))
                QCOMPARE(payload, QByteArray("2021001"));
        }
    }
};

QTEST_MAIN(TestDecoder)
#include "tst_decoder.moc"
