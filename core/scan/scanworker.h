#pragma once

#include "core/base/clock.h"
#include "core/scan/decoder.h"
#include "core/scan/guidance.h"
#include "core/scan/motionwatch.h"
#include "core/scan/scandebouncer.h"

#include <QByteArrayList>
#include <QObject>
#include <QVideoFrame>

#include <atomic>

namespace rollcall::scan {

/** A code that counts as a scan. */
struct Scan {
    QByteArray payload; ///< the bytes as read; whether they are a badge is not known yet
    QVideoFrame frame;  ///< the frame it was read from, for the photo; invalid if there is none (USB scanners)
    QPolygon
        corners; ///< of the code, in pixels of the frame as stored (before its mirroring and rotation); may be empty
    std::chrono::milliseconds
        seenAt; ///< when it was read, by Clock::monotonic(); the same for all codes of one frame
};

/** What a frame showed that was searched without counting anybody. */
struct Trial {
    bool isRead = false;                   ///< a code was read in it
    std::chrono::nanoseconds took{};       ///< the search
    QPolygonF corners;                     ///< of its largest code, read or not: see ScanWorker::codeInView()
    std::optional<double> pixelsPerModule; ///< of that code; of one that is read it is measured five times a second
    std::optional<Obstacle> obstacle;      ///< in the way of a code that was not read
};

/** Turns frames into scans.
 *
 *  Takes frames by offer(), from any thread. While one is being decoded, others are dropped, never queued. Gives
 *  codeRead(), once for each code that is held up, whether it is a badge or not: checkin::Desk decides that. What a USB
 *  scanner read takes the same road by takeCode(), so that a badge shown to both counts once. Thread: scan
 *  (moved there by its owner). The clock must outlive it. */
class ScanWorker : public QObject {
    Q_OBJECT

public:
    /** The time in which the debounce interval is measured. Footage's own (QVideoFrame::startTime) is for footage that is
     *  not played in real time; a frame without a time of its own takes the clock's. */
    enum class TimeBase { Clock, Footage };

    explicit ScanWorker(const Clock& clock, std::chrono::milliseconds interval = ScanDebouncer::defaultInterval,
                        TimeBase time = TimeBase::Clock);

    enum class Purpose {
        Count, ///< what is read is a scan
        Try, ///< the frame is searched in the same way, but gives tried() and ready() only. A code that it shows counts once it
        ///< was out of view for the debounce interval
    };

    /** Thread-safe, never waits. False if the frame was dropped because another one is being decoded. */
    bool offer(const QVideoFrame& frame, Purpose purpose = Purpose::Count);

    /** A code that another device read. `frame`: the camera's picture of that moment, invalid if there is none. Thread: scan. */
    void takeCode(const QByteArray& payload, const QVideoFrame& frame);

    /** The next frame that shows this code gives codeRead() again, though it was in view all the time: for a scan that came
     *  to nothing and may succeed now. Thread: scan. */
    void forget(const QByteArray& payload) { m_debouncer.forget(payload); }

    /** The debounce interval from now on. Thread: scan. */
    void setInterval(std::chrono::milliseconds interval) { m_debouncer.setInterval(interval); }

    struct Counters {
        quint64 frames = 0;  ///< offered
        quint64 dropped = 0; ///< of these, not decoded
        quint64 decoded = 0; ///< of these, with at least one code
        quint64 scans = 0;   ///< codeRead() signals
    };
    /** Thread-safe; each number is exact, but they agree with each other only while no frame is being decoded. */
    Counters counters() const;

Q_SIGNALS:
    void codeRead(const rollcall::scan::Scan& scan);

    /** The codes of one frame, whether they count as scans or are still held up; before its codeRead() signals, with the same
     *  `seenAt`. Not for a frame without any. */
    void codesSeen(const QList<QByteArray>& payloads, std::chrono::milliseconds seenAt);

    /** A code is held up and not read; see Guidance for when that is told. */
    void codeUnread(rollcall::scan::Obstacle obstacle);

    /** Where the largest code of a frame is, read or not: its corners as shares of the upright picture (see uprightShares()). Comes for
     *  each frame with a code, and once, without corners, when none is seen any more. */
    void codeInView(const QPolygonF& corners);

    /** Something moves before the camera; at most four times a second. */
    void moved();

    /** What the last frame showed that was offered to be tried. */
    void tried(const rollcall::scan::Trial& trial);

    /** A frame was searched for codes; what is done with those is not part of it. */
    void searched(std::chrono::nanoseconds took);

    /** The last frame was decoded, its scans (if any) were given out, and offer() takes another one. Connect it to
     *  FrameSource::requestNext for a source that must not lose a frame. */
    void ready();

private:
    void lookAt(const QVideoFrame& frame);
    void tryOut(const QVideoFrame& frame);
    QList<Code> search(const QVideoFrame& frame, std::chrono::nanoseconds& took);
    void takeCodes(const QList<Code>& codes, const QVideoFrame& frame, std::chrono::milliseconds now);
    void accept(const Scan& scan, std::chrono::milliseconds now);
    QList<UnreadCode> lookForUnread(const QVideoFrame& frame, const QList<Code>& read, std::chrono::milliseconds now);
    void tellWhereCodeIs(const QVideoFrame& frame, const QList<Code>& read, const QList<UnreadCode>& unread);
    void lookForMotion(const QVideoFrame& frame, std::chrono::milliseconds now);
    std::chrono::milliseconds timeOf(const QVideoFrame& frame) const;

    const Clock& m_clock;
    const TimeBase m_time;
    Decoder m_decoder;
    ScanDebouncer m_debouncer;
    Guidance m_guidance;
    MotionWatch m_motion;
    std::optional<std::chrono::milliseconds> m_lastLongLook;
    std::optional<std::chrono::milliseconds> m_lastMeasured; ///< of codes that are read, in a trial
    bool m_isCodeInView = false;
    std::atomic<bool> m_busy = false;
    std::atomic<quint64> m_frames = 0;
    std::atomic<quint64> m_dropped = 0;
    std::atomic<quint64> m_decoded = 0;
    std::atomic<quint64> m_scans = 0;
};

} // namespace rollcall::scan
