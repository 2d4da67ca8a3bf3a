#include "core/scan/scanworker.h"

#include <QElapsedTimer>

namespace rollcall::scan {

namespace {

constexpr std::chrono::milliseconds unreadLookInterval{500};
constexpr int mostLooks = 10;

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
    if (codes.isEmpty()) {
        lookForUnread(frame, now);
    } else {
        takeCodes(codes, frame, now);
        m_obstacle.reset();
    }
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

void ScanWorker::lookForUnread(const QVideoFrame& frame, std::chrono::milliseconds now)
{
    if (now < m_nextUnreadLook)
        return;
    m_nextUnreadLook = now + unreadLookInterval;
    const QList<UnreadCode> unread = m_decoder.findUnread(frame);
    const auto obstacle = unread.isEmpty() ? std::nullopt : obstacleOf(unread.first());
    m_looksInARow = obstacle ? m_looksInARow + 1 : 0;
    // One that is only passing by has another obstacle at each look.
    const bool isHeld = obstacle && obstacle == m_obstacle;
    m_obstacle = obstacle;
    if (isHeld && m_looksInARow <= mostLooks)
        Q_EMIT codeUnread(*obstacle);
}

std::chrono::milliseconds ScanWorker::timeOf(const QVideoFrame& frame) const
{
    if (m_time == TimeBase::Footage && frame.startTime() >= 0)
        return std::chrono::milliseconds(frame.startTime() / 1000); // microseconds
    return m_clock.monotonic();
}

} // namespace rollcall::scan
