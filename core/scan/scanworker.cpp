#include "core/scan/scanworker.h"

#include "core/scan/framegeometry.h"
#include "core/scan/frameluma.h"

#include <QElapsedTimer>

#include <utility>

namespace rollcall::scan {

namespace {

// A long look takes as much time as two frames. Most of a day nobody is there.
constexpr std::chrono::milliseconds longLookInterval{500};
constexpr std::chrono::milliseconds longLookIntervalWhileFollowing{200};

double areaOf(const QPolygon& corners)
{
    const QRect bounds = corners.boundingRect();
    return double(bounds.width()) * bounds.height();
}

} // namespace

ScanWorker::ScanWorker(const Clock& clock, std::chrono::milliseconds interval, TimeBase time)
    : m_clock(clock), m_time(time), m_debouncer(interval)
{
}

bool ScanWorker::offer(const QVideoFrame& frame)
{
    ++m_frames;
    if (m_busy.exchange(true)) {
        ++m_dropped;
        return false;
    }
    QMetaObject::invokeMethod(
        this, [this, frame] { lookAt(frame); }, Qt::QueuedConnection);
    return true;
}

ScanWorker::Counters ScanWorker::counters() const
{
    return {m_frames, m_dropped, m_decoded, m_scans};
}

void ScanWorker::lookAt(const QVideoFrame& frame)
{
    QElapsedTimer time;
    time.start();
    const QList<Code> codes = m_decoder.decode(frame);
    Q_EMIT searched(std::chrono::nanoseconds(time.nsecsElapsed()));
    if (!codes.isEmpty())
        ++m_decoded;
    const auto now = timeOf(frame);
    if (!codes.isEmpty())
        takeCodes(codes, frame, now);
    const QList<UnreadCode> unread = lookForUnread(frame, codes, now);
    if (const auto obstacle = m_guidance.look(codes, unread, now))
        Q_EMIT codeUnread(*obstacle);
    tellWhereCodeIs(frame, codes, unread);
    lookForMotion(frame, now);
    m_busy = false;
    Q_EMIT ready();
}

void ScanWorker::takeCodes(const QList<Code>& codes, const QVideoFrame& frame, std::chrono::milliseconds now)
{
    const auto seenAt = m_clock.monotonic();
    QByteArrayList payloads;
    for (const Code& code : codes)
        payloads << code.payload;
    Q_EMIT codesSeen(payloads, seenAt);
    for (const Code& code : codes)
        accept({code.payload, frame, code.corners, seenAt}, now);
}

void ScanWorker::takeCode(const QByteArray& payload, const QVideoFrame& frame)
{
    accept({payload, frame, {}, m_clock.monotonic()}, timeOf(frame));
}

void ScanWorker::accept(const Scan& scan, std::chrono::milliseconds now)
{
    if (!m_debouncer.accept(scan.payload, now))
        return;
    ++m_scans;
    Q_EMIT codeRead(scan);
}

QList<UnreadCode> ScanWorker::lookForUnread(const QVideoFrame& frame, const QList<Code>& read,
                                            std::chrono::milliseconds now)
{
    const auto interval = m_guidance.isFollowing() ? longLookIntervalWhileFollowing : longLookInterval;
    const bool isDue = !m_lastLongLook || now < *m_lastLongLook || now - *m_lastLongLook >= interval;
    if (!read.isEmpty() || !m_decoder.glimpsed().isEmpty() || !isDue)
        return m_decoder.glimpsed();
    m_lastLongLook = now;
    return m_decoder.findUnread(frame);
}

void ScanWorker::tellWhereCodeIs(const QVideoFrame& frame, const QList<Code>& read, const QList<UnreadCode>& unread)
{
    QPolygon largest;
    const auto take = [&largest](const QPolygon& corners) {
        if (areaOf(corners) > areaOf(largest))
            largest = corners;
    };
    for (const Code& code : read)
        take(code.corners);
    for (const UnreadCode& code : unread)
        take(code.corners);
    const bool isInView = !largest.isEmpty();
    if (std::exchange(m_isCodeInView, isInView) || isInView)
        Q_EMIT codeInView(isInView ? uprightShares(frame, largest) : QPolygonF());
}

void ScanWorker::lookForMotion(const QVideoFrame& frame, std::chrono::milliseconds now)
{
    if (!m_motion.isDue(now))
        return;
    bool hasMoved = false;
    const auto look = [&](const Luma& luma) { hasMoved = m_motion.look(luma, now); };
    if (hasLuma(frame.pixelFormat()))
        withLuma(frame, look);
    else if (const QImage gray = grayOf(frame); !gray.isNull())
        look(viewOf(gray));
    if (hasMoved)
        Q_EMIT moved();
}

std::chrono::milliseconds ScanWorker::timeOf(const QVideoFrame& frame) const
{
    if (m_time == TimeBase::Footage && frame.startTime() >= 0)
        return std::chrono::milliseconds(frame.startTime() / 1000); // microseconds
    return m_clock.monotonic();
}

} // namespace rollcall::scan
