#pragma once

#include "core/base/clock.h"
#include "core/scan/decoder.h"
#include "core/scan/scandebouncer.h"

#include <QObject>
#include <QVideoFrame>

#include <atomic>

namespace rollcall::scan {

/** A code that counts as a scan. */
struct Scan {
    QByteArray payload; ///< bytes as read; not yet known to be a badge
    QVideoFrame frame;  ///< the frame it was read from, for the photo
    QPolygon corners;   ///< of the code, in pixels of the frame as stored (before its mirroring and rotation)
    std::chrono::milliseconds seenAt; ///< Clock::monotonic() when the frame was looked at
};

/** Step 1 of the road: frames in, scans out.
 *
 *  Takes: frames by offer(), from any thread. While one is being looked at, others are dropped, never queued.
 *  Gives: codeRead(), once for a badge that is held up; a code is not judged here, foreign ones come through
 * too. Next: attendance::Badge, checkin::Desk. Thread: scan (moved there by its owner). The clock must
 * outlive it. */
class ScanWorker : public QObject {
    Q_OBJECT

public:
    /** Whose time the debounce interval is counted in. Footage's own (QVideoFrame::startTime) where it is not played at the pace
     *  of life; frames that carry none count by the clock. */
    enum class TimeBase { Clock, Footage };

    explicit ScanWorker(const Clock& clock, std::chrono::milliseconds interval = ScanDebouncer::defaultInterval,
                        TimeBase time = TimeBase::Clock);

    /** Thread-safe, never waits. False if the frame was dropped because another one is being looked at. */
    bool offer(const QVideoFrame& frame);

    struct Counters {
        quint64 frames = 0;  ///< offered
        quint64 dropped = 0; ///< of these, not looked at
        quint64 decoded = 0; ///< of these, with at least one code
        quint64 scans = 0;   ///< codeRead() signals
    };
    /** Thread-safe; each number is exact, the four together only when no frame is under way. */
    Counters counters() const;

Q_SIGNALS:
    void codeRead(const rollcall::scan::Scan& scan);

    /** The frame taken last is done with, its scans (if any) are out, and offer() takes another one. A source
     * that is not to lose a frame waits for this: connect it to FrameSource::requestNext. */
    void ready();

private:
    void lookAt(const QVideoFrame& frame);
    std::chrono::milliseconds timeOf(const QVideoFrame& frame) const;

    const Clock& m_clock;
    const TimeBase m_time;
    Decoder m_decoder;
    ScanDebouncer m_debouncer;
    std::atomic<bool> m_busy = false;
    std::atomic<quint64> m_frames = 0;
    std::atomic<quint64> m_dropped = 0;
    std::atomic<quint64> m_decoded = 0;
    std::atomic<quint64> m_scans = 0;
};

} // namespace rollcall::scan
