#pragma once

#include "core/base/result.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace rollcall::panel {

/** A line that the kiosk drives, off at first. Gives it back at its end, when it is off again. */
class GpioOutput {
public:
    virtual ~GpioOutput() = default;
    virtual void set(bool isOn) = 0;
};

/** A line that something else drives: a button that connects it to ground, while the controller pulls it up. */
class GpioInput : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isPressed() const = 0;

Q_SIGNALS:
    /** Without the bouncing of its contacts. */
    void changed(bool isPressed);
};

/** The pins of a machine. What is wired to them is a matter of settings; that there is none is no fault of the kiosk.
 *  Thread: the one it is made on, whose event loop inputs need; no call waits. */
class Gpio {
public:
    virtual ~Gpio() = default;

    /** `pin`: a line's number on the controller; on a Raspberry Pi the BCM number. Errors: NotFound (no controller, or it has no such
     *  line), NotPermitted, WouldBlock (another program has the line), Io. */
    virtual Result<std::unique_ptr<GpioOutput>> output(int pin) = 0;
    /** Likewise. What changes back within `debounce` did not change. */
    virtual Result<std::unique_ptr<GpioInput>> input(int pin, std::chrono::milliseconds debounce) = 0;
};

} // namespace rollcall::panel
