#pragma once

#include "core/scan/framesource.h"

#include <deque>
#include <memory>

namespace rollcall::scan {

struct VideoFileSettings {
    QString file;
    PlaybackMode mode = PlaybackMode::RealTime;
    bool repeats = true;                     ///< starts again at its end; otherwise finished()
    std::chrono::milliseconds silence{5000}; ///< without a frame for this long while playing, it counts as unreadable
};

/** Plays a video file of any container and codec that Qt can decode.
 *
 *  PlaybackMode::OnDemand plays faster than real time where Qt's backend can (ffmpeg), keeps frames that come before they
 *  are requested, and pauses the player when it keeps many. */
class VideoFileSource final : public FrameSource {
    Q_OBJECT

public:
    VideoFileSource(const Clock& clock, const VideoFileSettings& settings, const RetryPace& retry = {});
    ~VideoFileSource() override;

    QString description() const override { return m_settings.file; }

public Q_SLOTS:
    void requestNext() override;

private:
    struct Playback;

    void open() override;
    void close() override;
    void takeFrame(const QVideoFrame& frame);
    void endReached();
    void forward();

    VideoFileSettings m_settings;
    QTimer m_silence;
    std::unique_ptr<Playback> m_playback;
    std::deque<QVideoFrame> m_held; ///< OnDemand: decoded but not yet requested
    bool m_isAwaited = false;       ///< OnDemand: the consumer has requested a frame
    bool m_isAtEnd = false;
};

} // namespace rollcall::scan
