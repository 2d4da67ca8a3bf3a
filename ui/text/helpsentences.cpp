#include "ui/text/helpsentences.h"

#include "ui/text/forgotsentences.h"

namespace rollcall::ui {

QString HelpSentences::help()
{
    //: On a button: how to hold a badge.
    return tr("Help");
}

QString HelpSentences::largerText()
{
    //: What assistive technology says of the button "A+".
    return tr("Larger text");
}

QString HelpSentences::title()
{
    return tr("How to hold your badge");
}

QStringList HelpSentences::steps(bool hasForgotBadge)
{
    //: %1 is what a button says: "Forgot badge".
    const QString forgot = tr("No badge, or it does not work? You can use %1.").arg(ForgotSentences::forgotBadge());
    return {tr("Hold your badge flat in front of the camera."), tr("About as far away as your hand is long."),
            tr("Hold still until you see your name."),
            hasForgotBadge ? forgot : tr("No badge, or it does not work? Please see the office.")};
}

QString HelpSentences::newStudent()
{
    //: A button for a student who is not on the roster yet.
    return tr("I am new");
}

QString HelpSentences::titleForNewStudent()
{
    //: To a student who is not on the roster yet.
    return tr("Welcome. You are not on the list yet.");
}

QStringList HelpSentences::stepsOfNewStudent(bool hasForgotBadge)
{
    //: %1 is what a button says: "Forgot badge".
    const QString forgot = tr("Not new here? You can use %1.").arg(ForgotSentences::forgotBadge());
    return {tr("Go to the office and say your name."), tr("Show your badge there. They put you on the list."),
            tr("Then hold your badge here again."),
            hasForgotBadge ? forgot : tr("Not new here? The office helps you, too.")};
}

QString HelpSentences::close()
{
    //: On the page of help: to the page before.
    return tr("Back");
}

} // namespace rollcall::ui
