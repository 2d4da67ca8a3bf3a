#pragma once

#include "ui/admin/settingsstore.h"

namespace rollcall::ui {

/** Every setting of the program, for SampleSettings. A test of the app holds it to the table of settings. */
QList<SettingInfo> sampleTable();

} // namespace rollcall::ui
