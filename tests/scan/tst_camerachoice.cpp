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

    void aCameraWithoutFormatsIsLeftAsItIs() { QVERIFY(chooseFormat({}, {1280, 720}, 30).isNull()); }
};

QTEST_GUILESS_MAIN(TestCameraChoice)
#include "tst_camerachoice.moc"
