#pragma once

namespace rollcall::ui {

/** What to do with a badge that is held up and cannot be read. */
enum class BadgeHint {
    ShowWhole, ///< a part of it is out of view
    Closer,
    Tilt, ///< light is reflected from it
    IntoTheLight,
    HoldStill
};

} // namespace rollcall::ui
