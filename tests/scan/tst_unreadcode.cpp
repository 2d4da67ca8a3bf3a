#include "core/scan/decoder.h"
#include "core/scan/unreadcode.h"
#include "tests/support/footage.h"
#include "tests/support/qrimage.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace rollcall::scan;
using namespace rollcall::support;

class TestUnreadCode : public QObject {
    Q_OBJECT

private:
    static QImage sceneWith(const QImage& code, QPoint centre = {320, 240}, double degrees = 0)
    {
        return placed(texturedScene({640, 480}), code, centre, degrees);
    }

    static QImage squeezed(QImage image, int low, int high)
    {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.scanLine(y)[x] = uchar(low + image.scanLine(y)[x] * (high - low) / 255);
        return image;
    }

    /** Each pixel the mean of so many by so many around it: out of focus, or moved while it was exposed. */
    static QImage blurred(const QImage& image, int across, int down)
    {
        QImage result = image;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                int sum = 0;
                for (int dy = 0; dy < down; ++dy)
                    for (int dx = 0; dx < across; ++dx)
                        sum += image.constScanLine(
                            qBound(0, y + dy - down / 2,
                                   image.height() - 1))[qBound(0, x + dx - across / 2, image.width() - 1)];
                result.scanLine(y)[x] = uchar(sum / (across * down));
            }
        }
        return result;
    }

    static QImage withLamp(const QImage& scene, QRect spot)
    {
        QImage shone = scene.convertToFormat(QImage::Format_RGB32);
        QPainter painter(&shone);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawEllipse(spot);
        painter.end();
        return shone.convertToFormat(QImage::Format_Grayscale8);
    }

    static Luma view(const QImage& picture)
    {
        return {picture.constBits(), picture.width(), picture.height(), int(picture.bytesPerLine()), 1};
    }

    /** What a glance shows that follows the first pass of a frame. */
    static QList<UnreadCode> glimpsedIn(const QImage& picture, const QList<Code>& read = {})
    {
        PassRunner passes;
        passes.run({.size = Pass::Size::Half, .threshold = Threshold::LocalMean}, view(picture), 4);
        return glanceAtCodes(passes.blackAndWhite(), view(picture), read);
    }

    static QList<UnreadCode> unreadIn(const QImage& picture) { return findUnreadCodes(view(picture), {}); }

private Q_SLOTS:
    void theSizeOfAModuleIsMeasured_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<double>("degrees");
        for (const int pixels : {2, 3, 5, 9}) {
            for (const double degrees : {0.0, 30.0, 90.0})
                QTest::addRow("%d px, turned by %.0f", pixels, degrees) << pixels << degrees;
        }
    }

    void theSizeOfAModuleIsMeasured()
    {
        QFETCH(int, pixels);
        QFETCH(double, degrees);
        const QImage code = qrImage("https://example.org/students/2021001", pixels);
        const auto unread = unreadIn(sceneWith(code, {320, 240}, degrees));
        QCOMPARE(unread.size(), 1);
        QVERIFY2(std::abs(unread.first().pixelsPerModule - pixels) < 0.25,
                 qPrintable(QString::number(unread.first().pixelsPerModule)));
        QVERIFY(unread.first().corners.containsPoint({320, 240}, Qt::OddEvenFill));
        QVERIFY(!unread.first().isCutOff);
        QCOMPARE(unread.first().glare, 0.0);
    }

    void theContrastIsMeasured_data()
    {
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        QTest::newRow("black on white") << 0 << 255;
        QTest::newRow("gray on gray") << 100 << 160;
        QTest::newRow("pale") << 120 << 138;
        QTest::newRow("in the dark") << 0 << 25;
    }

    void theContrastIsMeasured()
    {
        QFETCH(int, low);
        QFETCH(int, high);
        const auto unread = unreadIn(squeezed(sceneWith(qrImage("2021001", 5)), low, high));
        QCOMPARE(unread.size(), 1);
        QVERIFY2(std::abs(unread.first().contrast - (high - low) / 255.0) < 0.02,
                 qPrintable(QString::number(unread.first().contrast)));
    }

    void moreBlurIsMoreBlurInAnyDirection_data()
    {
        QTest::addColumn<int>("across");
        QTest::addColumn<int>("down");
        QTest::newRow("out of focus") << 1 << 1;
        QTest::newRow("moved sideways") << 1 << 0;
        QTest::newRow("moved upwards") << 0 << 1;
    }

    void moreBlurIsMoreBlurInAnyDirection()
    {
        QFETCH(int, across);
        QFETCH(int, down);
        const QImage scene = sceneWith(qrImage("2021001", 6));
        double before = -1;
        for (const int reach : {0, 6, 7}) {
            const auto unread = unreadIn(blurred(scene, 1 + across * reach, 1 + down * reach));
            QCOMPARE(unread.size(), 1);
            const double blur = unread.first().blur;
            QVERIFY2(blur > before, qPrintable(QStringLiteral("%1 after %2").arg(blur).arg(before)));
            QVERIFY2(reach == 0 ? blur < 0.05 : blur > 0.15, qPrintable(QString::number(blur)));
            before = blur;
        }
    }

    void aLampOnTheCodeIsMeasured()
    {
        const QImage scene = sceneWith(qrImage("https://example.org/students/2021001", 6));
        QCOMPARE(unreadIn(scene).first().glare, 0.0);
        const auto unread = unreadIn(withLamp(scene, {310, 230, 80, 80}));
        QCOMPARE(unread.size(), 1);
        QVERIFY2(unread.first().glare > 0.05 && unread.first().glare < 0.4,
                 qPrintable(QString::number(unread.first().glare)));
    }

    void aCodeBeyondTheEdgeIsCutOff_data()
    {
        QTest::addColumn<QPoint>("centre");
        QTest::addColumn<double>("degrees");
        QTest::newRow("left") << QPoint(20, 240) << 90.0;
        QTest::newRow("right") << QPoint(610, 240) << 0.0;
        QTest::newRow("top") << QPoint(320, 25) << 180.0;
        QTest::newRow("bottom") << QPoint(320, 455) << 0.0;
        QTest::newRow("only a corner") << QPoint(600, 440) << 45.0;
    }

    void aCodeBeyondTheEdgeIsCutOff()
    {
        QFETCH(QPoint, centre);
        QFETCH(double, degrees);
        const QImage code = qrImage("2021001", 5);
        const QImage scene = sceneWith(code, centre, degrees);
        QVERIFY(Decoder().decode(scene).isEmpty());
        const auto unread = unreadIn(scene);
        QCOMPARE(unread.size(), 1);
        QVERIFY(unread.first().isCutOff);
        QVERIFY(std::abs(unread.first().pixelsPerModule - 5) < 0.5);
        QVERIFY(unread.first().contrast > 0.9);
    }

    void aLightCodeOnADarkGroundIsToldLikeAnother_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<int>("obstacle"); // -1: none
        QImage code = qrImage("https://example.org/students/2021001", 6);
        code.invertPixels();
        QImage small = qrImage("https://example.org/students/2021001", 2);
        small.invertPixels();
        const QImage scene = sceneWith(code);
        QTest::newRow("well seen") << scene << -1;
        QTest::newRow("turned") << sceneWith(code, {320, 240}, 30) << -1;
        QTest::newRow("too small") << sceneWith(small) << int(Obstacle::TooSmall);
        QTest::newRow("pale") << squeezed(scene, 120, 138) << int(Obstacle::Pale);
        QTest::newRow("moved") << blurred(scene, 8, 1) << int(Obstacle::Blurred);
        QTest::newRow("a lamp on it") << withLamp(scene, {310, 230, 80, 80}) << int(Obstacle::Glare);
        QTest::newRow("cut off") << sceneWith(code, {600, 240}) << int(Obstacle::CutOff);
    }

    void aLightCodeOnADarkGroundIsToldLikeAnother()
    {
        QFETCH(QImage, picture);
        const auto unread = unreadIn(picture);
        QCOMPARE(unread.size(), 1);
        const auto obstacle = obstacleOf(unread.first());
        QTEST(obstacle ? int(*obstacle) : -1, "obstacle");
    }

    void eachUnreadCodeIsToldOnceAndReadOnesAreNot()
    {
        QImage scene = sceneWith(qrImage("2021001", 4), {150, 240});
        QCOMPARE(unreadIn(scene).size(), 1);
        const QImage code = qrImage("https://example.org/students/2021002", 5);
        scene = placed(scene, withLamp(code, {57, 57, 70, 70}), {480, 240});
        QCOMPARE(unreadIn(scene).size(), 2);
        const auto read = Decoder().decode(scene);
        QCOMPARE(read.size(), 1);
        const auto unread = findUnreadCodes(view(scene), read);
        QCOMPARE(unread.size(), 1);
        QVERIFY(unread.first().corners.containsPoint({480, 240}, Qt::OddEvenFill));
        QVERIFY(unread.first().glare > 0.05);
    }

    void theObstacleIsTheFirstThatAPersonCanMend_data()
    {
        QTest::addColumn<UnreadCode>("code");
        QTest::addColumn<int>("obstacle"); // -1: none
        const UnreadCode fine{{}, 5, 0.8, 0.6, 0.1, 0, false};
        const auto row = [](const char* name, const UnreadCode& code, Obstacle obstacle) {
            QTest::newRow(name) << code << int(obstacle);
        };
        QTest::newRow("none") << fine << -1;
        row("cut off", {{}, 2, 0.1, 0.1, 0.5, 0.2, true}, Obstacle::CutOff);
        row("too small", {{}, 2, 0.1, 0.1, 0.5, 0.2, false}, Obstacle::TooSmall);
        row("glare", {{}, 5, 0.1, 0.1, 0.5, 0.2, false}, Obstacle::Glare);
        row("dark", {{}, 5, 0.1, 0.1, 0.5, 0, false}, Obstacle::Dark);
        row("pale", {{}, 5, 0.8, 0.1, 0.5, 0, false}, Obstacle::Pale);
        row("blurred", {{}, 5, 0.8, 0.6, 0.5, 0, false}, Obstacle::Blurred);
    }

    void theObstacleIsTheFirstThatAPersonCanMend()
    {
        QFETCH(UnreadCode, code);
        const auto obstacle = obstacleOf(code);
        QTEST(obstacle ? int(*obstacle) : -1, "obstacle");
    }

    void aGlanceSeesWhereACodeIsAndWhatIsInItsWay_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<int>("obstacle"); // -1: none
        const QImage code = qrImage("2021001", 6);
        const QImage scene = sceneWith(code);
        QTest::newRow("well seen") << scene << -1;
        QTest::newRow("turned") << sceneWith(code, {320, 240}, 70) << -1;
        QTest::newRow("cut off") << sceneWith(code, {605, 240}) << int(Obstacle::CutOff);
        QTest::newRow("in the dark") << squeezed(scene, 4, 40) << int(Obstacle::Dark);
        QTest::newRow("pale") << squeezed(scene, 120, 145) << int(Obstacle::Pale);
        for (const int pixels : {12, 18, 30}) {
            QTest::addRow("moved sideways by %d", pixels) << blurred(scene, pixels, 1) << int(Obstacle::Blurred);
            QTest::addRow("moved upwards by %d", pixels) << blurred(scene, 1, pixels) << int(Obstacle::Blurred);
        }
        const int corner = 320 - code.width() / 2 + 4 * 6; // of the code, without its border
        const int far = 320 + code.width() / 2 - 4 * 6 - 7 * 6;
        const auto lampOn = [&](int x, int y) { return withLamp(scene, {x - 8, y - 8, 58, 58}); };
        QTest::newRow("a lamp on the first corner") << lampOn(corner, corner - 80) << int(Obstacle::Glare);
        QTest::newRow("a lamp on the second") << lampOn(far, corner - 80) << int(Obstacle::Glare);
        QTest::newRow("a lamp on the third") << lampOn(corner, far - 80) << int(Obstacle::Glare);
    }

    void aGlanceSeesWhereACodeIsAndWhatIsInItsWay()
    {
        QFETCH(QImage, picture);
        const auto unread = glimpsedIn(picture);
        QCOMPARE(unread.size(), 1);
        const auto obstacle = obstacleOf(unread.first());
        QTEST(obstacle ? int(*obstacle) : -1, "obstacle");
        const QPoint middle = unread.first().corners.boundingRect().center();
        QVERIFY2(std::abs(middle.y() - 240) < 12, qPrintable(QString::number(middle.y())));
        QVERIFY2(unread.first().isCutOff || std::abs(middle.x() - 320) < 12, qPrintable(QString::number(middle.x())));
    }

    void aGlanceDoesNotTellWhatWasRead()
    {
        const QImage scene = sceneWith(qrImage("2021001", 6));
        const auto read = Decoder().decode(scene);
        QCOMPARE(read.size(), 1);
        QCOMPARE(glimpsedIn(scene, read).size(), 0);
    }

    void whatIsNoCodeIsNotTold_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::newRow("a wall") << texturedScene({640, 480});
        QTest::newRow("tiny") << texturedScene({21, 21});
        QImage black(640, 480, QImage::Format_Grayscale8);
        black.fill(0);
        QTest::newRow("black") << black;
        for (const FootageKind& kind : footageKinds()) {
            if (!kind.poster)
                QTest::newRow(kind.name) << Footage(kind, 5, 1).frame(Footage::framesOfVisit - 1).picture;
        }
    }

    void whatIsNoCodeIsNotTold()
    {
        QFETCH(QImage, picture);
        QCOMPARE(unreadIn(picture).size(), 0);
        QCOMPARE(glimpsedIn(picture).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUnreadCode)
#include "tst_unreadcode.moc"
