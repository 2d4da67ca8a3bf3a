#pragma once

#include "core/scan/framesource.h"

#include <deque>
#include <memory>

namespace rollcall::scan {

struct VideoFileSettings {
    QString file;
    PlaybackMode mode = PlaybackMode::RealTime;
    bool repeats = true;                     ///< from the start again at its end; else finished()
    std::chrono::milliseconds silence{5000}; ///< without a frame for this long while playing, it is unreadable
};

/** A video file as if it were a camera: really decoded by Qt, whatever its container and codec are.
 *
 *  PlaybackMode::OnDemand plays faster than life where Qt's backend can (ffmpeg), holds frames that come too early,
 * and pauses the player when it holds many. */
class VideoFileSource final : public FrameSource {
    Q_OBJECT

public:
    VideoFileSource(const Clock& clock, const VideoFileSettings& settings, const RetryPace& retry = {});
    ~VideoFileSource() override;

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
    std::deque<QVideoFrame> m_held; ///< OnDemand: came but not yet asked for
    bool m_isAwaited = false;       ///< OnDemand: the consumer waits for a frame
    bool m_isAtEnd = false;
};

} // namespace rollcall::scan
