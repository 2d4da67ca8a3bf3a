#include "app/kiosk/scanterms.h"

namespace rollcall::app {

ui::FaultKind faultKind(scan::SourceFaultCode code)
{
    switch (code) {
    case scan::SourceFaultCode::NoCamera:
        return ui::FaultKind::CameraMissing;
    case scan::SourceFaultCode::CameraDenied:
        return ui::FaultKind::CameraNotPermitted;
    case scan::SourceFaultCode::CameraBusy:
        return ui::FaultKind::CameraBusy;
    case scan::SourceFaultCode::CameraSilent:
        return ui::FaultKind::CameraSilent;
    case scan::SourceFaultCode::CameraFrozen:
        return ui::FaultKind::CameraFrozen;
    case scan::SourceFaultCode::CameraBlack:
        return ui::FaultKind::CameraBlack;
    case scan::SourceFaultCode::FileMissing:
    case scan::SourceFaultCode::FileUnreadable:
        return ui::FaultKind::VideoUnreadable;
    }
    return ui::FaultKind::CameraMissing;
}

ui::BadgeHint badgeHint(scan::Obstacle obstacle)
{
    switch (obstacle) {
    case scan::Obstacle::CutOff:
        return ui::BadgeHint::ShowWhole;
    case scan::Obstacle::TooSmall:
        return ui::BadgeHint::Closer;
    case scan::Obstacle::Glare:
        return ui::BadgeHint::Tilt;
    case scan::Obstacle::Several:
        return ui::BadgeHint::OneAtATime;
    case scan::Obstacle::Dark:
        return ui::BadgeHint::Dark;
    case scan::Obstacle::Pale:
        return ui::BadgeHint::IntoTheLight;
    case scan::Obstacle::Blurred:
        break;
    }
    return ui::BadgeHint::HoldStill;
}

} // namespace rollcall::app
