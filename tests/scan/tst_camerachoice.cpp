#include "core/scan/camerachoice.h"

#include <QTest>

using namespace rollcall::scan;

class TestCameraChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCamerasThatAreMeantAreChosen_data()
    {
        QTest::addColumn<QList<CameraName>>("listed");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QList<qsizetype>>("chosen");
        using Places = QList<qsizetype>;
        const QList<CameraName> none;
        const QList<CameraName> two = {{"/dev/video0", QStringLiteral("HD Webcam C270")},
                                       {"/dev/video2", QStringLiteral("USB Camera 4")}};
        QTest::newRow("no camera, any wanted") << none << QString() << Places{};
        QTest::newRow("no camera, the first wanted") << none << QStringLiteral("0") << Places{};
        QTest::newRow("any") << two << QString() << Places{0, 1};
        QTest::newRow("id") << two << QStringLiteral("/dev/video2") << Places{1};
        QTest::newRow("description") << two << QStringLiteral("USB Camera 4") << Places{1};
        QTest::newRow("part of the description") << two << QStringLiteral("usb") << Places{1};
        QTest::newRow("part of both descriptions") << two << QStringLiteral("cam") << Places{0, 1};
        QTest::newRow("number 0") << two << QStringLiteral("0") << Places{0};
        QTest::newRow("number 1") << two << QStringLiteral("1") << Places{1};
        QTest::newRow("a number past the end") << two << QStringLiteral("2") << Places{};
        QTest::newRow("a number that is part of a description") << two << QStringLiteral("4") << Places{};
        QTest::newRow("negative") << two << QStringLiteral("-1") << Places{};
        QTest::newRow("unknown") << two << QStringLiteral("Scanner") << Places{};

        const QList<CameraName> twins = {{"3", QStringLiteral("A")}, {"5", QStringLiteral("A")}};
        QTest::newRow("twins, by description") << twins << QStringLiteral("A") << Places{0, 1};
        QTest::newRow("ids that count, by id") << twins << QStringLiteral("5") << Places{1};
        QTest::newRow("ids that count, by place") << twins << QStringLiteral("0") << Places{0};
    }

    void theCamerasThatAreMeantAreChosen()
    {
        QFETCH(QList<CameraName>, listed);
        QFETCH(QString, wanted);
        QFETCH(QList<qsizetype>, chosen);
        QCOMPARE(chooseCameras(listed, wanted), chosen);
    }

    void theRememberedCameraComesFirst_data()
    {
        QTest::addColumn<QList<CameraName>>("listed");
        QTest::addColumn<RememberedCamera>("remembered");
        QTest::addColumn<QList<qsizetype>>("chosen"); // where the first one is wanted
        using Places = QList<qsizetype>;
        const CameraName builtIn{"0", QStringLiteral("Integrated Camera")};
        const CameraName usb{"1", QStringLiteral("USB Camera")};
        const RememberedCamera usbAsFirst{QStringLiteral("0"), {"0", QStringLiteral("USB Camera")}};
        QTest::newRow("it moved to the second place") << QList{builtIn, usb} << usbAsFirst << Places{1, 0};
        QTest::newRow("it is away") << QList{builtIn} << usbAsFirst << Places{0};
        QTest::newRow("only its id is there, at another camera") << QList{builtIn} << usbAsFirst << Places{0};
        const CameraName twin{"5", QStringLiteral("USB Camera")};
        QTest::newRow("of twins, the one with its id")
            << QList{twin, usb} << RememberedCamera{QStringLiteral("0"), usb} << Places{1, 0};
        QTest::newRow("something else was wanted then")
            << QList{builtIn, usb} << RememberedCamera{QStringLiteral("1"), usb} << Places{0};
    }

    void theRememberedCameraComesFirst()
    {
        QFETCH(QList<CameraName>, listed);
        QFETCH(RememberedCamera, remembered);
        QFETCH(QList<qsizetype>, chosen);
        QCOMPARE(chooseCameras(listed, QStringLiteral("0"), remembered), chosen);
    }

    void theNearestFormatIsChosen_data()
    {
        QTest::addColumn<QList<OfferedFormat>>("offered");
        QTest::addColumn<qsizetype>("chosen"); // for 1280x720 at 30
        const OfferedFormat small{{640, 480}, 30, 30, false};
        const OfferedFormat raw{{1280, 720}, 10, 10, false};
        const OfferedFormat jpeg{{1280, 720}, 30, 30, true};
        const OfferedFormat large{{1920, 1080}, 30, 30, true};
        const auto row = [](const char* name, const QList<OfferedFormat>& offered, qsizetype chosen) {
            QTest::newRow(name) << offered << chosen;
        };
        row("none", {}, -1);
        row("the size itself", {small, large, jpeg}, 2);
        row("fast rather than uncompressed", {raw, jpeg}, 1);
        row("uncompressed where both are fast", {jpeg, {{1280, 720}, 5, 30, false}}, 1);
        row("a smaller one rather than one at 10 a second", {raw, small}, 1);
        row("a slow one where there is no other", {raw}, 0);
        row("a larger one rather than a smaller", {small, large}, 1);
        row("the nearer of two larger", {{{3840, 2160}, 30, 30, true}, large}, 1);
        row("the nearer rate", {{{1280, 720}, 60, 60, false}, {{1280, 720}, 25, 25, false}}, 1);
    }

    void theNearestFormatIsChosen()
    {
        QFETCH(QList<OfferedFormat>, offered);
        QTEST(chooseFormat(offered, {1280, 720}, 30), "chosen");
    }
};

QTEST_GUILESS_MAIN(TestCameraChoice)
#include "tst_camerachoice.moc"
