#pragma once

#include "core/scan/retrytimer.h"

#include <QObject>
#include <QVideoFrame>

namespace rollcall::scan {

/** Why there are no frames, for the screen to choose its sentence. */
enum class SourceFaultCode {
    NoCamera,      ///< none is plugged in, or not the one that was asked for
    CameraDenied,  ///< there is one, but this user may not open it
    CameraSilent,  ///< it was opened but gives no frames (any more): unplugged, in use, or hung
    FileMissing,   ///< no such file or folder
    FileUnreadable ///< it may not be read, or there is no picture in it that can be decoded
};

/** A stable name for logs and JSON: "no_camera", "camera_denied", "camera_silent", "file_missing",
 * "file_unreadable". */
const char* name(SourceFaultCode code);

struct SourceFault {
    SourceFaultCode code;
    QString detail;                    ///< for the log and the technician: what was tried, on what, with which result
    std::chrono::milliseconds retryAt; ///< Clock::monotonic() of the next try, "Trying again in 8 s"
};

/** Whether frames come at the pace of life, or one whenever the consumer asks. */
enum class PlaybackMode {
    RealTime, ///< who is too slow misses frames: a kiosk
    OnDemand,  ///< the next frame waits for requestNext(), none is missed: a script that runs footage to its end
};

/** Where frames come from.
 *
 *  Gives: frameReady() as long as it can; once it cannot, failed(), and it tries again by itself until it can
 * or until stop(). The owner of a running source needs to do nothing but to say so on the screen. Next: the
 * preview and ScanWorker::offer. Thread: gui, all of it. The clock must outlive it. */
class FrameSource : public QObject {
    Q_OBJECT

public:
    FrameSource(const Clock& clock, const RetryPace& retry);

    /** Begins, or does nothing if begun. Every outcome comes as a signal, never before this returns to the
     * event loop. */
    void start();

    /** Ends; no signal comes after this. start() begins afresh, files from their first frame. */
    void stop();

    bool isRunning() const { return m_isRunning; }

public Q_SLOTS:
    /** The consumer is done with the last frame. Matters only to a file played PlaybackMode::OnDemand. */
    virtual void requestNext() {}

Q_SIGNALS:
    /** Comes before the first frame, and before the first frame after a failed(). */
    void started();
    void frameReady(const QVideoFrame& frame);
    /** Comes again with every try that fails. */
    void failed(const rollcall::scan::SourceFault& fault);
    /** A file that is played once is through, and (OnDemand) its last frame was taken. Nothing follows. */
    void finished();

protected:
    /** Sets everything up; from then on deliver(), fail() or finish() are called. fail() may also be its last
     * step. */
    virtual void open() = 0;
    /** Takes everything down, what open() left half done too. Called before each open() as well, so also on
     * nothing. */
    virtual void close() = 0;

    /** The number of the open() under way. What was queued during an earlier one finds another number and is
     * stale. */
    int attempt() const { return m_attempt; }

    void deliver(const QVideoFrame& frame);
    void fail(SourceFaultCode code, const QString& detail);
    void finish();
    /** Does not wait for the next try if one is pending: the world has changed. */
    void retryNow();

    const Clock& clock() const { return m_clock; }

private:
    void reopen();

    const Clock& m_clock;
    RetryTimer m_retry;
    int m_attempt = 0;
    bool m_isRunning = false;
    bool m_isDelivering = false;
};

} // namespace rollcall::scan
