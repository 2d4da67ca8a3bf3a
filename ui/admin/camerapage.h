#pragma once

#include "core/base/clock.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/livepicture.h"
#include "ui/admin/readingtest.h"
#include "ui/admin/rowlist.h"
#include "ui/admin/settingsstore.h"

namespace rollcall::ui {

/** What the camera sees, which cameras there are, and how well a badge is read: Test counts for ten seconds and judges. Choosing a
 *  camera saves `camera.name`, or `camera.index` where two have the same name, and counts at once. While the page is open every
 *  frame is searched and nobody is counted, as on the other pages. Thread: gui. */
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
    Availability canTest() const override { return m_isTesting ? Availability::Disabled : Availability::Enabled; }
    QString testTitle() const override;
    void test() override;
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void noteSearched(const SearchedFrame& frame);
    void takeState();
    void endTest();
    void showRows();
    void choose(const QModelIndex& index);
    void useCamera(int which);
    void saveChoice(const QList<SettingChange>& changes);
    void place();

    CameraFeed& m_feed;
    SettingsStore& m_settings;
    const Clock& m_clock;
    CameraFeed::State m_state;
    bool m_isTesting = false;
    bool m_isBusy = false; ///< a choice is being saved
    std::optional<ReadingTest> m_test;
    std::optional<ReadingTest::Figures> m_figures; ///< of a test that has ended
    std::optional<NoteLine::Note> m_message;       ///< what became of a choice

    Scale m_scale{QSize(1280, 800)};
    LivePicture m_picture;
    RowsModel m_rows;
    RowList m_list;
    int m_firstCamera = 0; ///< the row
};

} // namespace rollcall::ui
