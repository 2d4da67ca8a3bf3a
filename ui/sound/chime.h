#pragma once

#include "ui/result.h"

#include <QAudioSink>
#include <QBuffer>
#include <QObject>

#include <memory>

namespace rollcall::ui {

/** Plays the sound of a result on the system's audio output. Silent, and no fault, where there is none: nobody is told
 *  anything by sound alone. Gui thread; play() hands the samples over and returns. */
class Chime final : public QObject {
    Q_OBJECT

public:
    explicit Chime(QObject* parent = nullptr);
    ~Chime() override;

public Q_SLOTS:
    /** Cuts off a sound that is still playing. */
    void play(rollcall::ui::ResultKind kind);

private:
    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace rollcall::ui
