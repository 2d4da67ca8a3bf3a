#include "ui/text/rostersentences.h"

#include "ui/text/waitingsentences.h"

namespace rollcall::ui {

using RowKind = RosterPreview::Row::Kind;

QString RosterSentences::title()
{
    //: Title of the page with the list of the school's students.
    return tr("Students");
}

QString RosterSentences::reading()
{
    return tr("Reading the list of students.");
}

QString RosterSentences::unreadable()
{
    return tr("The list of students cannot be read now.");
}

QString RosterSentences::origin(OfficeRoster::Origin origin)
{
    switch (origin) {
    case OfficeRoster::Origin::Cloud:
        //: Where the list of students came from.
        return tr("From the cloud.");
    case OfficeRoster::Origin::File:
        //: Where the list of students came from.
        return tr("From a file.");
    case OfficeRoster::Origin::Undo:
        //: Where the list of students came from: it was the one of before, and somebody brought it back.
        return tr("An earlier list that was brought back.");
    case OfficeRoster::Origin::Unknown:
        break;
    }
    return {};
}

QString RosterSentences::about(const OfficeRoster& roster, const QDateTime& now)
{
    const auto count = roster.students->size();
    if (count == 0)
        return tr("There are no students yet: nobody can be counted.");
    //: How many are in the list.
    QStringList parts{tr("Students: %1.").arg(count)};
    if (roster.asOf) {
        const auto seconds = std::max<qint64>(0, roster.asOf->secsTo(now));
        //: How old the list is; %1 is "5 min" or "3 d".
        parts << tr("Updated %1 ago.").arg(WaitingSentences::duration(std::chrono::seconds(seconds)));
    }
    parts << origin(roster.origin);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString RosterSentences::heldBack(int students)
{
    //: %1 is a number.
    return tr("Still the old list: the cloud's has only %1 students.").arg(students);
}

QString RosterSentences::search()
{
    //: On the button that asks for a name to look for.
    return tr("Search");
}

QString RosterSentences::searchFor()
{
    return tr("The first letters of a name, section or number");
}

QString RosterSentences::show()
{
    //: On the button that shows who was found.
    return tr("Show");
}

QString RosterSentences::showAll()
{
    //: On the button that shows all students again.
    return tr("Show all");
}

QString RosterSentences::foundSoFar(int students)
{
    //: %1 is a number of students who match what was typed.
    return tr("Found: %1").arg(students);
}

QString RosterSentences::found(const QString& typed, int students)
{
    //: %1 is what was typed, %2 a number of students.
    return tr("“%1”: %2 found.").arg(typed).arg(students);
}

QString RosterSentences::back()
{
    //: From a file, or the list of files, to what was shown before.
    return tr("Back");
}

QString RosterSentences::import()
{
    //: On the button that takes a list of students from a USB stick.
    return tr("Import list");
}

QString RosterSentences::noFile()
{
    return tr("There is no list on a USB stick.");
}

QString RosterSentences::noFileDetail()
{
    return tr("Save the list as .xlsx, .ods or .csv on the stick, not in a folder, and plug it in.");
}

QString RosterSentences::chooseFile()
{
    return tr("Touch a file to see what it would change.");
}

QString RosterSentences::readingFile()
{
    return tr("Reading the file.");
}

QString RosterSentences::fileUnreadable()
{
    return tr("This file cannot be read as a list of students.");
}

QString RosterSentences::moment(const QDateTime& time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString RosterSentences::summary(const RosterPreview& preview)
{
    const int added = preview.count(RowKind::Added);
    const int changed = preview.count(RowKind::Changed);
    const int removed = preview.count(RowKind::Removed);
    const int heldBack = preview.count(RowKind::HeldBack);
    //: What a file would do to the list; numbers of students.
    return tr("Nothing is changed yet. New: %1. Changed: %2. Removed: %3. Left out: %4.")
        .arg(added)
        .arg(changed)
        .arg(removed)
        .arg(heldBack);
}

QString RosterSentences::refused(const RosterPreview& preview)
{
    //: %1 is a number.
    return tr("This file is refused. Faults to correct: %1.").arg(preview.count(RowKind::Fault));
}

QString RosterSentences::kind(RowKind kind)
{
    switch (kind) {
    case RowKind::Fault:
        //: Of a row in a file.
        return tr("Fault");
    case RowKind::HeldBack:
        //: Of a row in a file that does not become a student.
        return tr("Left out");
    case RowKind::Doubt:
        //: Of a row in a file that somebody should look at.
        return tr("Check it");
    case RowKind::Removed:
        //: Of a student.
        return tr("Removed");
    case RowKind::Changed:
        //: Of a student.
        return tr("Changed");
    case RowKind::Added:
        break;
    }
    //: Of a student who was not in the list before.
    return tr("New");
}

QString RosterSentences::line(int line)
{
    //: Of a file, counted from 1.
    return tr("Line %1").arg(line);
}

QString RosterSentences::changed(const QString& before, const QString& after)
{
    if (before == after || before.isEmpty())
        return after;
    // Each by itself, whatever direction it is read in (UAX #9).
    const auto isolated = [](const QString& text) { return QChar(0x2068) + text + QChar(0x2069); };
    //: A name or section as it was, and as it becomes.
    const QString sentence = tr("%1, now %2");
    const QChar mark(sentence.isRightToLeft() ? 0x200f : 0x200e); // the sentence itself, as its own language is read
    return mark + sentence.arg(isolated(before), isolated(after.isEmpty() ? QStringLiteral("\u2013") : after));
}

QStringList RosterSentences::warnings(const RosterPreview& preview)
{
    QStringList all;
    const int removed = preview.count(RowKind::Removed);
    if (preview.removesMany || preview.removedAndHeldBack > 0)
        //: Numbers of students.
        all << tr("This removes %1 of %2 students.").arg(removed).arg(preview.before);
    if (preview.removedAndHeldBack > 0)
        //: %1 is a number of students.
        all << tr("Of them in rows of the file that are left out: %1.").arg(preview.removedAndHeldBack);
    if (preview.renames > 0)
        //: Numbers of students.
        all << tr("This gives %1 of %2 students another name.").arg(preview.renames).arg(preview.before);
    return all;
}

QString RosterSentences::cloudReplacesIt()
{
    return tr("The cloud's list replaces it at the next update: change it there too.");
}

QString RosterSentences::askTake(const RosterPreview& preview)
{
    //: Numbers of students.
    return tr("Replace the current list? Students now: %1. In this list: %2.")
        .arg(preview.before)
        .arg(preview.students);
}

QString RosterSentences::takeIt()
{
    //: On the button that makes a file the list of students.
    return tr("Use this list");
}

QString RosterSentences::taking()
{
    return tr("Replacing the list.");
}

QString RosterSentences::taken()
{
    return tr("The list was replaced.");
}

QString RosterSentences::notTaken()
{
    return tr("Nothing was changed. Look at the file again.");
}

} // namespace rollcall::ui
