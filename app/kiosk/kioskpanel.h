#pragma once

#include "core/attendance/verdict.h"
#include "core/config/settings.h"
#include "core/panel/panel.h"
#include "core/panel/powerbutton.h"

namespace rollcall::app {

/** What is wired to the pins of this machine, as far as the settings want it and it is there. */
struct KioskPanel {
    std::unique_ptr<panel::Panel> panel;        ///< null without any LED and buzzer
    std::unique_ptr<panel::PowerButton> button; ///< null without one
};

/** Takes the pins from `gpio`. What cannot be had is done without, and the log says so. Thread: gui. */
KioskPanel takePins(panel::Gpio& gpio, const config::PanelSettings& settings, const Clock& clock);

/** The same with this machine's controller, which is not looked for if the settings want nothing of it. */
KioskPanel makeKioskPanel(const config::PanelSettings& settings, const Clock& clock);

panel::Signal signalOf(const attendance::Verdict& verdict);

} // namespace rollcall::app
