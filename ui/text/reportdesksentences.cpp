#include "ui/text/reportdesksentences.h"

namespace rollcall::ui {

QString ReportDeskSentences::title()
{
    return tr("Reports");
}

QString ReportDeskSentences::whichReport()
{
    //: Label of a list of reports.
    return tr("Report");
}

QString ReportDeskSentences::day()
{
    return tr("The register of a day");
}

QString ReportDeskSentences::missing()
{
    return tr("Who was not counted on a day");
}

QString ReportDeskSentences::section()
{
    return tr("Days of a section, such as its month");
}

QString ReportDeskSentences::student()
{
    return tr("Days of a student");
}

QString ReportDeskSentences::monthSheet()
{
    //: A table with a row for each student and a column for each school day of a month.
    return tr("Month sheet of a section");
}

QString ReportDeskSentences::form()
{
    //: A form of the Philippine Department of Education: the attendance of a section in a month. Its name stays as it is.
    return tr("School Form 2 (SF2) of a section");
}

QString ReportDeskSentences::enrolment()
{
    //: Label of two numbers: how many boys and girls a section had on the first Friday of the school year.
    return tr("First Friday's enrolment: boys, girls");
}

QString ReportDeskSentences::enrolmentOfBoys()
{
    //: For screen readers: how many boys a section had on the first Friday of the school year.
    return tr("First Friday's enrolment: boys");
}

QString ReportDeskSentences::enrolmentOfGirls()
{
    //: For screen readers: how many girls a section had on the first Friday of the school year.
    return tr("First Friday's enrolment: girls");
}

QString ReportDeskSentences::ownForm()
{
    //: Label of the name of a file: an Excel workbook that the school has drawn, to be filled.
    return tr("Your own form, if you have one");
}

QString ReportDeskSentences::ourForm()
{
    //: In the empty field "Your own form": then the form that comes with this program is filled.
    return tr("Built in");
}

QString ReportDeskSentences::chooseFile()
{
    //: A button that opens a list of files.
    return tr("Choose…");
}

QString ReportDeskSentences::month()
{
    //: Label of a month.
    return tr("Month");
}

QString ReportDeskSentences::chooseSection()
{
    return tr("Choose a section.");
}

QString ReportDeskSentences::from()
{
    //: Label of a date.
    return tr("From");
}

QString ReportDeskSentences::to()
{
    //: Label of a date.
    return tr("To");
}

QString ReportDeskSentences::onDay()
{
    //: Label of a date.
    return tr("Day");
}

QString ReportDeskSentences::ofSection()
{
    //: Label of a list of the school's classes.
    return tr("Section");
}

QString ReportDeskSentences::allSections()
{
    return tr("All sections");
}

QString ReportDeskSentences::inSession()
{
    //: Label of a field: a part of the school day.
    return tr("Session");
}

QString ReportDeskSentences::anySession()
{
    return tr("Any session");
}

QString ReportDeskSentences::ofStudent()
{
    return tr("Student number");
}

QString ReportDeskSentences::numberHint()
{
    return tr("As on the badge");
}

QString ReportDeskSentences::show()
{
    //: A button: make the report and show it.
    return tr("Show");
}

QString ReportDeskSentences::making()
{
    return tr("Making the report.");
}

QString ReportDeskSentences::intro()
{
    return tr("Choose a report and press Show. It can be printed and saved then.");
}

QString ReportDeskSentences::save()
{
    //: A button that opens a list of kinds of files.
    return tr("Save…");
}

QString ReportDeskSentences::saveAs()
{
    return tr("Save the report");
}

QString ReportDeskSentences::workbook()
{
    return tr("Excel workbook (*.xlsx)");
}

QString ReportDeskSentences::pdf()
{
    return tr("PDF (*.pdf)");
}

QString ReportDeskSentences::csv()
{
    return tr("CSV (*.csv)");
}

QString ReportDeskSentences::print()
{
    return tr("Print…");
}

QString ReportDeskSentences::printed()
{
    return tr("Sent to the printer.");
}

QString ReportDeskSentences::totals()
{
    return tr("Totals");
}

QString ReportDeskSentences::preview()
{
    return tr("The report");
}

QString ReportDeskSentences::endBeforeBegin()
{
    return tr("The last day is before the first one.");
}

QString ReportDeskSentences::rows(int count)
{
    //: How many rows a table has.
    return tr("Rows: %1").arg(count);
}

QString ReportDeskSentences::saved(const QString& file)
{
    //: %1 is the name of a file.
    return tr("Saved: %1").arg(file);
}

} // namespace rollcall::ui
