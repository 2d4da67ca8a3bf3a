#pragma once

#include "ui/admin/adminpages.h"
#include "ui/admin/adminplan.h"
#include "ui/admin/pagelist.h"
#include "ui/widgets/touchbutton.h"

namespace rollcall::ui {

/** The pages of the admin panel, one of them open, with what they have in common: the list whose buttons open them, the
 *  title, the status line, and the buttons Cancel, Test and Save. Hidden until the first page has something to show.
 *  In a window with one pane (AdminPlan) Close leads from a page back to the list. Thread: gui. */
class PagesPane final : public QWidget {
    Q_OBJECT

public:
    /** `pages` is not empty; the first one is opened by start(). */
    PagesPane(AdminPages pages, QWidget* parent);

    /** Opens the first page; where there is room for one pane only, behind the list. */
    void start();
    /** A page with unsaved changes, the open one first; null if there is none. */
    AdminPage* dirtyPage() const;
    void open(AdminPage& page);

    /** Hidden, and never shown by what its pages learn meanwhile; or back. */
    void setAway(bool away);
    /** How long it stays; nothing while that is of no interest. */
    void setTimeLeft(std::optional<std::chrono::milliseconds> left);

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Every second. */
    void refresh();

Q_SIGNALS:
    /** Cancel or Close was touched. */
    void closeRequested();
    /** A page wants to leave without asking. */
    void leaveRequested();
    void asked(const rollcall::ui::Question& question);
    void textAsked(const rollcall::ui::TextQuestion& question);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateAll();
    void place();
    bool isOnePane() const;
    void showList();

    const AdminPages m_pages; ///< children
    AdminPage* m_open;        ///< never null
    bool m_isAway = false;
    bool m_isListInFront = false; ///< of no interest with two panes
    std::optional<std::chrono::milliseconds> m_timeLeft;

    Scale m_scale{QSize(1280, 800)};
    TextLabel m_listTitle;
    PageList m_list;
    TextLabel m_paused;
    TextLabel m_title;
    TextLabel m_closing;
    NoteLine m_status;
    TouchButton m_close;
    TouchButton m_test;
    TouchButton m_save;
};

} // namespace rollcall::ui
