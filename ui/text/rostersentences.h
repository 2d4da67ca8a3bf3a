#pragma once

#include "ui/admin/rosterlist.h"

#include <QCoreApplication>

namespace rollcall::ui {

/** Every word of the office's page of students. Thread: gui. */
class RosterSentences {
    Q_DECLARE_TR_FUNCTIONS(RosterSentences)

public:
    static QString title();
    static QString reading();
    static QString unreadable();
    /** How many, how old, where from. */
    static QString about(const OfficeRoster& roster, const QDateTime& now);
    static QString heldBack(int students);

    static QString search();
    static QString searchFor();
    static QString show();
    static QString showAll();
    static QString foundSoFar(int students);
    static QString found(const QString& typed, int students);

    static QString back();
    static QString import();
    static QString noFile();
    static QString noFileDetail();
    static QString chooseFile();
    static QString readingFile();
    static QString fileUnreadable();
    static QString moment(const QDateTime& time);

    // What a file would change
    static QString summary(const RosterPreview& preview);
    static QString refused(const RosterPreview& preview);
    static QString kind(RosterPreview::Row::Kind kind);
    static QString line(int line);
    /** As it was and as it becomes; only one of them where they are the same. */
    static QString changed(const QString& before, const QString& after);
    static QStringList warnings(const RosterPreview& preview);
    static QString cloudReplacesIt();
    static QString askTake(const RosterPreview& preview);
    static QString takeIt();
    static QString taking();
    static QString taken();
    static QString notTaken();

private:
    static QString origin(OfficeRoster::Origin origin);
};

} // namespace rollcall::ui
