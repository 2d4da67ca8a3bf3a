#include "core/scan/camerasource.h"
#include "core/scan/decoder.h"
#include "tests/support/fakecamera.h"

#include <QCameraDevice>
#include <QMediaDevices>
#include <QSignalSpy>

using namespace rollcall;
using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

/** A real QCamera on the fake camera (tests/support/fakecamera.c). */
class TestCameraSource : public QObject {
    Q_OBJECT

public:
    static void initMain() { FakeCamera::prepare(); }

private:
    static CameraSettings settings(const QString& wanted = {})
    {
        CameraSettings result;
        result.wanted = wanted;
        result.resolution = {640, 480};
        result.opening = 2000ms;
        result.silence = 700ms;
        result.black = 600ms;
        return result;
    }

    /** A running source, and what it says. */
    struct Running {
        explicit Running(const CameraSettings& settings) : source(clock, settings, {200ms, 400ms}) { source.start(); }

        SystemClock clock;
        CameraSource source;
        QSignalSpy started{&source, &FrameSource::started};
        QSignalSpy frames{&source, &FrameSource::frameReady};
        QSignalSpy failed{&source, &FrameSource::failed};

        SourceFault lastFault() const { return failed.last().first().value<SourceFault>(); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        // Qt begins to watch the port with the first question, and keeps what is plugged in then for ever.
        QVERIFY(QMediaDevices::videoInputs().isEmpty());
    }

    void init()
    {
        FakeCamera::show("2021001");
        FakeCamera::thaw();
        FakeCamera::plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(QMediaDevices::videoInputs().size(), 1, 30000);
    }

    void cleanup()
    {
        FakeCamera::unplug();
        QTRY_VERIFY_WITH_TIMEOUT(QMediaDevices::videoInputs().isEmpty(), 30000);
    }

    void aBadgeHeldToTheCameraIsRead()
    {
        Running camera(settings());
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 10, 30000);
        QCOMPARE(camera.started.size(), 1);
        const auto frame = camera.frames.last().first().value<QVideoFrame>();
        QCOMPARE(frame.size(), QSize(640, 480));
        const auto codes = Decoder().decode(frame);
        QCOMPARE(codes.size(), 1);
        QCOMPARE(codes.first().payload, QByteArray("2021001"));
        QCOMPARE(camera.failed.size(), 0);
    }

    void aCameraIsFoundByItsNameOrItsNumber_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("description") << QStringLiteral("Fake Camera");
        QTest::newRow("part of it") << QStringLiteral("fake");
        QTest::newRow("number") << QStringLiteral("0");
    }

    void aCameraIsFoundByItsNameOrItsNumber()
    {
        QFETCH(QString, wanted);
        Running camera(settings(wanted));
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
    }

    void aCameraThatIsNotThereIsSaidAndWaitedFor()
    {
        FakeCamera::unplug();
        QTRY_VERIFY_WITH_TIMEOUT(QMediaDevices::videoInputs().isEmpty(), 30000);
        Running camera(settings());
        QTRY_VERIFY_WITH_TIMEOUT(camera.failed.size() >= 2, 30000);
        QCOMPARE(camera.lastFault().code, SourceFaultCode::NoCamera);
        QVERIFY(camera.lastFault().retryAt.value() > camera.clock.monotonic());
        QVERIFY(camera.lastFault().retryAt.value() <= camera.clock.monotonic() + 400ms);
        QCOMPARE(camera.frames.size(), 0);

        FakeCamera::plugIn();
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
        QCOMPARE(camera.started.size(), 1);
    }

    void anotherCameraThanTheOneAskedForIsNotTaken()
    {
        Running camera(settings(QStringLiteral("Document Scanner")));
        QTRY_VERIFY_WITH_TIMEOUT(camera.failed.size() >= 2, 30000);
        QCOMPARE(camera.lastFault().code, SourceFaultCode::NoCamera);
        QCOMPARE(camera.frames.size(), 0);
    }

    void unpluggingIsNoticedAndPluggingInAgainHeals()
    {
        Running camera(settings(QStringLiteral("0")));
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);

        FakeCamera::unplug();
        QTRY_VERIFY_WITH_TIMEOUT(camera.failed.size() >= 1, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(camera.lastFault().code, SourceFaultCode::NoCamera, 30000);
        QCOMPARE(camera.started.size(), 1);

        FakeCamera::show("2021002");
        FakeCamera::plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(camera.started.size(), 2, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!Decoder().decode(camera.frames.last().first().value<QVideoFrame>()).isEmpty(),
                                 30000);
        QCOMPARE(Decoder().decode(camera.frames.last().first().value<QVideoFrame>()).first().payload,
                 QByteArray("2021002"));
    }

    void aCameraThatFreezesIsToldFromOneThatNeverGavePictures()
    {
        Running camera(settings());
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
        FakeCamera::freeze();
        QTRY_COMPARE_WITH_TIMEOUT(camera.failed.size(), 1, 30000);
        QCOMPARE(camera.lastFault().code, SourceFaultCode::CameraFrozen);
        QTRY_COMPARE_WITH_TIMEOUT(camera.failed.size(), 2, 30000);
        QCOMPARE(camera.lastFault().code, SourceFaultCode::CameraSilent);

        FakeCamera::thaw();
        QTRY_COMPARE_WITH_TIMEOUT(camera.started.size(), 2, 30000);
    }

    void aCoveredLensIsToldAndPicturesGoOn()
    {
        Running camera(settings());
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
        FakeCamera::cover();
        QTRY_COMPARE_WITH_TIMEOUT(camera.failed.size(), 1, 30000);
        QCOMPARE(camera.lastFault().code, SourceFaultCode::CameraBlack);
        QVERIFY(!camera.lastFault().retryAt);
        const qsizetype before = camera.frames.size();
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() > before + 20, 30000);
        QCOMPARE(camera.failed.size(), 1);
        QCOMPARE(camera.started.size(), 1);

        FakeCamera::show("2021001");
        QTRY_COMPARE_WITH_TIMEOUT(camera.started.size(), 2, 30000);
        QCOMPARE(camera.failed.size(), 1);
    }

    void theFramesCarryTheRotationAndTheMirroringThatAreSet()
    {
        CameraSettings turned = settings();
        turned.rotation = 90;
        turned.mirror = true;
        Running camera(turned);
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
        const auto frame = camera.frames.last().first().value<QVideoFrame>();
        QVERIFY(frame.mirrored());
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
        QCOMPARE(frame.rotation(), QtVideo::Rotation::Clockwise90);
#else
        QCOMPARE(frame.rotationAngle(), QVideoFrame::Rotation90);
        QCOMPARE(frame.toImage().size(), QSize(480, 640));
#endif
        QCOMPARE(Decoder().decode(frame).size(), 1);
    }

    void otherSettingsCountWhileItRuns_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("rotation");
        QTest::addColumn<bool>("isOpenedAnew");
        QTest::newRow("turned") << QString() << 90 << false;
        QTest::newRow("another camera") << QStringLiteral("fake") << 0 << true;
    }

    void otherSettingsCountWhileItRuns()
    {
        QFETCH(QString, wanted);
        QFETCH(int, rotation);
        Running camera(settings());
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
        QCOMPARE(camera.source.description(), QStringLiteral("Fake Camera"));
        CameraSettings others = settings(wanted);
        others.rotation = rotation;
        camera.source.setSettings(others);
        camera.frames.clear();
        const auto turned = [&] {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
            return int(camera.frames.last().first().value<QVideoFrame>().rotation());
#else
            return int(camera.frames.last().first().value<QVideoFrame>().rotationAngle());
#endif
        };
        QTRY_VERIFY_WITH_TIMEOUT(!camera.frames.isEmpty() && turned() == rotation, 30000);
        QFETCH(bool, isOpenedAnew);
        QCOMPARE(camera.started.size(), isOpenedAnew ? 2 : 1);
        QCOMPARE(camera.failed.size(), 0);
    }

    void aCameraThatIsNotThereIsNamedOnceTheSettingsWantIt()
    {
        Running camera(settings());
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
        camera.source.setSettings(settings(QStringLiteral("no such camera")));
        QTRY_VERIFY_WITH_TIMEOUT(!camera.failed.isEmpty(), 30000);
        QCOMPARE(camera.lastFault().code, SourceFaultCode::NoCamera);
        QVERIFY(camera.source.description().isEmpty());
    }

    void theCameraThatDeliversIsRemembered()
    {
        QList<RememberedCamera> remembered;
        CameraSettings noting = settings(QStringLiteral("0"));
        noting.remember = [&](const RememberedCamera& camera) { remembered.append(camera); };
        Running camera(noting);
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 5, 30000);
        QCOMPARE(remembered.size(), 1);
        QCOMPARE(remembered.first().wanted, QStringLiteral("0"));
        QCOMPARE(remembered.first().camera.description, QStringLiteral("Fake Camera"));
        QCOMPARE(remembered.first().camera.id, QMediaDevices::videoInputs().first().id());
    }

    void aStoppedCameraIsSilentAndStartsAgain()
    {
        Running camera(settings());
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() >= 2, 30000);
        camera.source.stop();
        const qsizetype before = camera.frames.size();
        FakeCamera::unplug();
        QTRY_VERIFY_WITH_TIMEOUT(QMediaDevices::videoInputs().isEmpty(), 30000);
        QCOMPARE(camera.frames.size(), before);
        QCOMPARE(camera.failed.size(), 0);

        FakeCamera::plugIn();
        QTRY_VERIFY_WITH_TIMEOUT(!QMediaDevices::videoInputs().isEmpty(), 30000);
        camera.source.start();
        QTRY_VERIFY_WITH_TIMEOUT(camera.frames.size() > before + 2, 30000);
        QCOMPARE(camera.started.size(), 2);
    }
};

QTEST_MAIN(TestCameraSource)
#include "tst_camerasource.moc"
