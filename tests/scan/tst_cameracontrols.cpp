#include "core/scan/cameracontrols.h"

#include <QTest>

using namespace rollcall::scan;

namespace {

/** What a QCamera offers and is set to. */
struct OfferingCamera {
    QList<QCamera::FocusMode> focusModes;
    QList<QCamera::ExposureMode> exposureModes;
    bool hasTorch = false;
    std::optional<QCamera::FocusMode> focus = {};
    std::optional<QCamera::ExposureMode> exposure = {};
    std::optional<QCamera::TorchMode> torch = {};

    bool isFocusModeSupported(QCamera::FocusMode mode) const { return focusModes.contains(mode); }
    void setFocusMode(QCamera::FocusMode mode) { focus = mode; }
    bool isExposureModeSupported(QCamera::ExposureMode mode) const { return exposureModes.contains(mode); }
    void setExposureMode(QCamera::ExposureMode mode) { exposure = mode; }
    bool isTorchModeSupported(QCamera::TorchMode) const { return hasTorch; }
    void setTorchMode(QCamera::TorchMode mode) { torch = mode; }
};

} // namespace

class TestCameraControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotOfferedStaysAsItIs()
    {
        OfferingCamera camera;
        setControls(camera, true);
        QVERIFY(!camera.focus && !camera.exposure && !camera.torch);
    }

    void whatSuitsBadgesBestIsChosen()
    {
        OfferingCamera camera{{QCamera::FocusModeAuto, QCamera::FocusModeAutoNear},
                              {QCamera::ExposureAuto, QCamera::ExposureBarcode},
                              true};
        setControls(camera, true);
        QCOMPARE(*camera.focus, QCamera::FocusModeAutoNear);
        QCOMPARE(*camera.exposure, QCamera::ExposureBarcode);
        QCOMPARE(*camera.torch, QCamera::TorchOn);

        camera.focusModes = {QCamera::FocusModeAuto, QCamera::FocusModeManual};
        camera.exposureModes = {QCamera::ExposureAuto, QCamera::ExposureManual};
        setControls(camera, false);
        QCOMPARE(*camera.focus, QCamera::FocusModeAuto);
        QCOMPARE(*camera.exposure, QCamera::ExposureAuto);
        QCOMPARE(*camera.torch, QCamera::TorchOff);
    }
};

QTEST_GUILESS_MAIN(TestCameraControls)
#include "tst_cameracontrols.moc"
