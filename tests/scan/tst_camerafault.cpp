#include "core/scan/blackwatch.h"
#include "core/scan/camerafault.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

namespace {

Luma lumaOf(const QImage& picture)
{
    return {picture.constBits(), picture.width(), picture.height(), int(picture.bytesPerLine()), 1};
}

QImage filled(int value)
{
    QImage picture(640, 480, QImage::Format_Grayscale8);
    picture.fill(value);
    return picture;
}

} // namespace

class TestCameraFault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCauseOfSilenceIsToldByWhatTheSystemSays_data()
    {
        using Nodes = std::vector<VideoNode>;
        QTest::addColumn<Nodes>("nodes");
        QTest::addColumn<bool>("hasDelivered");
        QTest::addColumn<QString>("code");
        const VideoNode own{.path = QStringLiteral("/dev/video0"), .name = QStringLiteral("C270")};
        VideoNode ownBusy = own;
        ownBusy.isBusy = true;
        VideoNode otherBusy = ownBusy;
        otherBusy.name = QStringLiteral("Integrated Camera");
        const VideoNode denied{.path = QStringLiteral("/dev/video2"), .isPermitted = false, .givesPictures = false};
        const auto row = [](const char* name, const Nodes& nodes, bool hasDelivered, const char* code) {
            QTest::newRow(name) << nodes << hasDelivered << QString::fromLatin1(code);
        };
        row("it never gave a picture", {own}, false, "camera_silent");
        row("it gave some before", {own}, true, "camera_frozen");
        row("another program has it", {own, ownBusy}, false, "camera_busy");
        row("another program took it from us", {ownBusy}, true, "camera_busy");
        row("another program has another camera", {otherBusy, own}, false, "camera_silent");
        row("the right to it was taken away", {denied}, true, "camera_denied");
        row("only another one is denied", {denied, own}, false, "camera_silent");
        row("a camera that is no node", {}, true, "camera_frozen");
    }

    void theCauseOfSilenceIsToldByWhatTheSystemSays()
    {
        QFETCH(std::vector<VideoNode>, nodes);
        QFETCH(bool, hasDelivered);
        QTEST(QString::fromLatin1(name(causeOfSilence(nodes, QStringLiteral("C270"), hasDelivered))), "code");
    }

    void whatIsNoCameraIsNotTakenForOne()
    {
        const QTemporaryDir folder;
        QCOMPARE(videoNodes(AskIfBusy::Yes, folder.path()).size(), std::size_t(0));
        const QByteArray pipe = folder.filePath(QStringLiteral("video0")).toLocal8Bit();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const auto nodes = videoNodes(AskIfBusy::Yes, folder.path());
        QCOMPARE(nodes.size(), std::size_t(1));
        QCOMPARE(nodes.front().path, QString::fromLocal8Bit(pipe));
        QVERIFY(nodes.front().isPermitted);
        QVERIFY(!nodes.front().givesPictures);
        QVERIFY(!nodes.front().isBusy);
        QCOMPARE(causeOfAbsence(nodes), SourceFaultCode::NoCamera);
    }

    void aPictureIsBlackAfterAWhileInWhichNothingWasBright_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<bool>("isBlack");
        QTest::newRow("black") << filled(0) << true;
        QTest::newRow("black as video has it, and noise") << filled(20) << true;
        QTest::newRow("a dark room") << filled(40) << false;
        QTest::newRow("a wall") << texturedScene({640, 480}) << false;
        QTest::newRow("a badge in the dark") << placed(filled(5), qrImage("2021001", 4), {100, 100}) << false;
        QTest::newRow("the smallest picture") << filled(0).copy(0, 0, 1, 1) << true;
    }

    void aPictureIsBlackAfterAWhileInWhichNothingWasBright()
    {
        QFETCH(QImage, picture);
        QFETCH(bool, isBlack);
        BlackWatch watch(3s);
        QVERIFY(!watch.look(lumaOf(picture), 10s));
        QVERIFY(!watch.look(lumaOf(picture), 12900ms));
        QCOMPARE(watch.look(lumaOf(picture), 13s), isBlack);
        QVERIFY(!watch.look(lumaOf(texturedScene({640, 480})), 14s));
        QVERIFY(!watch.look(lumaOf(picture), 15s));
        QCOMPARE(watch.look(lumaOf(picture), 18s), isBlack);
    }
};

QTEST_GUILESS_MAIN(TestCameraFault)
#include "tst_camerafault.moc"
