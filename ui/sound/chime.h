#pragma once

#include "ui/result.h"

#include <QAudioSink>
#include <QBuffer>
#include <QObject>

#include <memory>

namespace rollcall::ui {

/** Plays the sound of a result on the system's audio output. A system without one is silent, which is no error: nothing is
 *  told by sound alone. play() hands over the samples and returns at once. Thread: gui. */
class Chime final : public QObject {
    Q_OBJECT

public:
    explicit Chime(QObject* parent = nullptr);
    ~Chime() override;

public Q_SLOTS:
    /** Stops a sound that is still playing. */
    void play(rollcall::ui::ResultKind kind);

private:
    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace rollcall::ui
