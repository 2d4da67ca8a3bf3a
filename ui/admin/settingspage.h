#pragma once

#include "core/base/clock.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/cameratrialview.h"
#include "ui/admin/settingsform.h"
#include "ui/admin/settingsrows.h"

#include <map>

namespace rollcall::ui {

/** A page of settings: values that are typed, stepped or chosen, saved through the SettingsStore, and tried out if the page says so.
 *  Thread: gui. */
class SettingsPage final : public AdminPage {
    Q_OBJECT

public:
    /** `camera`: on which Trial::Camera tries what is typed. All but the contents outlive the page. */
    SettingsPage(const SettingsContents& contents, SettingsStore& store, CameraFeed& camera, const Clock& clock);

    QString title() const override;
    NoteLine::Note status() const override;
    void open() override;
    bool isReady() const override { return m_isLoaded; }
    bool isDirty() const override { return m_form.isFaulty() || !m_form.changes().isEmpty(); }
    Availability canSave() const override;
    void save() override;
    Availability canTest() const override;
    QString testTitle() const override;
    void test() override;
    bool coversList() const override { return !m_rows.activeKey().isEmpty(); }
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Tested {
        ServiceTest test;
        std::vector<std::chrono::milliseconds> limits; ///< those it was tested with
    };

    bool isTryingCamera() const { return m_cameraTrial && m_cameraTrial->isRunning(); }
    bool isBusy() const { return m_isSaving || m_testingSince || isTryingCamera(); }
    void tryCamera();
    void load();
    void takeBack();
    void saveNow();
    QList<ListRow> differences() const;
    void finishSave(const SettingsReply& reply);
    void takeEdit();
    NoteLine::Note noteOf(const QString& key) const;
    SettingsRows::Shown shown(const QString& key) const;
    void followActive();
    void showPad();
    void showGroup(const SettingsGroup& group);
    void updateAll();
    void showTest(const ServiceTest& test);
    void place();
    std::vector<std::chrono::milliseconds> limitsOf(const SettingsGroup& group) const;

    const SettingsContents m_contents;
    SettingsStore& m_store;
    const Clock& m_clock;
    SettingsForm m_form;
    Scale m_scale{QSize(1280, 800)};
    SettingsRows m_rows;
    CameraFeed& m_camera;
    std::unique_ptr<CameraTrialView> m_cameraTrial; ///< null unless this page tries the camera
    /** The value that is changed, and its own text before that. */
    std::pair<QString, std::optional<QString>> m_before;
    QList<SettingValue> m_loaded;
    bool m_isLoaded = false;
    bool m_isSaving = false;
    std::optional<std::chrono::milliseconds> m_testingSince; ///< on the clock's monotonic()
    std::map<Service, Tested> m_tested;
    std::optional<NoteLine::Note>
        m_message; ///< what just happened; without it the status says what the page is about
};

} // namespace rollcall::ui
