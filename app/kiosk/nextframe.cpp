#include "app/kiosk/nextframe.h"

#include <utility>

namespace rollcall::app {

NextFrame::NextFrame()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveAll({}); });
}

void NextFrame::take(const QByteArray& code)
{
    m_waiting.append(code);
    if (!m_isCameraWorking)
        giveAll({});
    else if (!m_patience.isActive())
        m_patience.start();
}

void NextFrame::offer(const QVideoFrame& frame)
{
    if (!m_waiting.isEmpty())
        giveAll(frame);
}

void NextFrame::setCameraWorking(bool isWorking)
{
    m_isCameraWorking = isWorking;
    if (!isWorking)
        giveAll({});
}

void NextFrame::giveAll(const QVideoFrame& frame)
{
    m_patience.stop();
    for (const QByteArray& code : std::exchange(m_waiting, {}))
        Q_EMIT joined(code, frame);
}

} // namespace rollcall::app
