#include "ui/admin/cameratrialview.h"

#include "ui/text/camerasentences.h"

namespace rollcall::ui {

CameraTrialView::CameraTrialView(CameraFeed& feed, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_feed(feed), m_view(feed, clock, this)
{
    hide();
    connect(&m_view, &ReadingView::counted, this, [this](const ReadingTest::Figures& figures) { end(figures); });
    retranslate();
}

void CameraTrialView::start(const QList<SettingChange>& changes)
{
    m_trial.emplace(m_feed, changes);
    show();
    m_view.begin();
}

void CameraTrialView::stop()
{
    end({});
}

void CameraTrialView::end(const std::optional<ReadingTest::Figures>& figures)
{
    if (!m_trial)
        return;
    m_trial.reset();
    hide();
    Q_EMIT ended(figures);
}

void CameraTrialView::retranslate()
{
    m_view.retranslate();
    m_view.setListName(CameraSentences::title());
}

void CameraTrialView::resizeEvent(QResizeEvent*)
{
    m_view.setGeometry(rect());
}

void CameraTrialView::hideEvent(QHideEvent*)
{
    stop();
}

} // namespace rollcall::ui
