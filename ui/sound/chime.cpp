#include "ui/sound/chime.h"

#include "ui/sound/notes.h"

#include <QAudioDevice>
#include <QMediaDevices>

namespace rollcall::ui {

Chime::Chime(QObject* parent) : QObject(parent) {}

Chime::~Chime() = default;

void Chime::play(ResultKind kind)
{
    m_sink.reset();
    m_samples.close();

    QAudioFormat format;
    format.setSampleRate(sampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    // Looked up each time, because loudspeakers are plugged in and out.
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(format))
        return;

    m_samples.setData(notes(kind));
    if (!m_samples.open(QIODevice::ReadOnly))
        return;
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sink->start(&m_samples);
}

} // namespace rollcall::ui
