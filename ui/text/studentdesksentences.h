#pragma once

#include "core/attendance/studentprofile.h"

#include <QCoreApplication>

namespace rollcall::ui {

/** Every word of the page of students in the office's window. Thread: gui. */
class StudentDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(StudentDeskSentences)

public:
    static QString title();
    static QString reading();
    /** `fault`, and of when the list is that is shown. */
    static QString asOf(const QString& fault, const QString& moment);
    static QString counted(int shown, int all);
    static QString search();
    static QString searchHint();
    static QString show();
    static QString atSchool();
    static QString everybody();
    static QString add();
    static QString chooseSomebody();

    static QString field(attendance::ProfileField field);
    /** A value as people read it: of a language, sex or status its word, else the value itself. */
    static QString value(attendance::ProfileField field, const QString& text);
    static QString fault(attendance::ProfileField field, attendance::ProfileFault fault);
    static QString numberTaken(const QString& holder);

    static QString details();
    static QString newStudent();
    static QString save();
    static QString undoTyping();
    static QString leaves();
    static QString saveFirst();
    static QString saving(const QString& name);
    static QString saved(const QString& name);
    static QString notSaved(const QString& name, const QString& why);

    // Two versions
    static QString conflictTitle();
    static QString conflictDetail();
    static QString deletedMeanwhile();
    static QString fieldHeading();
    static QString mine();
    static QString theirs();
    static QString takeTheirs();
    static QString keepMine();

    // What was changed
    static QString history();
    static QString readingChanges();
    static QString noChanges();
    static QString when();
    static QString who();
    static QString what();
    static QString wasAdded();
    static QString wasDeleted();
    static QString changed(attendance::ProfileField field, const QString& before, const QString& after);
    static QString takeBack();

private:
    static QString status(const QString& status);
};

} // namespace rollcall::ui
