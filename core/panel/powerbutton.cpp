#include "core/panel/powerbutton.h"

#include "core/log/logger.h"

namespace rollcall::panel {

namespace {

const log::Logger powerButtonLog{"panel.powerbutton"};

} // namespace

PowerButton::PowerButton(std::unique_ptr<GpioInput> line, const Times& times, const Clock& clock, QObject* parent)
    : QObject(parent), m_line(std::move(line)), m_times(times), m_clock(clock)
{
    m_held.setSingleShot(true);
    connect(&m_held, &QTimer::timeout, this, [this] {
        m_pressedAt.reset(); // its release is no short press
        Q_EMIT pressedLong();
    });
    connect(m_line.get(), &GpioInput::changed, this, &PowerButton::learn);
    if (m_line->isPressed())
        powerButtonLog.warning("the power button is pressed at the start; it counts after it was released");
}

void PowerButton::learn(bool isPressed)
{
    if (isPressed) {
        m_pressedAt = m_clock.monotonic();
        m_held.start(m_times.longPress);
        return;
    }
    m_held.stop();
    const auto pressedAt = std::exchange(m_pressedAt, std::nullopt);
    if (pressedAt && m_clock.monotonic() - *pressedAt < m_times.shortPress)
        Q_EMIT pressedShort();
}

} // namespace rollcall::panel
