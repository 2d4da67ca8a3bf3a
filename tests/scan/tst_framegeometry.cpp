#include "core/scan/decoder.h"
#include "core/scan/framegeometry.h"
#include "tests/support/qrimage.h"

#include <QTest>
#include <QTransform>

#include <cmath>

using namespace rollcall::scan;
using namespace rollcall::support;

namespace {

void turn(QVideoFrame& frame, int degrees, bool mirror)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    frame.setRotation(QtVideo::Rotation(degrees));
#else
    frame.setRotationAngle(QVideoFrame::RotationAngle(degrees));
#endif
    frame.setMirrored(mirror);
}

/** As the preview shows it, but for the preview's own mirror. */
QImage upright(const QVideoFrame& frame)
{
    QImage image = frame.toImage();
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    if (frame.rotation() != QtVideo::Rotation::None)
        image = image.transformed(QTransform().rotate(int(frame.rotation())));
    if (frame.mirrored())
        image = image.mirrored(true, false);
#endif
    return image;
}

} // namespace

class TestFrameGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsWhereThePictureOfTheFrameHasIt_data()
    {
        QTest::addColumn<int>("degrees");
        QTest::addColumn<bool>("mirror");
        for (const int degrees : {0, 90, 180, 270})
            for (const bool mirror : {false, true})
                QTest::addRow("%d%s", degrees, mirror ? ", mirrored" : "") << degrees << mirror;
    }

    void aCodeIsWhereThePictureOfTheFrameHasIt()
    {
        QFETCH(int, degrees);
        QFETCH(bool, mirror);
        QVideoFrame frame = lumaFrame(placed(texturedScene({640, 480}), qrImage("2021001", 5), {200, 130}),
                                      QVideoFrameFormat::Format_NV12);
        turn(frame, degrees, mirror);
        const auto inFrame = Decoder().decode(frame);
        QCOMPARE(inFrame.size(), 1);
        const QPointF told = uprightShares(frame, inFrame.first().corners).boundingRect().center();
        const QImage picture = upright(frame);
        const auto inPicture = Decoder().decode(picture);
        QCOMPARE(inPicture.size(), 1);
        const QPointF seen = QRectF(inPicture.first().corners.boundingRect()).center();
        const QPointF off(told.x() * picture.width() - seen.x(), told.y() * picture.height() - seen.y());
        QVERIFY2(std::hypot(off.x(), off.y()) < 5, qPrintable(QStringLiteral("%1, %2").arg(off.x()).arg(off.y())));
    }
};

QTEST_MAIN(TestFrameGeometry)
#include "tst_framegeometry.moc"
