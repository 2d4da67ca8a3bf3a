#pragma once

namespace rollcall::ui {

/** Where the camera's lens is, seen by who stands before the screen. Not turned around in a language written from right to left. */
enum class LensSide { None, Above, Below, Left, Right };

} // namespace rollcall::ui
