#include "ui/text/promotiondesksentences.h"

namespace rollcall::ui {

QString PromotionDeskSentences::title()
{
    return tr("Next school year");
}

QString PromotionDeskSentences::open()
{
    return tr("&Next school year…");
}

QString PromotionDeskSentences::about()
{
    return tr("Say what each section is called next year, and which leave. The others stay as they are. All students are moved at once, or nobody is.");
}

QString PromotionDeskSentences::section()
{
    //: Heading of a column: the section of this year.
    return tr("Section");
}

QString PromotionDeskSentences::students()
{
    //: Heading of a column: how many.
    return tr("Students");
}

QString PromotionDeskSentences::nextYear()
{
    //: Heading of a column: the section of next year.
    return tr("Next year");
}

QString PromotionDeskSentences::leave()
{
    //: Heading of a column of check boxes: the section leaves the school.
    return tr("Leave");
}

QString PromotionDeskSentences::becomes()
{
    //: Heading of a column.
    return tr("What becomes of them");
}

QString PromotionDeskSentences::leaves(const QString& section)
{
    //: A student of a section.
    return tr("%1: leaves the school").arg(section);
}

QString PromotionDeskSentences::counts(int movers, int leavers)
{
    //: Numbers of students.
    return tr("Other sections: %1. They leave: %2.").arg(movers).arg(leavers);
}

QString PromotionDeskSentences::write()
{
    //: Button.
    return tr("&Move them");
}

QString PromotionDeskSentences::writing()
{
    return tr("The students are being moved …");
}

QString PromotionDeskSentences::written(int movers, int leavers)
{
    //: Numbers of students.
    return tr("It was done. Other sections: %1. They left: %2.").arg(movers).arg(leavers);
}

QString PromotionDeskSentences::changedMeanwhile(const QString& numbers)
{
    //: Student numbers.
    return tr("Nobody was moved: somebody has changed %1. Close this, and begin again.").arg(numbers);
}

QString PromotionDeskSentences::notKnown(const QString& why)
{
    //: A sentence that says why.
    return tr("It may not have been done: %1 Look at the list before you try again.").arg(why);
}

QString PromotionDeskSentences::undo()
{
    return tr("&Undo this");
}

QString PromotionDeskSentences::undoing()
{
    return tr("The students are being moved back …");
}

QString PromotionDeskSentences::undone(int students)
{
    return tr("It was taken back. Students as before: %1.").arg(students);
}

} // namespace rollcall::ui
