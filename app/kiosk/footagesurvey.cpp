#include "app/kiosk/footagesurvey.h"

#include <algorithm>

namespace rollcall::app {

FootageSurvey::FootageSurvey(const scan::SourceOption& video, std::chrono::milliseconds debounce, const Clock& clock)
    : m_debounce(debounce)
{
    scan::SourceSettings settings;
    settings.mode = scan::PlaybackMode::OnDemand;
    settings.repeats = false;
    m_source = scan::makeSource(video, settings, clock);
    connect(m_source.get(), &scan::FrameSource::frameReady, this, &FootageSurvey::look);
    connect(m_source.get(), &scan::FrameSource::finished, this, &FootageSurvey::finished);
    connect(m_source.get(), &scan::FrameSource::failed, this, [this] {
        m_source->stop();
        Q_EMIT finished();
    });
}

FootageSurvey::~FootageSurvey() = default;

void FootageSurvey::start()
{
    m_source->start();
}

void FootageSurvey::look(const QVideoFrame& frame)
{
    const std::chrono::microseconds at(frame.startTime());
    m_frames.push_back(at);
    for (const scan::Code& code : m_decoder.decode(frame)) {
        const auto last = m_lastSeen.constFind(code.payload);
        if (last == m_lastSeen.cend() || at - *last >= m_debounce)
            m_visits.push_back({code.payload, at});
        m_lastSeen.insert(code.payload, at);
    }
    QMetaObject::invokeMethod(m_source.get(), &scan::FrameSource::requestNext, Qt::QueuedConnection);
}

std::chrono::microseconds FootageSurvey::frameInterval() const
{
    if (m_frames.size() < 2)
        return {};
    std::vector<std::chrono::microseconds> steps;
    for (std::size_t i = 1; i < m_frames.size(); ++i)
        steps.push_back(m_frames[i] - m_frames[i - 1]);
    std::nth_element(steps.begin(), steps.begin() + qsizetype(steps.size() / 2), steps.end());
    return steps[steps.size() / 2];
}

} // namespace rollcall::app
