#pragma once

#include "core/attendance/student.h"

#include <QCoreApplication>

namespace rollcall::ui {

/** What is read by a student who has no badge, and by the member of staff who vouches for them. Thread: gui. */
class ForgotSentences {
    Q_DECLARE_TR_FUNCTIONS(ForgotSentences)

public:
    static QString forgotBadge();
    static QString whichSection();
    static QString withoutSection();
    static QString whatIsYourName();
    static QString firstLetters(const QString& section);
    static QString deleteLetter();
    static QString pageBack();
    static QString pageOn();
    static QString reading();
    static QString unreadable();
    /** The student's name and section, for whoever looks whether it is them. */
    static QString student(const attendance::Student& student);
    static QString askStaff();
    static QString count();
    static QString back();
};

} // namespace rollcall::ui
