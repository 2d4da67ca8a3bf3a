#pragma once

#include "core/panel/gpio.h"

#include <QString>

namespace rollcall::panel {

/** The pins of a controller that the kernel knows, by its GPIO character devices, version 2
 *  (https://docs.kernel.org/userspace-api/gpio/chardev.html; Linux 5.10 and later). */
class ChardevGpio final : public Gpio {
public:
    /** `chip`: the controller's name ("gpiochip0") or label; empty: that of a Raspberry Pi's header. `devices`: the folder of its device. */
    explicit ChardevGpio(const QString& chip, const QString& devices = QStringLiteral("/dev"));
    ~ChardevGpio() override;
    ChardevGpio(const ChardevGpio&) = delete;
    ChardevGpio& operator=(const ChardevGpio&) = delete;

    /** Whether there is such a controller, and this user may use it. Errors: NotFound, NotPermitted, Io. */
    Result<void> open();

    Result<std::unique_ptr<GpioOutput>> output(int pin) override;
    Result<std::unique_ptr<GpioInput>> input(int pin, std::chrono::milliseconds debounce) override;

private:
    const QString m_chip;
    const QString m_devices;
    int m_descriptor = -1;
    int m_lines = 0; ///< how many it has
};

} // namespace rollcall::panel
