#pragma once

#include "ui/admin/cameratrial.h"
#include "ui/admin/readingview.h"

namespace rollcall::ui {

/** Tries settings of the camera out: shows for ReadingTest::length what the camera sees with them and how well it reads, and hides again.
 *  Hidden until start(). Thread: gui. */
class CameraTrialView final : public QWidget {
    Q_OBJECT

public:
    /** Both outlive the view. */
    CameraTrialView(CameraFeed& feed, const Clock& clock, QWidget* parent);

    /** See CameraFeed::tryOut(). */
    void start(const QList<SettingChange>& changes);
    /** Ends a trial early; it is over as well once the view is hidden. */
    void stop();
    bool isRunning() const { return m_trial.has_value(); }
    /** Only while isRunning(). */
    std::chrono::milliseconds left() const { return m_view.left(); }

    void setLook(const Theme& theme, const Scale& scale) { m_view.setLook(theme, scale); }
    void retranslate();
    /** Every second. */
    void refresh() { m_view.refresh(); }

Q_SIGNALS:
    /** The settings in force count again. Without figures if it ended early. */
    void ended(const std::optional<rollcall::ui::ReadingTest::Figures>& figures);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void end(const std::optional<ReadingTest::Figures>& figures);

    CameraFeed& m_feed;
    ReadingView m_view;
    std::optional<CameraTrial> m_trial;
};

} // namespace rollcall::ui
