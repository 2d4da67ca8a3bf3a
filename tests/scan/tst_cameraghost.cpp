#include "core/scan/camerasource.h"
#include "tests/support/fakecamera.h"

#include <QSignalSpy>

using namespace rollcall;
using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

/** Qt 6.4 goes on listing a camera that was there when the program started and has been unplugged since. It
 * has a test program of its own because the camera must be there at the start. */
class TestCameraGhost : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        FakeCamera::prepare();
        FakeCamera::plugIn();
    }

private Q_SLOTS:
    void aCameraPluggedInAgainIsFoundBesideItsGhost_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("any camera") << QString();
        QTest::newRow("by number") << QStringLiteral("0");
        QTest::newRow("by description") << QStringLiteral("Fake Camera");
    }

    void aCameraPluggedInAgainIsFoundBesideItsGhost()
    {
        QFETCH(QString, wanted);
        FakeCamera::show("2021001");
        FakeCamera::plugIn();
        const SystemClock clock;
        CameraSettings settings;
        settings.wanted = wanted;
        settings.opening = 500ms;
        settings.silence = 500ms;
        CameraSource source(clock, settings, {100ms, 200ms});
        QSignalSpy started(&source, &FrameSource::started);
        QSignalSpy failed(&source, &FrameSource::failed);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 10'000);

        FakeCamera::unplug();
        const qsizetype before = failed.size();
        QTRY_VERIFY_WITH_TIMEOUT(failed.size() > before, 30000);
        FakeCamera::plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 2, 10'000);
    }
};

QTEST_MAIN(TestCameraGhost)
#include "tst_cameraghost.moc"
