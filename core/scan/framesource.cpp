#include "core/scan/framesource.h"

#include "core/log/logger.h"
#include "core/scan/commonformat.h"

namespace rollcall::scan {

namespace {

const log::Logger frameSourceLog{"scan.source"};

} // namespace

const char* name(SourceFaultCode code)
{
    switch (code) {
    case SourceFaultCode::NoCamera:
        return "no_camera";
    case SourceFaultCode::CameraDenied:
        return "camera_denied";
    case SourceFaultCode::CameraBusy:
        return "camera_busy";
    case SourceFaultCode::CameraSilent:
        return "camera_silent";
    case SourceFaultCode::CameraFrozen:
        return "camera_frozen";
    case SourceFaultCode::CameraBlack:
        return "camera_black";
    case SourceFaultCode::FileMissing:
        return "file_missing";
    case SourceFaultCode::FileUnreadable:
        return "file_unreadable";
    }
    return "file_unreadable";
}

FrameSource::FrameSource(const Clock& clock, const RetryPace& retry) : m_clock(clock), m_retry(clock, retry)
{
    connect(&m_retry, &RetryTimer::due, this, &FrameSource::reopen);
}

void FrameSource::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_isDelivering = false;
    m_isUseless = false;
    QMetaObject::invokeMethod(this, &FrameSource::reopen, Qt::QueuedConnection);
}

void FrameSource::stop()
{
    m_isRunning = false;
    m_retry.reset();
    ++m_attempt;
    close();
}

void FrameSource::deliver(const QVideoFrame& frame)
{
    if (!m_isDelivering && !m_isUseless) {
        m_isDelivering = true;
        m_retry.reset();
        if (std::exchange(m_loggedFault, std::nullopt))
            frameSourceLog.info("pictures come again");
        Q_EMIT started();
    }
    if (m_isRunning)
        Q_EMIT frameReady(inCommonFormat(frame));
}

void FrameSource::fail(SourceFaultCode code, const QString& detail)
{
    m_isDelivering = false;
    m_isUseless = false;
    ++m_attempt;
    close();
    logFault(code, detail);
    Q_EMIT failed({code, detail, m_retry.schedule()});
}

void FrameSource::setUseless(bool isUseless, SourceFaultCode code, const QString& detail)
{
    if (std::exchange(m_isUseless, isUseless) == isUseless || !isUseless)
        return;
    m_isDelivering = false;
    logFault(code, detail);
    Q_EMIT failed({code, detail, std::nullopt});
}

void FrameSource::logFault(SourceFaultCode code, const QString& detail)
{
    if (std::exchange(m_loggedFault, code) != code) // not at each retry
        frameSourceLog.error("no pictures, so no badge is seen", {{"code", name(code)}, {"detail", detail}});
}

void FrameSource::finish()
{
    stop();
    Q_EMIT finished();
}

void FrameSource::retryNow()
{
    if (m_retry.isPending())
        reopen();
}

void FrameSource::reopen()
{
    if (!m_isRunning)
        return;
    ++m_attempt;
    close();
    open();
}

} // namespace rollcall::scan
