#pragma once

#include "core/panel/gpio.h"
#include "core/panel/signalpattern.h"

#include <QObject>
#include <QTimer>

namespace rollcall::panel {

/** The LED and the buzzer beside the screen. What is not there is done without.
 *
 *  Tells one signal at a time: the next one ends the one before at once, because it is another student's. Works on timers; a
 *  call takes microseconds. Thread: gui. */
class Panel : public QObject {
    Q_OBJECT

public:
    /** Each may be null. */
    struct Outputs {
        std::unique_ptr<GpioOutput> buzzer;
        std::unique_ptr<GpioOutput> red;
        std::unique_ptr<GpioOutput> green;
        std::unique_ptr<GpioOutput> blue;
    };

    explicit Panel(Outputs outputs, QObject* parent = nullptr);

    void show(Signal signal);

private:
    void light(const Colour& colour);
    void sound(bool isOn);
    void goOnSounding();

    const Outputs m_outputs;
    std::span<const std::chrono::milliseconds> m_sound; ///< what is left of it
    bool m_isSounding = false;
    QTimer m_nextSound;
    QTimer m_lightEnd;
};

} // namespace rollcall::panel
