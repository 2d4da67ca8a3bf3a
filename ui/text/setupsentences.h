#pragma once

#include <QCoreApplication>

namespace rollcall::ui {

/** The words of the office's page for the first set-up of a school's project. Thread: gui. */
class SetUpSentences {
    Q_DECLARE_TR_FUNCTIONS(SetUpSentences)

public:
    /** On the button that leads to the page. */
    static QString offer();
    static QString title();
    static QString intro();
    static QString database();
    static QString databaseHint();
    static QString secretKey();
    static QString secretKeyHint();
    static QString timeZone();
    static QString staffEmail();
    static QString staffName();
    static QString staffPassword();
    static QString passwordAgain();
    static QString differentPasswords();

    static QString run();
    static QString running();
    static QString back();
    static QString toSignIn();

    static QString steps();
    static QString nothingYet();
    static QString runningLong();
    static QString well();
    static QString notWell();
};

} // namespace rollcall::ui
