#pragma once

#include "core/scan/decoder.h"
#include "core/scan/sourceoption.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace rollcall::app {

/** Looks through a video without a pace, every frame of it, and says when which code comes into view: what a kiosk that plays it at
 *  its own pace is measured against. Thread: gui, which it keeps busy. */
class FootageSurvey : public QObject {
    Q_OBJECT

public:
    /** A code in view, after it was not for the debounce interval. */
    struct Visit {
        QByteArray code;
        std::chrono::microseconds since; ///< of the first frame it can be read in, by the video's own time
    };

    /** The clock outlives it. */
    FootageSurvey(const scan::SourceOption& video, std::chrono::milliseconds debounce, const Clock& clock);
    ~FootageSurvey() override;

    void start();

    const std::vector<Visit>& visits() const { return m_visits; }
    /** From one frame to the next: the median. 0 of fewer than two frames. */
    std::chrono::microseconds frameInterval() const;

Q_SIGNALS:
    /** Also if the video cannot be played; then there are no visits, or fewer. */
    void finished();

private:
    void look(const QVideoFrame& frame);

    const std::chrono::microseconds m_debounce;
    std::unique_ptr<scan::FrameSource> m_source;
    scan::Decoder m_decoder;
    std::vector<std::chrono::microseconds> m_frames;
    QHash<QByteArray, std::chrono::microseconds> m_lastSeen;
    std::vector<Visit> m_visits;
};

} // namespace rollcall::app
