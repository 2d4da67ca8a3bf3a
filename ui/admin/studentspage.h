#pragma once

#include "core/base/clock.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/rosterlist.h"
#include "ui/admin/rowlist.h"

namespace rollcall::ui {

/** The roster: how many students, how old, where from; who of them begins with what was typed; and another roster from a USB
 *  stick, of which everything that would change is shown before a second touch takes it. Thread: gui. */
class StudentsPage final : public AdminPage {
    Q_OBJECT

public:
    /** Both outlive the page. */
    StudentsPage(RosterList& roster, const Clock& clock);

    QString title() const override;
    NoteLine::Note status() const override;
    void open() override;
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class View { Roster, Files, Preview };

    void read();
    void showRoster();
    void listFiles();
    void showFiles();
    void choose(int row);
    void look(const QString& file);
    void showPreview();
    void showWhole(const RosterPreview::Row& row);
    void goBack();
    void askName();
    void askTake();
    void take();
    void goOn();
    void place();

    RosterList& m_roster;
    const Clock& m_clock;
    View m_view = View::Roster;
    bool m_isBusy = false; ///< with a file
    bool m_wasRead = false;
    std::optional<OfficeRoster> m_read;
    QString m_typed;                          ///< folded
    std::vector<attendance::Student> m_found; ///< who are listed
    QList<RosterFileEntry> m_files;
    std::optional<RosterPreview> m_preview;
    std::optional<NoteLine::Note> m_message; ///< what just happened

    Scale m_scale{QSize(1280, 800)};
    MadeRowsModel m_rows;
    RowList m_list;
    TouchButton m_back;   ///< to all students, or to the view before
    TouchButton m_search; ///< by name
    TouchButton m_next;   ///< import, or take what was looked at
};

} // namespace rollcall::ui
