#include "ui/samplecamera.h"

#include "ui/screenshots.h"

#include <QTransform>

namespace rollcall::ui {

namespace {

constexpr int framesInTenSeconds = 298;
constexpr std::chrono::milliseconds frameInterval{34};
constexpr int framesBetweenUnread = 23;

} // namespace

SampleCamera::SampleCamera(std::function<void(std::chrono::milliseconds)> pass)
    : m_pass(std::move(pass)), m_state{.cameras = {{QStringLiteral("HD Webcam C270"), true},
                                                   {QStringLiteral("Integrated Camera"), false}},
                                       .canChoose = true,
                                       .fault = {}}
{
}

SearchedFrame SampleCamera::searchedSample()
{
    // Where placeholderFrame() paints it.
    const QPolygonF code =
        QTransform().translate(660, 372).rotate(5).map(QPolygonF(QRectF(-88, -94, 176, 176)).mid(0, 4));
    SearchedFrame frame;
    frame.isRead = true;
    frame.took = std::chrono::microseconds(6200);
    frame.pixelsPerModule = 7.0;
    for (const QPointF& corner : code)
        frame.corners.append({corner.x() / 1280, corner.y() / 720});
    return frame;
}

void SampleCamera::setState(const State& state)
{
    m_state = state;
    Q_EMIT changed();
}

// A camera that is named is the one that runs.
void SampleCamera::tryOut(const QList<SettingChange>& changes)
{
    m_tried = changes;
    m_before = m_state;
    for (const SettingChange& change : changes) {
        if (change.key != QStringLiteral("camera.name") || !change.text)
            continue;
        for (Camera& camera : m_state.cameras)
            camera.isInUse = camera.name == *change.text;
    }
    Q_EMIT changed();
}

void SampleCamera::endTrial()
{
    m_tried.reset();
    m_state = *std::exchange(m_before, {});
    Q_EMIT changed();
}

void SampleCamera::setWatched(bool watched)
{
    m_isWatched = watched;
    if (!watched || m_state.fault)
        return;
    const QVideoFrame picture = placeholderFrame();
    const int frames = !m_pass ? 1 : m_tried ? framesInTenSeconds / 2 : framesInTenSeconds;
    for (int i = 1; i <= frames; ++i) {
        if (m_pass)
            m_pass(frameInterval);
        Q_EMIT frameCame(picture);
        SearchedFrame frame = searchedSample();
        frame.isRead = i % framesBetweenUnread != 0;
        frame.took += std::chrono::microseconds(40) * (i % framesBetweenUnread);
        Q_EMIT searched(frame);
    }
}

} // namespace rollcall::ui
