#pragma once

namespace rollcall::ui {

/** What to do with a badge that is held up and cannot be read. */
enum class BadgeHint {
    ShowWhole,  ///< a part of it is out of view
    OneAtATime, ///< several are held up
    Closer,
    Tilt, ///< light is reflected from it
    Dark, ///< the camera sees too little; nothing that one person can do
    IntoTheLight,
    HoldStill
};

} // namespace rollcall::ui
