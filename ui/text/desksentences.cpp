#include "ui/text/desksentences.h"

namespace rollcall::ui {

QString DeskSentences::windowTitle()
{
    //: Title of the office's program.
    return tr("Rollcall office");
}

QString DeskSentences::pages()
{
    //: Name of the list of pages, for screen readers.
    return tr("Pages");
}

QString DeskSentences::language()
{
    return tr("Language");
}

QString DeskSentences::signOut()
{
    return tr("Sign out");
}

QString DeskSentences::signedInAs(const QString& email)
{
    //: %1 is an e-mail address.
    return tr("Signed in as %1").arg(email);
}

QString DeskSentences::signInTitle()
{
    return tr("Sign in to the school");
}

QString DeskSentences::signInIntro()
{
    return tr("With your account of the school's staff. Address and key are on the note of whoever set up the school's project.");
}

QString DeskSentences::address()
{
    //: Label of a field: the web address of the school's project.
    return tr("Address of the project");
}

QString DeskSentences::addressHint()
{
    return tr("It begins with https:// and often ends with .supabase.co");
}

QString DeskSentences::key()
{
    //: Label of a field: the project's publishable API key.
    return tr("Publishable key");
}

QString DeskSentences::keyHint()
{
    return tr("It begins with sb_publishable_ or with eyJ");
}

QString DeskSentences::email()
{
    return tr("E-mail");
}

QString DeskSentences::password()
{
    return tr("Password");
}

QString DeskSentences::signIn()
{
    return tr("Sign in");
}

QString DeskSentences::signingIn()
{
    return tr("Asking the cloud.");
}

QString DeskSentences::fillIn()
{
    //: Under a field that was left empty.
    return tr("Please fill this in.");
}

QString DeskSentences::showProject()
{
    //: A button that shows the fields of the project's address and key.
    return tr("Another school");
}

QString DeskSentences::noAnswer()
{
    return tr("The cloud does not answer. Check this computer's network, then try again.");
}

QString DeskSentences::notOurs()
{
    return tr("Something else answers in the cloud's place. Open a web page to see whether the network wants you to log in, or check the address.");
}

QString DeskSentences::paused()
{
    return tr("The school's project is paused. Its owner can resume it in the dashboard.");
}

QString DeskSentences::keyRejected()
{
    return tr("The project does not know this key. Copy the publishable key from the project's settings again.");
}

QString DeskSentences::loginRefused()
{
    return tr("The cloud does not know this e-mail with this password.");
}

QString DeskSentences::notStaff()
{
    return tr("This account is not of the school's staff. The owner of the project can add it.");
}

QString DeskSentences::noRight()
{
    return tr("The school's project is older than this program. A technician brings it up to date with: rollcallctl office init");
}

QString DeskSentences::refused()
{
    return tr("The cloud has not taken it, and nothing was changed.");
}

QString DeskSentences::badAddress()
{
    return tr("This is not the address of a project. One looks like https://abcdefghijkl.supabase.co");
}

QString DeskSentences::badKey()
{
    return tr("This is not an API key.");
}

QString DeskSentences::secretKey()
{
    return tr("This is a secret key, which opens everything. It must not be entered here: take the publishable key.");
}

QString DeskSentences::notKept()
{
    return tr("Signed in, but the address cannot be kept on this computer: its settings cannot be written.");
}

QString DeskSentences::withCode(const QString& sentence, const QString& code)
{
    //: %1 is a whole sentence, %2 a short word for technicians.
    return code.isEmpty() ? sentence : tr("%1 (%2)").arg(sentence, code);
}

QString DeskSentences::online()
{
    //: The cloud answers.
    return tr("Online");
}

QString DeskSentences::offline()
{
    return tr("Offline: nothing can be changed now.");
}

QString DeskSentences::askLeave()
{
    return tr("What you typed is not saved yet.");
}

QString DeskSentences::leave()
{
    //: A button: do not save.
    return tr("Leave without saving");
}

QString DeskSentences::stay()
{
    //: A button: go back to what was typed.
    return tr("Go back");
}

} // namespace rollcall::ui
