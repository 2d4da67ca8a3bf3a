#include "ui/sound/chime.h"

#include "ui/sound/notes.h"

#include <QAudio>
#include <QAudioDevice>
#include <QMediaDevices>

namespace rollcall::ui {

Chime::Chime(QObject* parent) : QObject(parent) {}

Chime::~Chime() = default;

void Chime::play(ResultKind kind)
{
    playAt(m_volume, kind);
}

void Chime::playAt(double volume, ResultKind kind)
{
    forgetEnded();
    if (volume <= 0)
        return;
    QAudioFormat format;
    format.setSampleRate(sampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    // Looked up each time, because loudspeakers are plugged in and out.
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(format))
        return;

    auto voice = std::make_unique<Voice>();
    voice->samples.setData(notes(kind));
    if (!voice->samples.open(QIODevice::ReadOnly))
        return;
    voice->sink = std::make_unique<QAudioSink>(device, format);
    voice->sink->setVolume(QAudio::convertVolume(volume, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
    voice->sink->start(&voice->samples);
    m_voices.push_back(std::move(voice));
}

void Chime::forgetEnded()
{
    m_voices.remove_if([](const auto& voice) { return voice->sink->state() != QAudio::ActiveState; });
    while (m_voices.size() >= mostAtOnce)
        m_voices.pop_front();
}

} // namespace rollcall::ui
