#pragma once

#include <chrono>
#include <optional>

namespace rollcall::ui {

/** Why the kiosk cannot record badges at the moment. */
enum class FaultKind {
    CameraMissing,      ///< no camera is connected
    CameraBusy,         ///< another program uses the camera
    CameraSilent,       ///< a camera is connected but delivers no picture
    CameraFrozen,       ///< it delivered pictures, and no longer does
    CameraBlack,        ///< its pictures are black
    CameraNotPermitted, ///< the system denies access to the camera
    VideoUnreadable,    ///< the video file named on the command line cannot be opened or decoded
    StorageUnavailable, ///< the database cannot be opened or written
    StorageFull,        ///< no space left
    StorageReplaced,    ///< the database was removed, moved or replaced
    RosterMissing,      ///< there is no student on the roster, so nobody could be counted
    DeviceRevoked,      ///< the office has revoked this kiosk
    DeviceReplaced,     ///< another kiosk was paired in its place
};

/** Whether it is the camera that fails: then a student can still be counted without a badge. */
constexpr bool isCameraFault(FaultKind kind)
{
    return kind <= FaultKind::VideoUnreadable;
}

/** What the out-of-order page shows. */
struct Fault {
    FaultKind kind;
    /** Time until the next attempt, counted from showFault(); nothing if there is no automatic retry. */
    std::optional<std::chrono::milliseconds> retryIn = {};
};

} // namespace rollcall::ui
