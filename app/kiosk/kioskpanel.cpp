#include "app/kiosk/kioskpanel.h"

#include "core/log/logger.h"
#include "core/panel/chardevgpio.h"

namespace rollcall::app {

namespace {

const log::Logger panelLog{"app.kioskpanel"};

std::unique_ptr<panel::GpioOutput> takeOutput(panel::Gpio& gpio, bool isWanted, int pin, const char* what)
{
    if (!isWanted)
        return nullptr;
    auto line = gpio.output(pin);
    if (line)
        return std::move(*line);
    panelLog.warning("a pin cannot be used; the kiosk does without it", line.error(), {{"what", what}, {"pin", pin}});
    return nullptr;
}

} // namespace

KioskPanel takePins(panel::Gpio& gpio, const config::PanelSettings& settings, const Clock& clock)
{
    KioskPanel taken;
    panel::Panel::Outputs outputs{.buzzer = takeOutput(gpio, settings.buzzerEnabled, settings.buzzerPin, "buzzer"),
                                  .red = takeOutput(gpio, settings.ledEnabled, settings.redPin, "red LED"),
                                  .green = takeOutput(gpio, settings.ledEnabled, settings.greenPin, "green LED"),
                                  .blue = takeOutput(gpio, settings.ledEnabled, settings.bluePin, "blue LED")};
    if (outputs.buzzer || outputs.red || outputs.green || outputs.blue)
        taken.panel = std::make_unique<panel::Panel>(std::move(outputs));
    if (!settings.buttonEnabled)
        return taken;
    auto line = gpio.input(settings.buttonPin, settings.debounce);
    if (line)
        taken.button = std::make_unique<panel::PowerButton>(
            std::move(*line), panel::PowerButton::Times{settings.shortPress, settings.longPress}, clock);
    else
        panelLog.warning("a pin cannot be used; the kiosk does without it", line.error(),
                         {{"what", "power button"}, {"pin", settings.buttonPin}});
    return taken;
}

KioskPanel makeKioskPanel(const config::PanelSettings& settings, const Clock& clock)
{
    if (!settings.buzzerEnabled && !settings.ledEnabled && !settings.buttonEnabled)
        return {};
    panel::ChardevGpio gpio(settings.chip);
    if (const auto opened = gpio.open(); !opened) {
        panelLog.warning("buzzer, LED and power button are not used", opened.error());
        return {};
    }
    return takePins(gpio, settings, clock);
}

panel::Signal signalOf(const attendance::Verdict& verdict)
{
    using attendance::RefusalReason;
    if (const auto* receipt = std::get_if<attendance::Receipt>(&verdict)) {
        const bool isLate =
            receipt->scanType() == attendance::ScanType::In && receipt->status == attendance::AttendanceStatus::Late;
        return isLate ? panel::Signal::CountedLate : panel::Signal::Counted;
    }
    switch (std::get<attendance::Refusal>(verdict).reason) {
    case RefusalReason::AlreadyIn:
    case RefusalReason::AlreadyOut:
    case RefusalReason::Cooldown:
        return panel::Signal::AlreadyIn;
    case RefusalReason::NotABadge:
    case RefusalReason::NotOnRoster:
    case RefusalReason::NotRecorded:
    case RefusalReason::OutsideHours:
    case RefusalReason::WrongSession:
    case RefusalReason::NoSchool:
    case RefusalReason::NotASchoolDay:
    case RefusalReason::BadgeRevoked:
    case RefusalReason::BadgeExpired:
    case RefusalReason::BadgeNotVerified:
    case RefusalReason::BadgeOtherSchool:
    case RefusalReason::BadgeNotSigned:
        break;
    }
    return panel::Signal::Refused;
}

} // namespace rollcall::app
