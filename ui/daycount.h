#pragma once

namespace rollcall::ui {

/** Of the roster's students, how many are here. */
struct DayCount {
    int here = 0;
    int students = 0;
};

} // namespace rollcall::ui
