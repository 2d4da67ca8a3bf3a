#pragma once

#include <QCamera>

namespace rollcall::scan {

/** Sets what a camera offers in favour of badges: focus on what is near, an exposure meant for codes, and the torch if it is
 *  wanted. What it does not offer stays as it is. `Camera` is a QCamera. */
template <typename Camera>
void setControls(Camera& camera, bool wantsTorch)
{
    for (const auto mode : {QCamera::FocusModeAutoNear, QCamera::FocusModeAuto}) {
        if (camera.isFocusModeSupported(mode)) {
            camera.setFocusMode(mode);
            break;
        }
    }
    for (const auto mode : {QCamera::ExposureBarcode, QCamera::ExposureAuto}) {
        if (camera.isExposureModeSupported(mode)) {
            camera.setExposureMode(mode);
            break;
        }
    }
    const auto torch = wantsTorch ? QCamera::TorchOn : QCamera::TorchOff;
    if (camera.isTorchModeSupported(torch))
        camera.setTorchMode(torch);
}

} // namespace rollcall::scan
