#include "app/kiosk/officecamera.h"

#include "app/kiosk/scanterms.h"

namespace rollcall::app {

OfficeCamera::OfficeCamera(scan::FrameSource& source, scan::ScanWorker& scanner, bool canChoose)
    : m_source(source), m_scanner(scanner), m_canChoose(canChoose)
{
    connect(&source, &scan::FrameSource::failed, this, [this](const scan::SourceFault& fault) {
        m_fault = faultKind(fault.code);
        Q_EMIT changed();
    });
    connect(&source, &scan::FrameSource::started, this, [this] {
        m_fault.reset();
        Q_EMIT changed();
    });
    if (const auto* camera = qobject_cast<scan::CameraSource*>(&source))
        connect(camera, &scan::CameraSource::listChanged, this, &OfficeCamera::changed);
    connect(&scanner, &scan::ScanWorker::tried, this, &OfficeCamera::tell);
}

OfficeCamera::State OfficeCamera::state() const
{
    State state{.cameras = {}, .canChoose = m_canChoose, .fault = m_fault};
    if (const auto* source = qobject_cast<const scan::CameraSource*>(&m_source)) {
        const auto current = source->current();
        for (const scan::CameraName& one : scan::CameraSource::listed())
            state.cameras.append({one.description, current == one});
    } else {
        state.cameras.append({m_source.description(), true});
    }
    return state;
}

void OfficeCamera::setWatched(bool watched)
{
    if (std::exchange(m_isWatched, watched) == watched || !watched)
        return;
    m_source.requestNext(); // footage on demand waits until a frame was searched
}

void OfficeCamera::take(const QVideoFrame& frame)
{
    if (!m_isWatched)
        return;
    m_scanner.offer(frame, scan::ScanWorker::Purpose::Try);
    Q_EMIT frameCame(frame);
}

void OfficeCamera::tell(const scan::Trial& trial)
{
    if (!m_isWatched)
        return;
    ui::SearchedFrame frame{.isRead = trial.isRead,
                            .took = trial.took,
                            .corners = trial.corners,
                            .pixelsPerModule = trial.pixelsPerModule,
                            .hint = {}};
    if (trial.obstacle)
        frame.hint = badgeHint(*trial.obstacle);
    Q_EMIT searched(frame);
}

} // namespace rollcall::app
