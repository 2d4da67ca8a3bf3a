#pragma once

#include <chrono>
#include <optional>

namespace rollcall::ui {

/** Why no badge can be counted at the moment. */
enum class FaultKind {
    CameraMissing,      ///< no camera is connected
    CameraSilent,       ///< one is connected, but gives no picture
    CameraNotPermitted, ///< the system does not let us use it
    VideoUnreadable,    ///< the footage named at the start cannot be opened or decoded
    StorageUnavailable, ///< the database cannot be opened or written
    StorageFull,        ///< no space left
    DeviceRevoked,      ///< the office has shut this kiosk out
    DeviceReplaced,     ///< another kiosk was paired in its place
};

/** What the out-of-order page shows. */
struct Fault {
    FaultKind kind;
    /** Until the next attempt, counted from showFault(); nothing if nobody tries again by itself. */
    std::optional<std::chrono::milliseconds> retryIn = {};
};

} // namespace rollcall::ui
