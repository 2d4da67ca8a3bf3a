#include "ui/text/forgotsentences.h"

namespace rollcall::ui {

QString ForgotSentences::forgotBadge()
{
    //: A button for a student who has no badge today.
    return tr("Forgot badge");
}

QString ForgotSentences::whichSection()
{
    //: Above the sections of the school, of which a student touches their own.
    return tr("Which section are you in?");
}

QString ForgotSentences::withoutSection()
{
    //: In the list of sections: of students who are in none.
    return tr("No section");
}

QString ForgotSentences::whatIsYourName()
{
    return tr("What is your name?");
}

QString ForgotSentences::firstLetters(const QString& section)
{
    //: Above keys with letters. %1 is the section, such as "Grade 8 - Narra".
    return tr("%1: touch the first letters of your name.").arg(section);
}

QString ForgotSentences::deleteLetter()
{
    //: What assistive technology says of the key that deletes the last letter.
    return tr("Delete letter");
}

QString ForgotSentences::pageBack()
{
    //: What assistive technology says of the button to the page of tiles before.
    return tr("Page back");
}

QString ForgotSentences::pageOn()
{
    //: What assistive technology says of the button to the next page of tiles.
    return tr("Next page");
}

QString ForgotSentences::reading()
{
    return tr("Reading the list of students.");
}

QString ForgotSentences::unreadable()
{
    return tr("The list of students cannot be read now. Please see the office.");
}

QString ForgotSentences::student(const attendance::Student& student)
{
    const QString name = QStringLiteral("%1 %2").arg(student.firstName, student.lastName).trimmed();
    //: A student and the section, such as "Ana Reyes, Grade 8 - Narra".
    return student.section.isEmpty() ? name : tr("%1, %2").arg(name, student.section);
}

QString ForgotSentences::askStaff()
{
    //: To a student without a badge and to the member of staff who enters the office's PIN for them.
    return tr("Please ask a member of staff to enter the PIN.");
}

QString ForgotSentences::count()
{
    //: On the button by which a member of staff has a student counted who has no badge.
    return tr("Count");
}

QString ForgotSentences::back()
{
    //: To the page before, on the way of a student without a badge.
    return tr("Back");
}

} // namespace rollcall::ui
