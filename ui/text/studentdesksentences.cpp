#include "ui/text/studentdesksentences.h"

#include "ui/text/language.h"

#include <algorithm>

namespace rollcall::ui {

using attendance::ProfileFault;
using attendance::ProfileField;

QString StudentDeskSentences::title()
{
    //: Title of the page on which the office keeps the students.
    return tr("Students");
}

QString StudentDeskSentences::reading()
{
    return tr("Reading the list of students.");
}

QString StudentDeskSentences::asOf(const QString& fault, const QString& moment)
{
    //: %1 is a sentence that says why the list cannot be read, %2 a date and time.
    return tr("%1 The list is that of %2.").arg(fault, moment);
}

QString StudentDeskSentences::counted(int shown, int all)
{
    //: Both are numbers: how many students are shown of all.
    return tr("%1 of %2 students").arg(shown).arg(all);
}

QString StudentDeskSentences::search()
{
    //: Label of the field in which a student is searched.
    return tr("Search");
}

QString StudentDeskSentences::searchHint()
{
    //: In the field as long as it is empty: what can be typed there.
    return tr("Name, number, section or guardian");
}

QString StudentDeskSentences::show()
{
    //: Label of a choice: which students the list shows.
    return tr("Show");
}

QString StudentDeskSentences::atSchool()
{
    //: A student's status, and the choice to show only these.
    return tr("At school");
}

QString StudentDeskSentences::everybody()
{
    //: The choice to show all students, also those who have left.
    return tr("Everybody");
}

QString StudentDeskSentences::add()
{
    return tr("Add student");
}

QString StudentDeskSentences::chooseSomebody()
{
    return tr("Choose a student in the list, or add one.");
}

QString StudentDeskSentences::field(ProfileField field)
{
    switch (field) {
    case ProfileField::Number:
        //: Label: the student's number.
        return tr("Number");
    case ProfileField::FirstName:
        return tr("First name");
    case ProfileField::MiddleName:
        return tr("Middle name");
    case ProfileField::LastName:
        return tr("Last name");
    case ProfileField::Section:
        //: Label: the class that a student is in, such as "Grade 8 - Narra".
        return tr("Section");
    case ProfileField::Grade:
        //: Label: the school year that a student is in, such as "8".
        return tr("Grade");
    case ProfileField::GuardianName:
        return tr("Guardian");
    case ProfileField::GuardianContact:
        return tr("Guardian's telephone");
    case ProfileField::Language:
        return tr("Language");
    case ProfileField::Sex:
        return tr("Sex");
    case ProfileField::Status:
        break;
    }
    //: Label: whether a student is at school, has left, and so on.
    return tr("Status");
}

QString StudentDeskSentences::status(const QString& status)
{
    if (status == QLatin1String("active"))
        return atSchool();
    if (status == QLatin1String("inactive"))
        //: A student's status.
        return tr("Has left");
    if (status == QLatin1String("suspended"))
        //: A student's status.
        return tr("Suspended");
    if (status == QLatin1String("graduated"))
        //: A student's status.
        return tr("Graduated");
    if (status == QLatin1String("transferred"))
        //: A student's status: went to another school.
        return tr("Transferred");
    return status;
}

QString StudentDeskSentences::value(ProfileField field, const QString& text)
{
    switch (field) {
    case ProfileField::Status:
        return status(text);
    case ProfileField::Sex:
        if (text.isEmpty())
            //: Nobody has said which sex a student has.
            return tr("Not said");
        if (text == QLatin1String("female"))
            return tr("Female");
        return text == QLatin1String("male") ? tr("Male") : text;
    case ProfileField::Language: {
        if (text.isEmpty())
            //: Of a student's language: the kiosk speaks the language that it is set to.
            return tr("The kiosk's own");
        const auto& all = languages();
        const auto found =
            std::find_if(all.begin(), all.end(), [&text](const auto& one) { return one.code == text; });
        return found == all.end() ? text : found->nativeName;
    }
    default:
        return text;
    }
}

QString StudentDeskSentences::fault(ProfileField field, ProfileFault fault)
{
    switch (fault) {
    case ProfileFault::None:
        return {};
    case ProfileFault::Missing:
        //: Under a field.
        return tr("Please fill this in.");
    case ProfileFault::TooLong:
        //: Under a field; %1 is a number.
        return tr("At most %1 characters.").arg(attendance::longest(field));
    case ProfileFault::NotANumber:
        //: Under the field of the student's number.
        return tr("Only A to Z, digits and . _ - without blanks.");
    case ProfileFault::NotAContact:
        //: Under the field of a telephone number.
        return tr("Only digits, blanks and + ( ) . / -");
    case ProfileFault::NotOneOf:
        //: Under a field: its value is none that this program knows.
        return tr("Choose one of the list.");
    case ProfileFault::NotPrintable:
        break;
    }
    //: Under a field.
    return tr("This has a character that cannot be printed.");
}

QString StudentDeskSentences::numberTaken(const QString& holder)
{
    //: Under the field of the student's number; %1 is another student's name.
    return tr("This number is taken by %1.").arg(holder);
}

QString StudentDeskSentences::details()
{
    //: Name of the tab with the fields of one student.
    return tr("Details");
}

QString StudentDeskSentences::newStudent()
{
    return tr("New student");
}

QString StudentDeskSentences::save()
{
    return tr("Save");
}

QString StudentDeskSentences::undoTyping()
{
    //: On a button: the fields become what they were before somebody typed.
    return tr("Undo typing");
}

QString StudentDeskSentences::leaves()
{
    //: On a button that opens a menu of how: transferred, graduated...
    return tr("Student leaves…");
}

QString StudentDeskSentences::saveFirst()
{
    return tr("Save or undo what you have typed first.");
}

QString StudentDeskSentences::saving(const QString& name)
{
    //: %1 is a student's name.
    return tr("Saving %1.").arg(name);
}

QString StudentDeskSentences::saved(const QString& name)
{
    //: %1 is a student's name.
    return tr("%1 is saved.").arg(name);
}

QString StudentDeskSentences::notSaved(const QString& name, const QString& why)
{
    //: %1 is a student's name, %2 a sentence that says why.
    return tr("%1 is not saved. %2").arg(name, why);
}

QString StudentDeskSentences::conflictTitle()
{
    return tr("Somebody else has changed this student meanwhile.");
}

QString StudentDeskSentences::conflictDetail()
{
    return tr("Nothing of yours is saved yet. Keeping it writes only the fields that you typed in.");
}

QString StudentDeskSentences::deletedMeanwhile()
{
    return tr("The owner of the project has deleted this student meanwhile.");
}

QString StudentDeskSentences::fieldHeading()
{
    //: Heading of a column: which field of a student.
    return tr("Field");
}

QString StudentDeskSentences::mine()
{
    //: Heading of a column: what the reader has typed.
    return tr("Yours");
}

QString StudentDeskSentences::theirs()
{
    //: Heading of a column: what somebody else has saved.
    return tr("Theirs");
}

QString StudentDeskSentences::takeTheirs()
{
    //: On a button: what somebody else has saved stays.
    return tr("Take theirs");
}

QString StudentDeskSentences::keepMine()
{
    //: On a button: what the reader has typed is saved.
    return tr("Keep mine");
}

QString StudentDeskSentences::history()
{
    //: Name of the tab that lists what was changed of a student.
    return tr("Changes");
}

QString StudentDeskSentences::readingChanges()
{
    return tr("Reading what was changed.");
}

QString StudentDeskSentences::noChanges()
{
    return tr("No change of this student was noted yet.");
}

QString StudentDeskSentences::when()
{
    //: Heading of a column: time of a change.
    return tr("When");
}

QString StudentDeskSentences::who()
{
    //: Heading of a column: who made a change.
    return tr("Who");
}

QString StudentDeskSentences::what()
{
    //: Heading of a column: what was changed.
    return tr("What");
}

QString StudentDeskSentences::wasAdded()
{
    //: What was changed: the student was added.
    return tr("Added");
}

QString StudentDeskSentences::wasDeleted()
{
    //: What was changed: the student was deleted.
    return tr("Deleted");
}

QString StudentDeskSentences::changed(ProfileField field, const QString& before, const QString& after)
{
    const auto shown = [field](const QString& text) {
        const QString word = value(field, text);
        //: Of a field of a student that has nothing in it.
        return word.isEmpty() ? tr("empty") : word;
    };
    //: %1 is the name of a field, %2 what is in it now, %3 what was in it before.
    return tr("%1: %2 (before: %3)").arg(StudentDeskSentences::field(field), shown(after), shown(before));
}

QString StudentDeskSentences::takeBack()
{
    //: On a button.
    return tr("Take back the last change");
}

} // namespace rollcall::ui
