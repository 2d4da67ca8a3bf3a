#pragma once

#include "ui/result.h"

#include <QAudioSink>
#include <QBuffer>
#include <QObject>

#include <list>
#include <memory>

namespace rollcall::ui {

/** Plays the sound of a result on the system's audio output, which mixes those that overlap: the sound of the next student
 *  does not cut off that of the one before. A system without an output is silent, which is no error: nothing is told by
 *  sound alone. play() hands over the samples and returns at once. Thread: gui. */
class Chime final : public QObject {
    Q_OBJECT

public:
    explicit Chime(QObject* parent = nullptr);
    ~Chime() override;

public Q_SLOTS:
    /** Beside those that are still playing; of more than `mostAtOnce` the oldest ends. */
    void play(rollcall::ui::ResultKind kind);

    /** From the next sound on; 0, silent, to 1, the loudest. As it is heard: half is half as loud. */
    void setVolume(double volume) { m_volume = volume; }

public:
    /** As play(), but so loud, whatever setVolume() said. */
    void playAt(double volume, ResultKind kind);

    static constexpr std::size_t mostAtOnce = 4;
    /** How many sounds are playing. */
    std::size_t playing() const { return m_voices.size(); }

private:
    struct Voice {
        QBuffer samples;
        std::unique_ptr<QAudioSink> sink;
    };
    void forgetEnded();

    double m_volume = 1;
    std::list<std::unique_ptr<Voice>> m_voices; ///< the oldest first
};

} // namespace rollcall::ui
