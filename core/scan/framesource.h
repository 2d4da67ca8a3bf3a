#pragma once

#include "core/scan/retrytimer.h"

#include <QObject>
#include <QVideoFrame>

#include <optional>

namespace rollcall::scan {

/** Why there are no frames. The screen chooses its sentence by it. */
enum class SourceFaultCode {
    NoCamera,      ///< none is plugged in, or not the one that was asked for
    CameraDenied,  ///< this user has no permission to open it
    CameraBusy,    ///< another program uses it
    CameraSilent,  ///< it was opened but delivers no frames
    CameraFrozen,  ///< it delivered frames, and no longer does
    CameraBlack,   ///< it delivers frames on which all is black: covered, or in the dark
    FileMissing,   ///< no such file or folder
    FileUnreadable ///< no permission to read it, or nothing in it can be decoded
};

/** A stable name for logs and JSON: "no_camera", "camera_denied", "camera_busy", "camera_silent", "camera_frozen", "camera_black",
 *  "file_missing", "file_unreadable". */
const char* name(SourceFaultCode code);

struct SourceFault {
    SourceFaultCode code;
    QString detail; ///< for the log and the technician: what was tried, on what, with which result
    /** When it is tried again, by Clock::monotonic(). Nothing if frames still come, so that there is nothing to try. */
    std::optional<std::chrono::milliseconds> retryAt;
};

/** Whether footage plays at its own speed or frame by frame. */
enum class PlaybackMode {
    RealTime, ///< as recorded; a slow consumer misses frames. For a kiosk
    OnDemand, ///< each frame waits for requestNext(), so that none is missed. For scripts that play footage to its end
};

/** A camera, a video file or a folder of pictures.
 *
 *  Gives frameReady() for each frame. When there are no more, it gives failed() and tries again by itself until it
 *  succeeds or until stop(); its owner only has to show that. The log has a line when a fault begins and when it ends. The preview and ScanWorker::offer() take the frames. Thread:
 *  gui. The clock must outlive it. */
class FrameSource : public QObject {
    Q_OBJECT

public:
    FrameSource(const Clock& clock, const RetryPace& retry);

    /** Starts, or does nothing if it runs. Every result comes as a signal, never before control returns to the event
     *  loop. */
    void start();

    /** Stops; no signal comes after this. start() starts anew, files at their first frame. */
    void stop();

    bool isRunning() const { return m_isRunning; }

    /** What the pictures come from, for people: the camera's name, the file, the folder. Empty while nothing is open. */
    virtual QString description() const { return {}; }

public Q_SLOTS:
    /** The consumer is ready for the next frame. Has an effect only with PlaybackMode::OnDemand. */
    virtual void requestNext() {}

Q_SIGNALS:
    /** Comes before the first frame (CameraBlack: the first good one), also after a failed(). */
    void started();
    /** `frame`: in a format that Qt converts without a graphics card (inCommonFormat()). */
    void frameReady(const QVideoFrame& frame);
    /** Comes for each try that fails, and once when frames are of no use (CameraBlack). */
    void failed(const rollcall::scan::SourceFault& fault);
    /** Footage that is played once has ended, and (OnDemand) its last frame was taken. No signal follows. */
    void finished();

protected:
    /** Sets everything up. From then on the source calls deliver(), fail() or finish(); open() itself may end with
     *  fail(). */
    virtual void open() = 0;
    /** Releases everything, also after an open() that failed halfway. Also called before each open(), so there may be
     *  nothing to release. */
    virtual void close() = 0;

    /** The number of the current open(). A queued call that carries another number is stale. */
    int attempt() const { return m_attempt; }

    void deliver(const QVideoFrame& frame);
    void fail(SourceFaultCode code, const QString& detail);
    /** Frames come, but are of no use: failed() without a time to try again. deliver() goes on, and started() comes with the first
     *  frame after `isUseless` was false again. */
    void setUseless(bool isUseless, SourceFaultCode code, const QString& detail);
    void finish();
    /** Tries at once if a retry is pending: something has changed that may help. */
    void retryNow();

    const Clock& clock() const { return m_clock; }

private:
    void reopen();
    void logFault(SourceFaultCode code, const QString& detail);

    const Clock& m_clock;
    RetryTimer m_retry;
    int m_attempt = 0;
    bool m_isRunning = false;
    bool m_isDelivering = false;
    bool m_isUseless = false;
    std::optional<SourceFaultCode> m_loggedFault; ///< the one that lasts
};

} // namespace rollcall::scan
