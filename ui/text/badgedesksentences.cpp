#include "ui/text/badgedesksentences.h"

namespace rollcall::ui {

QString BadgeDeskSentences::title()
{
    return tr("Badges");
}

QString BadgeDeskSentences::search()
{
    return tr("&Search");
}

QString BadgeDeskSentences::searchHint()
{
    return tr("Name, number or section");
}

QString BadgeDeskSentences::ofSection()
{
    //: Label of a list of the school's classes.
    return tr("S&ection");
}

QString BadgeDeskSentences::allSections()
{
    return tr("All sections");
}

QString BadgeDeskSentences::reading()
{
    return tr("The badges are being read …");
}

QString BadgeDeskSentences::name()
{
    //: Heading of a column.
    return tr("Name");
}

QString BadgeDeskSentences::section()
{
    //: Heading of a column: the student's class.
    return tr("Section");
}

QString BadgeDeskSentences::number()
{
    //: Heading of a column: the student number.
    return tr("Number");
}

QString BadgeDeskSentences::badge()
{
    //: Heading of a column.
    return tr("Badge, last day");
}

QString BadgeDeskSentences::issued()
{
    //: Heading of a column: on which day the badge was issued.
    return tr("Issued");
}

QString BadgeDeskSentences::none()
{
    //: There is no badge.
    return tr("None");
}

QString BadgeDeskSentences::plainNumber()
{
    //: The student's number is all that the badge says.
    return tr("Plain number");
}

QString BadgeDeskSentences::serial(quint32 serial)
{
    //: The serial number of a badge.
    return tr("No. %1").arg(serial);
}

QString BadgeDeskSentences::serialUntil(quint32 serial, const QString& day)
{
    //: A badge that counts to the end of a day, which is %2.
    return tr("No. %1 · %2").arg(serial).arg(day);
}

QString BadgeDeskSentences::lost(quint32 serial)
{
    return tr("No. %1, reported lost").arg(serial);
}

QString BadgeDeskSentences::over(quint32 serial)
{
    return tr("No. %1, its last day is over").arg(serial);
}

QString BadgeDeskSentences::keyRetired(quint32 serial)
{
    return tr("No. %1, its key was retired").arg(serial);
}

QString BadgeDeskSentences::tick()
{
    //: Button with a menu: whose cards are to be printed.
    return tr("&Tick");
}

QString BadgeDeskSentences::tickShown()
{
    return tr("Everybody in the list");
}

QString BadgeDeskSentences::tickWithoutCard()
{
    return tr("Who has no signed badge");
}

QString BadgeDeskSentences::tickNobody()
{
    return tr("Nobody");
}

QString BadgeDeskSentences::ticked(int count, int all)
{
    //: Whose cards are to be printed.
    return tr("Ticked: %1 of %2 students").arg(count).arg(all);
}

QString BadgeDeskSentences::reportLost()
{
    return tr("Report &lost…");
}

QString BadgeDeskSentences::reportFound()
{
    return tr("&Found again");
}

QString BadgeDeskSentences::showOnScreen()
{
    //: Button: shows a badge's code so large that a phone can take a picture of it.
    return tr("Sho&w on screen…");
}

QString BadgeDeskSentences::preview()
{
    return tr("The card");
}

QString BadgeDeskSentences::previewHint()
{
    return tr("Choose a student to see the card.");
}

QString BadgeDeskSentences::kind()
{
    //: Label: what the code on the card is.
    return tr("&Code");
}

QString BadgeDeskSentences::plain()
{
    return tr("Student number");
}

QString BadgeDeskSentences::signedBadge()
{
    //: What the code on the card is.
    return tr("Signed with the office's key");
}

QString BadgeDeskSentences::keyFile()
{
    //: Label: the file of the key that badges are signed with.
    return tr("&Key");
}

QString BadgeDeskSentences::chooseKey()
{
    return tr("Choose the file of the key");
}

QString BadgeDeskSentences::makeKey()
{
    return tr("&Make a key…");
}

QString BadgeDeskSentences::makeKeyTitle()
{
    return tr("Where to keep the new key");
}

QString BadgeDeskSentences::askMakeKey()
{
    return tr("The key signs all badges of the school: whoever has it can make badges. It is never sent anywhere. Keep it twice, such as on two memory sticks, where only the office gets at it, and never on a kiosk. If it is lost, all badges have to be made anew.");
}

QString BadgeDeskSentences::makingKey()
{
    return tr("The key is being made …");
}

QString BadgeDeskSentences::madeKey(const QString& file)
{
    return tr("The key is in %1. Keep it twice, where only the office gets at it.").arg(file);
}

QString BadgeDeskSentences::noKey()
{
    return tr("Choose the file of the office's key, or make one.");
}

QString BadgeDeskSentences::until()
{
    //: Label of a date: the last day on which the badges count.
    return tr("&Until");
}

QString BadgeDeskSentences::noLastDay()
{
    //: Check box: badges without a last day.
    return tr("They do not end");
}

QString BadgeDeskSentences::paper()
{
    return tr("&Paper");
}

QString BadgeDeskSentences::a4()
{
    return tr("A4, ten cards");
}

QString BadgeDeskSentences::letter()
{
    return tr("Letter, nine cards");
}

QString BadgeDeskSentences::back()
{
    //: Label: the text on the back of the card.
    return tr("&Back");
}

QString BadgeDeskSentences::backHint()
{
    return tr("Found? Please return it to …");
}

QString BadgeDeskSentences::logo()
{
    return tr("Lo&go");
}

QString BadgeDeskSentences::chooseLogo()
{
    return tr("Choose the picture of the logo");
}

QString BadgeDeskSentences::pictures()
{
    //: File filter.
    return tr("Pictures");
}

QString BadgeDeskSentences::photos()
{
    return tr("P&hotos");
}

QString BadgeDeskSentences::choosePhotos()
{
    return tr("Choose the folder of photos, named after student numbers");
}

QString BadgeDeskSentences::anew()
{
    return tr("&New badges for all");
}

QString BadgeDeskSentences::whatAnewDoes()
{
    return tr("Also who has a badge gets another one. Badges of before do not count any more.");
}

QString BadgeDeskSentences::save()
{
    return tr("Sa&ve as PDF…");
}

QString BadgeDeskSentences::saveTitle()
{
    return tr("Save the cards");
}

QString BadgeDeskSentences::pdf()
{
    return tr("PDF");
}

QString BadgeDeskSentences::print()
{
    return tr("P&rint…");
}

QString BadgeDeskSentences::planAgain(int count)
{
    return tr("Cards made once more as they are, with the same number and last day: %1.").arg(count);
}

QString BadgeDeskSentences::planAnew(int count)
{
    return tr("New badges: %1.").arg(count);
}

QString BadgeDeskSentences::planReplaced(const QString& serials)
{
    //: Badges, by their serials.
    return tr("These will not count any more: No. %1.").arg(serials);
}

QString BadgeDeskSentences::askPlan()
{
    return tr("Make these cards?");
}

QString BadgeDeskSentences::makeThem()
{
    return tr("Make them");
}

QString BadgeDeskSentences::cancel()
{
    return tr("Cancel");
}

QString BadgeDeskSentences::making()
{
    return tr("The cards are being made …");
}

QString BadgeDeskSentences::printed(int cards)
{
    return tr("Cards sent to the printer: %1.").arg(cards);
}

QString BadgeDeskSentences::saved(int cards, const QString& file)
{
    //: %2 is the name of a file.
    return tr("Cards: %1, in %2.").arg(cards).arg(file);
}

QString BadgeDeskSentences::sheets(int sheets)
{
    return tr("Sheets: %1. Print them in actual size, not fitted to the page.").arg(sheets);
}

QString BadgeDeskSentences::initials(int count)
{
    //: A number of students.
    return tr("With initials, because the folder has no picture of them: %1.").arg(count);
}

QString BadgeDeskSentences::missingFonts(const QString& scripts, const QString& packages)
{
    return tr("Names in these scripts are printed as boxes: %1. Install: %2.").arg(scripts, packages);
}

QString BadgeDeskSentences::stillCounting(int count)
{
    return tr("Old badges that count all the same, because the cloud did not answer: %1. Report them lost.").arg(count);
}

QString BadgeDeskSentences::notMade(const QString& why)
{
    //: Then follows a sentence.
    return tr("No card was made: %1").arg(why);
}

QString BadgeDeskSentences::askLost(const QString& name)
{
    return tr("Report the badge of %1 as lost?").arg(name);
}

QString BadgeDeskSentences::whatLostDoes()
{
    return tr("Kiosks refuse it from their next question to the cloud on, mostly within five minutes. It can be found again later.");
}

QString BadgeDeskSentences::whichBadge()
{
    return tr("&Badge");
}

QString BadgeDeskSentences::reason()
{
    return tr("&Reason");
}

QString BadgeDeskSentences::reasonHint()
{
    return tr("Such as: left on the bus");
}

QString BadgeDeskSentences::reportIt()
{
    return tr("Report it lost");
}

QString BadgeDeskSentences::reporting(const QString& name)
{
    return tr("The badge of %1 is being reported lost …").arg(name);
}

QString BadgeDeskSentences::reported(quint32 serial, const QString& name)
{
    return tr("No. %1 of %2 is refused from now on.").arg(serial).arg(name);
}

QString BadgeDeskSentences::restoring(const QString& name)
{
    return tr("The badge of %1 is being let in again …").arg(name);
}

QString BadgeDeskSentences::restored(quint32 serial, const QString& name)
{
    return tr("No. %1 of %2 counts again.").arg(serial).arg(name);
}

QString BadgeDeskSentences::noSuchBadge(quint32 serial)
{
    return tr("The cloud does not know badge No. %1.").arg(serial);
}

QString BadgeDeskSentences::notChanged(const QString& why)
{
    //: Then follows a sentence.
    return tr("Nothing was changed: %1").arg(why);
}

QString BadgeDeskSentences::screenTitle(const QString& name)
{
    return tr("Badge of %1").arg(name);
}

QString BadgeDeskSentences::screenHint()
{
    return tr("The student takes a picture of it. A copy counts as the badge does.");
}

QString BadgeDeskSentences::close()
{
    return tr("Close");
}

QString BadgeDeskSentences::asOf(const QString& fault, const QString& moment)
{
    return tr("%1 This is what was known at %2.").arg(fault, moment);
}

} // namespace rollcall::ui
