#include "core/panel/panel.h"

namespace rollcall::panel {

Panel::Panel(Outputs outputs, QObject* parent) : QObject(parent), m_outputs(std::move(outputs))
{
    for (QTimer* timer : {&m_nextSound, &m_lightEnd}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_nextSound, &QTimer::timeout, this, &Panel::goOnSounding);
    connect(&m_lightEnd, &QTimer::timeout, this, [this] { light({}); });
}

void Panel::show(Signal signal)
{
    const SignalPattern pattern = patternOf(signal);
    light(pattern.colour);
    m_lightEnd.start(lightFor);
    m_sound = pattern.sound;
    m_isSounding = false; // so that what comes first of the new one is heard
    goOnSounding();
}

void Panel::light(const Colour& colour)
{
    const auto set = [](const std::unique_ptr<GpioOutput>& output, bool isOn) {
        if (output)
            output->set(isOn);
    };
    set(m_outputs.red, colour.red);
    set(m_outputs.green, colour.green);
    set(m_outputs.blue, colour.blue);
}

void Panel::sound(bool isOn)
{
    m_isSounding = isOn;
    if (m_outputs.buzzer)
        m_outputs.buzzer->set(isOn);
}

void Panel::goOnSounding()
{
    if (m_sound.empty()) {
        sound(false);
        return;
    }
    sound(!m_isSounding);
    m_nextSound.start(m_sound.front());
    m_sound = m_sound.subspan(1);
}

} // namespace rollcall::panel
