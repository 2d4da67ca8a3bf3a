#pragma once

#include "ui/admin/confirmsheet.h"
#include "ui/admin/noteline.h"
#include "ui/admin/textsheet.h"

namespace rollcall::ui {

/** One page of the admin panel: a row in the list of pages, and the widget that its row opens.
 *
 *  The pane around it (PagesPane) shows the title, the status and the buttons Cancel, Test and Save; the page fills its
 *  own part of the window, AdminPlan's header and rows. The pane calls; the page says changed() whenever one of its
 *  answers may have become another.
 *
 *  A page is made when the right PIN was entered and destroyed when the admin panel is left. While isDirty() a person is
 *  asked before leaving; when the panel leaves by itself all pages are kept then, hidden, for the next PIN. Opening another
 *  page keeps what was typed here. Thread: gui. */
class AdminPage : public QWidget {
    Q_OBJECT

public:
    enum class Availability {
        Absent,   ///< the page has no such button
        Disabled, ///< not at the moment
        Enabled,
    };

    using QWidget::QWidget;

    /** In the current language. */
    virtual QString title() const = 0;
    /** Shown beside the title in the list. */
    virtual std::optional<Shape> icon() const { return std::nullopt; }
    /** What the page is about, or what just happened. */
    virtual NoteLine::Note status() const { return {}; }

    /** It is shown now; called each time. A page that reads what it shows begins here. */
    virtual void open() {}
    /** False while it has nothing to show yet: until then the pane shows no page. */
    virtual bool isReady() const { return true; }

    /** Whether something would be lost by leaving. */
    virtual bool isDirty() const { return false; }
    virtual Availability canSave() const { return Availability::Absent; }
    /** Only while canSave() is Enabled. */
    virtual void save() {}
    virtual Availability canTest() const { return Availability::Absent; }
    /** On the button; empty: Test. */
    virtual QString testTitle() const { return {}; }
    /** Tries what is on the page without saving it. Only while canTest() is Enabled. */
    virtual void test() {}

    /** Whether the page now uses the place of the list, AdminPlan::pad, for itself. */
    virtual bool coversList() const { return false; }

    virtual void setLook(const Theme& theme, const Scale& scale) = 0;
    /** The language is another one. */
    virtual void retranslate() {}
    /** Every second, while it is open or not. */
    virtual void refresh() {}

Q_SIGNALS:
    void changed();
    /** A person has to answer this first. */
    void asked(const rollcall::ui::Question& question);
    /** A person is to type this. */
    void textAsked(const rollcall::ui::TextQuestion& question);
    /** Leave the admin panel at once, without asking. */
    void leaveRequested();
};

} // namespace rollcall::ui
