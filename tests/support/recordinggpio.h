#pragma once

#include "core/panel/gpio.h"

#include <QMap>
#include <QStringList>

namespace rollcall::support {

/** Pins without a machine: what was set on outputs is written down, and a test presses the inputs. */
class RecordingGpio final : public panel::Gpio {
    class Output final : public panel::GpioOutput {
    public:
        Output(RecordingGpio& gpio, int pin) : m_gpio(gpio), m_pin(pin) {}
        ~Output() override { Output::set(false); }
        void set(bool isOn) override
        {
            if (std::exchange(m_gpio.levels[m_pin], isOn) != isOn)
                m_gpio.changes << QChar(isOn ? u'+' : u'-') + QString::number(m_pin);
        }

    private:
        RecordingGpio& m_gpio;
        const int m_pin;
    };

    class Input final : public panel::GpioInput {
    public:
        explicit Input(bool isPressed) : m_isPressed(isPressed) {}
        bool isPressed() const override { return m_isPressed; }
        void set(bool isPressed)
        {
            m_isPressed = isPressed;
            Q_EMIT changed(isPressed);
        }

    private:
        bool m_isPressed;
    };

public:
    Result<std::unique_ptr<panel::GpioOutput>> output(int pin) override
    {
        if (missing.contains(pin))
            return Error{ErrorCode::NotFound, QStringLiteral("no such line")};
        return std::unique_ptr<panel::GpioOutput>(std::make_unique<Output>(*this, pin));
    }

    Result<std::unique_ptr<panel::GpioInput>> input(int pin, std::chrono::milliseconds) override
    {
        if (missing.contains(pin))
            return Error{ErrorCode::NotFound, QStringLiteral("no such line")};
        auto input = std::make_unique<Input>(isPressedAtStart);
        m_input = input.get();
        return std::unique_ptr<panel::GpioInput>(std::move(input));
    }

    /** The button of the one input there is; who took it must still have it. */
    void press() { m_input->set(true); }
    void release() { m_input->set(false); }

    QList<int> missing; ///< lines that cannot be had
    bool isPressedAtStart = false;
    QMap<int, bool> levels; ///< of outputs, as they are
    QStringList changes;    ///< "+23", "-23", ... in their order

private:
    Input* m_input = nullptr;
};

} // namespace rollcall::support
