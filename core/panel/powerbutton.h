#pragma once

#include "core/base/clock.h"
#include "core/panel/gpio.h"

#include <QTimer>

namespace rollcall::panel {

/** A button that switches the machine off. Thread: gui. */
class PowerButton : public QObject {
    Q_OBJECT

public:
    struct Times {
        std::chrono::milliseconds shortPress; ///< released before it: a short press
        std::chrono::milliseconds longPress;  ///< held for so long: a long one, at once; in between it is neither
    };

    /** A line that is pressed already, such as one with something else on it, counts only after it was released once. */
    PowerButton(std::unique_ptr<GpioInput> line, const Times& times, const Clock& clock, QObject* parent = nullptr);

Q_SIGNALS:
    void pressedShort();
    void pressedLong();

private:
    void learn(bool isPressed);

    const std::unique_ptr<GpioInput> m_line;
    const Times m_times;
    const Clock& m_clock;
    std::optional<std::chrono::milliseconds> m_pressedAt; ///< monotonic
    QTimer m_held;
};

} // namespace rollcall::panel
