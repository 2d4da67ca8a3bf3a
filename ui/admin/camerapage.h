#pragma once

#include "ui/admin/adminpage.h"
#include "ui/admin/cameratrial.h"
#include "ui/admin/readingview.h"
#include "ui/admin/settingsstore.h"

namespace rollcall::ui {

/** What the camera sees, which cameras there are, and how well a badge is read: Test counts for ten seconds and judges. Touching another
 *  camera tries it for as long; then a person says whether it is used, which saves `camera.name`, or `camera.index` where two have the same
 *  name. While the page is open every frame is searched and nobody is counted, as on the other pages. Thread: gui. */
class CameraPage final : public AdminPage {
    Q_OBJECT

public:
    /** All outlive the page. */
    CameraPage(CameraFeed& feed, SettingsStore& settings, const Clock& clock);
    ~CameraPage() override;

    QString title() const override;
    std::optional<Shape> icon() const override;
    NoteLine::Note status() const override;
    void open() override;
    Availability canTest() const override
    {
        return m_view.isCounting() ? Availability::Disabled : Availability::Enabled;
    }
    QString testTitle() const override;
    void test() override;
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void takeState();
    void showRows();
    void choose(int which);
    QList<SettingChange> changesFor(int which) const;
    void askWhetherToUse(const ReadingTest::Figures& figures);
    void endTrial();
    void saveChoice(const QList<SettingChange>& changes);
    void place();

    /** Another camera than the one in force. */
    struct Tried {
        Tried(CameraFeed& feed, const QString& camera, const QList<SettingChange>& made)
            : name(camera), changes(made), trial(feed, made)
        {
        }

        QString name;
        QList<SettingChange> changes; ///< by which it is used
        CameraTrial trial;
    };

    CameraFeed& m_feed;
    SettingsStore& m_settings;
    CameraFeed::State m_state;
    std::optional<Tried> m_tried;
    bool m_isBusy = false;                   ///< a choice is being saved
    std::optional<NoteLine::Note> m_message; ///< what became of a choice

    Scale m_scale{QSize(1280, 800)};
    ReadingView m_view;
};

} // namespace rollcall::ui
