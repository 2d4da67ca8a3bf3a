#pragma once

#include <QString>
#include <QWidget>

namespace rollcall::office {

/** What the window's status bar says of something that a person asked for. */
struct Note {
    enum class Kind {
        Plain,
        Pending, ///< it is on its way to the cloud
        Done,
        Refused, ///< it was not done; the text says why and what to do
    };
    Kind kind = Kind::Plain;
    QString text;
};

/** One page of the office's window: a row in the list at its side and the widget that the row opens. It is made once somebody has logged in,
 *  and destroyed when they log out. What can be changed on it is disabled while changes are not allowed: without the cloud the window
 *  shows what it last saw and changes nothing. Thread: gui. */
class OfficePage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** In the current language. */
    virtual QString title() const = 0;

    /** It is shown now; called each time. A page that reads what it shows begins here. */
    virtual void open() {}
    /** Every five seconds while it is shown: the time for a question that keeps it current. */
    virtual void refresh() {}
    /** The language is another one. */
    virtual void retranslate() {}
    virtual void setChangesAllowed(bool areAllowed) { Q_UNUSED(areAllowed) }

    /** Whether something that was typed would be lost by leaving the program. */
    virtual bool isDirty() const { return false; }

Q_SIGNALS:
    /** Of a write, one when it is sent and one when it is answered. */
    void noted(const rollcall::office::Note& note);
};

} // namespace rollcall::office
