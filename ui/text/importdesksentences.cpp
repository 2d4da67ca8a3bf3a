#include "ui/text/importdesksentences.h"

namespace rollcall::ui {

QString ImportDeskSentences::title()
{
    return tr("Import a list");
}

QString ImportDeskSentences::chooseFile()
{
    return tr("Choose the list of students");
}

QString ImportDeskSentences::lists()
{
    //: File filter.
    return tr("Workbooks and lists");
}

QString ImportDeskSentences::reading()
{
    return tr("The list is being read …");
}

QString ImportDeskSentences::ofFile(const QString& file)
{
    return tr("List: %1").arg(file);
}

QString ImportDeskSentences::ofSheet(const QString& file, const QString& sheet)
{
    return tr("List: %1, sheet %2").arg(file, sheet);
}

QString ImportDeskSentences::counts(int listed, int before, int leftOut)
{
    return tr("Students on the list: %1. At school until now: %2. Rows left out: %3.").arg(listed).arg(before).arg(leftOut);
}

QString ImportDeskSentences::whatChanges(int added, int changed, int removed)
{
    //: Numbers of students.
    return tr("New: %1. Changed: %2. They leave: %3.").arg(added).arg(changed).arg(removed);
}

QString ImportDeskSentences::nothingChanges()
{
    return tr("The list changes nothing.");
}

QString ImportDeskSentences::columns()
{
    return tr("Columns of the list");
}

QString ImportDeskSentences::column()
{
    //: Heading of a table: a column of the list.
    return tr("Column");
}

QString ImportDeskSentences::takenFor()
{
    //: Heading of a table: what a column of the list is taken for.
    return tr("Taken for");
}

QString ImportDeskSentences::nothing()
{
    //: What a column is taken for: nothing.
    return tr("–");
}

QString ImportDeskSentences::number()
{
    return tr("Student number");
}

QString ImportDeskSentences::firstName()
{
    return tr("First name");
}

QString ImportDeskSentences::lastName()
{
    return tr("Last name");
}

QString ImportDeskSentences::fullName()
{
    return tr("Whole name");
}

QString ImportDeskSentences::section()
{
    return tr("Section");
}

QString ImportDeskSentences::grade()
{
    return tr("Grade");
}

QString ImportDeskSentences::status()
{
    return tr("Status");
}

QString ImportDeskSentences::role()
{
    //: Whether somebody is a student or a teacher.
    return tr("Role");
}

QString ImportDeskSentences::language()
{
    return tr("Language");
}

QString ImportDeskSentences::keepOthers()
{
    return tr("Who is not on the list &stays");
}

QString ImportDeskSentences::changes(int count)
{
    //: Name of a tab.
    return tr("Changes (%1)").arg(count);
}

QString ImportDeskSentences::remarks(int count)
{
    //: Name of a tab.
    return tr("Rows to look at (%1)").arg(count);
}

QString ImportDeskSentences::what()
{
    //: Heading: what happens to a student.
    return tr("What");
}

QString ImportDeskSentences::name()
{
    //: Heading of a column.
    return tr("Name");
}

QString ImportDeskSentences::added()
{
    //: A student whom the list adds.
    return tr("New");
}

QString ImportDeskSentences::changed()
{
    //: A student whom the list changes.
    return tr("Changed");
}

QString ImportDeskSentences::removed()
{
    //: A student who is not on the list.
    return tr("Leaves");
}

QString ImportDeskSentences::row()
{
    //: Heading: the row of the file.
    return tr("Row");
}

QString ImportDeskSentences::why()
{
    //: Heading: what is wrong with a row.
    return tr("Why");
}

QString ImportDeskSentences::remedy()
{
    //: Heading of a column.
    return tr("What to do");
}

QString ImportDeskSentences::fault()
{
    //: A row that refuses the list.
    return tr("Fault");
}

QString ImportDeskSentences::heldBack()
{
    //: A row that is left out.
    return tr("Left out");
}

QString ImportDeskSentences::doubt()
{
    //: A row that is taken, and to be looked at.
    return tr("Taken");
}

QString ImportDeskSentences::take()
{
    //: Button: takes a row that was left out.
    return tr("&Take it all the same");
}

QString ImportDeskSentences::chooseColumns()
{
    return tr("Say which column is the student number, and which is the name.");
}

QString ImportDeskSentences::hasFaults()
{
    return tr("There are faults in the list. Correct it there, and choose it again.");
}

QString ImportDeskSentences::manyRemoved(int removed, int before)
{
    return tr("%1 of %2 students would leave. Is the list that of the whole school?").arg(removed).arg(before);
}

QString ImportDeskSentences::manyRenamed()
{
    return tr("Many students would get another name. Was a column sorted alone?");
}

QString ImportDeskSentences::write()
{
    //: Button.
    return tr("&Write to the cloud");
}

QString ImportDeskSentences::writing()
{
    return tr("The list is being written to the cloud …");
}

QString ImportDeskSentences::written(int added, int changed, int removed)
{
    return tr("The list was written. New: %1. Changed: %2. They left: %3.").arg(added).arg(changed).arg(removed);
}

QString ImportDeskSentences::changedMeanwhile()
{
    return tr("Somebody has changed students in the meantime. Nothing was written: look at the changes again.");
}

QString ImportDeskSentences::undo()
{
    //: Button.
    return tr("&Undo this import");
}

QString ImportDeskSentences::undoLast()
{
    return tr("Undo the last import");
}

QString ImportDeskSentences::undoing()
{
    return tr("The import is being taken back …");
}

QString ImportDeskSentences::undone(int students)
{
    return tr("The import was taken back. Students as before: %1.").arg(students);
}

QString ImportDeskSentences::someLeft(const QString& numbers)
{
    return tr("These were changed by somebody since, and stay as they are: %1.").arg(numbers);
}

QString ImportDeskSentences::cancel()
{
    return tr("Cancel");
}

QString ImportDeskSentences::close()
{
    return tr("Close");
}

QString ImportDeskSentences::importList()
{
    return tr("&Import a list…");
}

QString ImportDeskSentences::listsMenu()
{
    //: Button with a menu: import a list, undo the last import.
    return tr("&Lists");
}

} // namespace rollcall::ui
