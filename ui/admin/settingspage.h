#pragma once

#include "ui/admin/adminplan.h"
#include "ui/admin/digitpad.h"
#include "ui/admin/settingsform.h"
#include "ui/admin/settingscontents.h"
#include "ui/admin/stepfield.h"

#include <map>
#include <memory>

namespace rollcall::ui {

/** The pages of settings: list, page, digits, and what can be done. Shows what load() gave and what is typed on it;
 *  everything with an effect goes out as a signal and comes back as a call. Gui thread. */
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    SettingsPage(const Clock& clock, QWidget* parent);

    /** What is in effect; what was typed before is forgotten. */
    void load(const QList<config::Effective>& effective);
    /** The last saveRequested() is on disk, and this is in effect. */
    void showSaved(const QList<config::Effective>& effective);
    void showNotSaved();
    void showTest(const ServiceTest& test);

    bool hasChanges() const { return m_form.isFaulty() || !m_form.changes().isEmpty(); }
    /** Takes the digits away, as Done does. */
    void stopTyping() { setActive(nullptr); }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Counts what is waited for. Every second. */
    void refresh();

Q_SIGNALS:
    void saveRequested(const QList<rollcall::config::SettingChange>& changes);
    void testRequested(const rollcall::config::NetworkTimeouts& values);
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Field {
        const config::Setting* setting;
        StepField* widget; ///< child
    };
    struct Row {
        const SettingsGroup* group;
        TextLabel* title; ///< child
        std::vector<Field> fields;
    };
    struct Tested {
        ServiceTest test;
        std::vector<std::chrono::milliseconds> limits; ///< that it was measured against
    };

    void makeRows();
    void makeList();
    void edit(const Field& field, const QString& text);
    void setActive(const Field* field);
    void showRow(const Row& row);
    void updateAll();
    void showResult(const Row& row);
    std::vector<std::chrono::milliseconds> limitsOf(const Row& row) const;
    void startTest();
    void say(NoteLine::Kind kind, const QString& text);
    void place();
    void placeRows();
    void turnTo(int firstRow);

    const Clock& m_clock;
    const SettingsContents& m_page;
    SettingsForm m_form;
    std::vector<Row> m_rows;
    std::map<Service, Tested> m_tested;
    const Field* m_active = nullptr;
    int m_firstRow = 0;
    int m_rowsShown = 0;
    bool m_isSaving = false;
    std::optional<std::chrono::milliseconds> m_testingSince;
    std::size_t m_testsOpen = 0;
    bool m_hasMessage = false; ///< the status line says what happened, not what the page is about

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    AdminPlan m_plan;
    TextLabel m_listTitle;
    TextLabel m_paused;
    std::vector<TouchButton*> m_list; ///< children
    TextLabel m_title;
    NoteLine m_status;
    TextLabel m_columns[2];
    TextLabel m_padTitle;
    DigitPad m_pad;
    TouchButton m_unset;
    TouchButton m_done;
    TouchButton m_cancel;
    TouchButton m_up;
    TouchButton m_down;
    TouchButton m_test;
    TouchButton m_save;
};

} // namespace rollcall::ui
