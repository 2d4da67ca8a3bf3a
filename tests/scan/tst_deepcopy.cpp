#include "core/scan/deepcopy.h"
#include "tests/support/qrimage.h"

#include <QTest>

using namespace rollcall;

class TestDeepCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCopyShowsTheSameAndSharesNothing_data()
    {
        QTest::addColumn<QVideoFrame>("frame");
        const QImage scene = support::texturedScene(QSize(322, 240)); // rows are padded
        for (const auto format : {QVideoFrameFormat::Format_NV12, QVideoFrameFormat::Format_YUV420P,
                                  QVideoFrameFormat::Format_YUYV, QVideoFrameFormat::Format_Y8})
            QTest::addRow("format %d", int(format)) << support::lumaFrame(scene, format);
        QTest::newRow("colour") << support::colourFrame(scene);
    }

    void theCopyShowsTheSameAndSharesNothing()
    {
        QFETCH(QVideoFrame, frame);
        frame.setStartTime(1'500'000);
        QVideoFrame copy = scan::deepCopy(frame);
        QCOMPARE(copy.startTime(), frame.startTime());
        const QImage before = frame.toImage();
        QCOMPARE(copy.toImage(), before);

        QVERIFY(copy.map(QVideoFrame::WriteOnly));
        std::fill_n(copy.bits(0), copy.mappedBytes(0), uchar(0));
        copy.unmap();
        QVideoFrame original = frame;
        QVERIFY(original.map(QVideoFrame::ReadOnly));
        const auto* bytes = std::as_const(original).bits(0);
        QVERIFY(std::any_of(bytes, bytes + original.mappedBytes(0), [](uchar byte) { return byte != 0; }));
        original.unmap();
    }

    void whatHoldsNoPictureIsCopiedAsNothing() { QVERIFY(!scan::deepCopy(QVideoFrame()).isValid()); }
};

QTEST_MAIN(TestDeepCopy)
#include "tst_deepcopy.moc"
