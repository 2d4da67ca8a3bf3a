#pragma once

#include <QCoreApplication>

namespace rollcall::ui {

/** The words of the office's window around its pages: signing in, the list of pages, and what became of the cloud. Thread: gui. */
class DeskSentences {
    Q_DECLARE_TR_FUNCTIONS(DeskSentences)

public:
    static QString windowTitle();
    static QString pages();
    static QString language();
    static QString signOut();
    /** %1 of who is signed in. */
    static QString signedInAs(const QString& email);

    // Signing in
    static QString signInTitle();
    static QString signInIntro();
    static QString address();
    static QString addressHint();
    static QString key();
    static QString keyHint();
    static QString email();
    static QString password();
    static QString signIn();
    static QString signingIn();
    /** An empty field. */
    static QString fillIn();
    static QString showProject();

    // What the cloud says no with
    static QString noAnswer();
    static QString notOurs();
    static QString paused();
    static QString keyRejected();
    static QString loginRefused();
    static QString notStaff();
    static QString noRight();
    static QString refused();
    static QString badAddress();
    static QString badKey();
    static QString secretKey();
    static QString notKept();
    /** %1, with what technicians call it. */
    static QString withCode(const QString& sentence, const QString& code);

    // The line at the bottom
    static QString online();
    static QString offline();

    // Leaving
    static QString askLeave();
    static QString leave();
    static QString stay();
};

} // namespace rollcall::ui
