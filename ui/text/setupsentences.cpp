#include "ui/text/setupsentences.h"

namespace rollcall::ui {

QString SetUpSentences::offer()
{
    //: On a button: a school's project in the cloud that is new.
    return tr("Set up a new project…");
}

QString SetUpSentences::title()
{
    return tr("Set up a project");
}

QString SetUpSentences::intro()
{
    return tr("For whoever owns the school's Supabase project, once. What only the owner has is used now and not kept.");
}

QString SetUpSentences::database()
{
    return tr("Database connection");
}

QString SetUpSentences::databaseHint()
{
    //: "Connect" is a button of Supabase's dashboard, which is English.
    return tr("postgresql://… (dashboard: Connect)");
}

QString SetUpSentences::secretKey()
{
    //: Beside a database connection it may be.
    return tr("Secret key (may be empty)");
}

QString SetUpSentences::secretKeyHint()
{
    //: "API Keys" are words of Supabase's dashboard, which is English.
    return tr("sb_secret_… (dashboard: API Keys)");
}

QString SetUpSentences::timeZone()
{
    return tr("Time zone of the school");
}

QString SetUpSentences::staffEmail()
{
    return tr("E-mail of the first member of staff");
}

QString SetUpSentences::staffName()
{
    return tr("That person's name");
}

QString SetUpSentences::staffPassword()
{
    return tr("That account's password");
}

QString SetUpSentences::passwordAgain()
{
    return tr("The same password again");
}

QString SetUpSentences::differentPasswords()
{
    return tr("These were two different passwords.");
}

QString SetUpSentences::run()
{
    //: On a button.
    return tr("Set up");
}

QString SetUpSentences::running()
{
    //: On a button that cannot be pressed meanwhile.
    return tr("Setting up…");
}

QString SetUpSentences::back()
{
    //: On a button.
    return tr("Back to signing in");
}

QString SetUpSentences::toSignIn()
{
    //: On a button, once the project is set up.
    return tr("Sign in there");
}

QString SetUpSentences::steps()
{
    return tr("What was done");
}

QString SetUpSentences::nothingYet()
{
    return tr("Nothing yet. A project that was set up before is not changed by doing it again.");
}

QString SetUpSentences::runningLong()
{
    return tr("This can take a minute. Please leave the program open.");
}

QString SetUpSentences::well()
{
    //: Below a list that ends with what is to be done.
    return tr("The project is set up. What has a dot before it is left to do in the dashboard.");
}

QString SetUpSentences::notWell()
{
    //: Below a list.
    return tr("The project is not ready. Mend what has a triangle before it, and set it up again.");
}

} // namespace rollcall::ui
