#include "core/scan/photoencoder.h"
#include "tests/support/qrimage.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace rollcall::scan;
using namespace rollcall::support;

class TestPhotoEncoder : public QObject {
    Q_OBJECT

private:
    /** No picture is harder for JPEG. */
    static QImage noise(QSize size)
    {
        QRandomGenerator random(3);
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), image.width());
        return image;
    }

    /** White but for its top left quarter, which is black. */
    static QImage marked()
    {
        QImage image(320, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        for (int y = 0; y < 100; ++y)
            for (int x = 0; x < 160; ++x)
                image.setPixelColor(x, y, Qt::black);
        return image;
    }

    static bool isDark(const QImage& image, double x, double y)
    {
        return image.pixelColor(int(x * image.width()), int(y * image.height())).lightness() < 100;
    }

    static QImage photoOf(const QVideoFrame& frame)
    {
        PhotoEncoder taker;
        QSignalSpy taken(&taker, &PhotoEncoder::photoTaken);
        taker.take(QStringLiteral("key"), frame);
        return taken.isEmpty() ? QImage() : QImage::fromData(taken.first().at(1).toByteArray(), "jpeg");
    }

private Q_SLOTS:
    void aFrameBecomesAJpegUnderItsKey()
    {
        PhotoEncoder taker;
        QSignalSpy taken(&taker, &PhotoEncoder::photoTaken);
        QSignalSpy failed(&taker, &PhotoEncoder::photoFailed);
        taker.take(QStringLiteral("a key"), lumaFrame(texturedScene({640, 480}), QVideoFrameFormat::Format_NV12));
        QCOMPARE(taken.size(), 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(taken.first().at(0).toString(), QStringLiteral("a key"));
        QCOMPARE(QImage::fromData(taken.first().at(1).toByteArray(), "jpeg").size(), QSize(640, 480));
    }

    void aFrameWithoutAPictureFailsUnderItsKey()
    {
        PhotoEncoder taker;
        QSignalSpy taken(&taker, &PhotoEncoder::photoTaken);
        QSignalSpy failed(&taker, &PhotoEncoder::photoFailed);
        taker.take(QStringLiteral("a key"), QVideoFrame());
        QCOMPARE(taken.size(), 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().at(0).toString(), QStringLiteral("a key"));
        QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::Invalid);
    }

    void aWidePictureIsScaledDownAndNoOtherIs_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("expected");
        QTest::newRow("1080p") << QSize(1920, 1080) << QSize(1280, 720);
        QTest::newRow("720p") << QSize(1280, 720) << QSize(1280, 720);
        QTest::newRow("VGA") << QSize(640, 480) << QSize(640, 480);
        QTest::newRow("portrait") << QSize(720, 1280) << QSize(720, 1280);
    }

    void aWidePictureIsScaledDownAndNoOtherIs()
    {
        QFETCH(QSize, size);
        QFETCH(QSize, expected);
        const auto jpeg = PhotoEncoder::encode(texturedScene(size), {});
        QVERIFY(jpeg);
        QCOMPARE(QImage::fromData(*jpeg, "jpeg").size(), expected);
    }

    void theQualityIsLoweredUntilThePhotoIsSmallEnough()
    {
        const QImage scene = texturedScene({1280, 720});
        PhotoSettings free;
        free.maxBytes = 100'000'000;
        const auto large = PhotoEncoder::encode(scene, free);
        const auto small = PhotoEncoder::encode(scene, {});
        QVERIFY(large && small);
        QVERIFY(large->size() > 120'000);
        QVERIFY(small->size() <= 120'000);
    }

    void theQualityIsNeverRaised()
    {
        const QImage scene = texturedScene({640, 480});
        PhotoSettings rough;
        rough.quality = 20;
        const auto jpeg = PhotoEncoder::encode(scene, rough);
        const auto best = PhotoEncoder::encode(scene, {});
        QVERIFY(jpeg && best);
        QVERIFY(jpeg->size() < best->size());
    }

    void aPictureThatStaysTooLargeIsKept()
    {
        const auto jpeg = PhotoEncoder::encode(noise({1280, 720}), {});
        QVERIFY(jpeg);
        QVERIFY(jpeg->size() > 120'000);
        QCOMPARE(QImage::fromData(*jpeg, "jpeg").size(), QSize(1280, 720));
    }

    void aPhotoIsShownAsTheCameraStands()
    {
        const QImage photo = photoOf(colourFrame(marked()));
        QVERIFY(isDark(photo, 0.25, 0.25));
        QVERIFY(!isDark(photo, 0.75, 0.25));
        QVERIFY(!isDark(photo, 0.25, 0.75));
    }

    void aMirroredFrameIsMirrored()
    {
        QVideoFrame frame = colourFrame(marked());
        frame.setMirrored(true);
        const QImage photo = photoOf(frame);
        QVERIFY(isDark(photo, 0.75, 0.25));
        QVERIFY(!isDark(photo, 0.25, 0.25));
    }

    void aTurnedFrameIsTurned()
    {
        QVideoFrame frame = colourFrame(marked());
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
        frame.setRotation(QtVideo::Rotation::Clockwise90);
#else
        frame.setRotationAngle(QVideoFrame::Rotation90);
#endif
        const QImage photo = photoOf(frame);
        QCOMPARE(photo.size(), QSize(200, 320));
        QVERIFY(isDark(photo, 0.75, 0.25));
        QVERIFY(!isDark(photo, 0.25, 0.25));
    }
};

QTEST_MAIN(TestPhotoEncoder)
#include "tst_photoencoder.moc"
