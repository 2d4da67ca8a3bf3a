#include "core/scan/scanworker.h"

#include "core/scan/framegeometry.h"
#include "core/scan/frameluma.h"

#include <QElapsedTimer>

#include <algorithm>
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

bool isDueAfter(std::chrono::milliseconds interval, std::optional<std::chrono::milliseconds> last,
                std::chrono::milliseconds now)
{
    return !last || now < *last || now - *last >= interval;
}

/** None if nothing is seen. */
QPolygon largestOf(const QList<Code>& read, const QList<UnreadCode>& unread)
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
    return largest;
}

const UnreadCode* largestOf(const QList<UnreadCode>& codes)
{
    const auto largest = std::max_element(codes.cbegin(), codes.cend(), [](const auto& a, const auto& b) {
        return areaOf(a.corners) < areaOf(b.corners);
    });
    return largest == codes.cend() ? nullptr : &*largest;
}

} // namespace

ScanWorker::ScanWorker(const Clock& clock, std::chrono::milliseconds interval, TimeBase time)
    : m_clock(clock), m_time(time), m_debouncer(interval)
{
}

bool ScanWorker::offer(const QVideoFrame& frame, Purpose purpose)
{
    ++m_frames;
    if (m_busy.exchange(true)) {
        ++m_dropped;
        return false;
    }
    QMetaObject::invokeMethod(
        this, [this, frame, purpose] { purpose == Purpose::Count ? lookAt(frame) : tryOut(frame); },
        Qt::QueuedConnection);
    return true;
}

ScanWorker::Counters ScanWorker::counters() const
{
    return {m_frames, m_dropped, m_decoded, m_scans};
}

QList<Code> ScanWorker::search(const QVideoFrame& frame, std::chrono::nanoseconds& took)
{
    QElapsedTimer time;
    time.start();
    QList<Code> codes = m_decoder.decode(frame);
    took = std::chrono::nanoseconds(time.nsecsElapsed());
    Q_EMIT searched(took);
    if (!codes.isEmpty())
        ++m_decoded;
    return codes;
}

void ScanWorker::lookAt(const QVideoFrame& frame)
{
    std::chrono::nanoseconds took{};
    const QList<Code> codes = search(frame, took);
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

void ScanWorker::tryOut(const QVideoFrame& frame)
{
    Trial trial;
    const QList<Code> codes = search(frame, trial.took);
    trial.isRead = !codes.isEmpty();
    const auto now = timeOf(frame);
    for (const Code& code : codes)
        m_debouncer.accept(code.payload, now);
    QList<UnreadCode> seen = lookForUnread(frame, codes, now);
    const QPolygon corners = largestOf(codes, seen);
    if (!corners.isEmpty())
        trial.corners = uprightShares(frame, corners);
    if (trial.isRead) {
        // Only the long look tells how large the modules are.
        seen.clear();
        if (isDueAfter(longLookIntervalWhileFollowing, m_lastMeasured, now)) {
            m_lastMeasured = now;
            seen = m_decoder.findUnread(frame);
        }
    }
    if (const UnreadCode* largest = largestOf(seen)) {
        trial.pixelsPerModule = largest->pixelsPerModule;
        if (!trial.isRead)
            trial.obstacle = obstacleOf(*largest);
    }
    m_busy = false;
    Q_EMIT tried(trial);
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
    if (!read.isEmpty() || !m_decoder.glimpsed().isEmpty() || !isDueAfter(interval, m_lastLongLook, now))
        return m_decoder.glimpsed();
    m_lastLongLook = now;
    return m_decoder.findUnread(frame);
}

void ScanWorker::tellWhereCodeIs(const QVideoFrame& frame, const QList<Code>& read, const QList<UnreadCode>& unread)
{
    const QPolygon largest = largestOf(read, unread);
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
