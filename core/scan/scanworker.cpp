#include "core/scan/scanworker.h"

namespace rollcall::scan {

ScanWorker::ScanWorker(const Clock& clock, std::chrono::milliseconds holdOff)
    : m_clock(clock), m_guard(holdOff)
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
    const QList<Code> codes = m_decoder.decode(frame);
    if (!codes.isEmpty())
        ++m_decoded;
    const auto now = m_clock.monotonic();
    for (const Code& code : codes) {
        if (!m_guard.counts(code.payload, now))
            continue;
        ++m_scans;
        Q_EMIT codeRead({code.payload, frame, code.corners, now});
    }
    m_busy = false;
    Q_EMIT ready();
}

} // namespace rollcall::scan
