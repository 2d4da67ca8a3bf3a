#pragma once

#include <QCoreApplication>

namespace rollcall::ui {

/** The sentences of the page that helps a student. Short words: a child of six reads them. Thread: gui. */
class HelpSentences {
    Q_DECLARE_TR_FUNCTIONS(HelpSentences)

public:
    /** The button that opens it. */
    static QString help();
    /** "Larger text": the button that shows "A+". */
    static QString largerText();
    static QString title();
    /** What to do, one after the other. `hasForgotBadge`: there is a button for who has no badge. */
    static QStringList steps(bool hasForgotBadge);
    /** The button that opens the page for a student who is not on the roster yet. */
    static QString newStudent();
    static QString titleForNewStudent();
    /** As many as steps(). */
    static QStringList stepsOfNewStudent(bool hasForgotBadge);
    static QString close();
};

} // namespace rollcall::ui
