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

QString HelpSentences::close()
{
    //: On the page of help: to the page before.
    return tr("Back");
}

} // namespace rollcall::ui
