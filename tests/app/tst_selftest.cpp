// What a kiosk says of itself before it counts anybody.

#include "app/kiosk/selftest.h"

#include <QEvent>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using app::SelfTest;

class TestSelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itPassesWithTheLastOfWhatItNeeds_data()
    {
        QTest::addColumn<bool>("needsCamera");
        QTest::newRow("with a camera") << true;
        QTest::newRow("without") << false;
    }

    void itPassesWithTheLastOfWhatItNeeds()
    {
        QFETCH(bool, needsCamera);
        SelfTest test(needsCamera ? SelfTest::Camera::Needed : SelfTest::Camera::NotNeeded);
        const QSignalSpy passed(&test, &SelfTest::passed);
        test.start(1h);
        test.noteDatabase();
        QCOMPARE(passed.count(), 0);
        paint(test);
        QCOMPARE(passed.count(), needsCamera ? 0 : 1);
        test.noteFrame();
        test.noteFrame();
        QCOMPARE(passed.count(), 1);
    }

    void whatIsMissingInTheEndIsTold_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<QStringList>("missing");
        const QString database = QStringLiteral("the database cannot be used");
        const QString page = QStringLiteral("nothing was painted on the screen");
        const QString camera = QStringLiteral("the camera gives no picture");
        QTest::newRow("everything") << QByteArray() << QStringList{database, page, camera};
        QTest::newRow("the screen") << QByteArray("dc") << QStringList{page};
        QTest::newRow("the camera") << QByteArray("dp") << QStringList{camera};
        QTest::newRow("the camera, for a reason")
            << QByteArray("dpf") << QStringList{camera + QStringLiteral(": no_camera")};
        QTest::newRow("a locked database") << QByteArray("lpc") << QStringList{database + QStringLiteral(": locked")};
    }

    void whatIsMissingInTheEndIsTold()
    {
        QFETCH(QByteArray, there);
        SelfTest test(SelfTest::Camera::Needed);
        QSignalSpy failed(&test, &SelfTest::failed);
        test.start(1ms);
        if (there.contains('d'))
            test.noteDatabase();
        if (there.contains('l'))
            test.setDatabaseFault({ErrorCode::Timeout, QStringLiteral("locked")});
        if (there.contains('p'))
            paint(test);
        if (there.contains('c'))
            test.noteFrame();
        if (there.contains('f'))
            test.setCameraFault(QStringLiteral("no_camera"));
        QTRY_COMPARE(failed.count(), 1);
        QTEST(failed.constFirst().constFirst().toStringList(), "missing");
    }

    void aDatabaseThatIsNoUseEndsItAtOnce()
    {
        SelfTest test(SelfTest::Camera::NotNeeded);
        const QSignalSpy failed(&test, &SelfTest::failed);
        test.start(1h);
        paint(test);
        test.setDatabaseFault({ErrorCode::Incompatible, QStringLiteral("made by a newer Rollcall")});
        QCOMPARE(failed.count(), 1);
        test.setDatabaseFault({ErrorCode::Incompatible, QStringLiteral("still")});
        QCOMPARE(failed.count(), 1);
    }

private:
    static void paint(SelfTest& test)
    {
        QEvent paint(QEvent::Paint);
        test.eventFilter(&test, &paint);
    }
};

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
