#include "ui/text/adminsentences.h"

namespace rollcall::ui {

using namespace Qt::Literals::StringLiterals;

QString AdminSentences::office()
{
    //: Title of the pages for the school's office; also the way in.
    return tr("Office");
}

QString AdminSentences::back()
{
    return tr("Back to the kiosk");
}

QString AdminSentences::scanningPaused()
{
    return tr("Scanning is paused.");
}

QString AdminSentences::earlierPages()
{
    return tr("Earlier pages");
}

QString AdminSentences::furtherPages()
{
    return tr("Further pages");
}

QString AdminSentences::closesIn(std::chrono::milliseconds left)
{
    //: The office's pages close by themselves; %1 is a number of seconds.
    return tr("Closes in %1 s").arg(std::chrono::ceil<std::chrono::seconds>(left).count());
}

QString AdminSentences::enterPin()
{
    return tr("Enter the PIN.");
}

QString AdminSentences::checkingPin()
{
    return tr("Checking the PIN.");
}

QString AdminSentences::wrongPin()
{
    return tr("This PIN is wrong.");
}

QString AdminSentences::pinWait(std::chrono::milliseconds left)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    //: %1 is a length of time such as "28 s" or "4:05 min".
    const QString sentence = tr("Too many wrong tries. Try again in %1.");
    if (seconds < 60)
        return sentence.arg(tr("%1 s").arg(seconds));
    //: A length of time in minutes and seconds; %1 is "4:05".
    return sentence.arg(tr("%1 min").arg(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'))));
}

QString AdminSentences::open()
{
    //: On the button below the digits of the PIN: let me in.
    return tr("Open");
}

QString AdminSentences::deleteDigit()
{
    return tr("Delete the last digit");
}

QString AdminSentences::noPin()
{
    return tr("No PIN is set yet.");
}

QString AdminSentences::choosePin()
{
    return tr("Choose one of 4 to 12 digits. Whoever knows it can change this kiosk.");
}

QString AdminSentences::repeatPin()
{
    return tr("Enter the same PIN again.");
}

QString AdminSentences::next()
{
    //: On the button below the digits of a new PIN, which is then asked for a second time.
    return tr("Next");
}

QString AdminSentences::setPin()
{
    //: On the button below the digits of a new PIN, entered for the second time.
    return tr("Set the PIN");
}

QString AdminSentences::savingPin()
{
    return tr("Saving the PIN.");
}

QString AdminSentences::newPinFault(NewPinFault fault)
{
    switch (fault) {
    case NewPinFault::TooShort:
        return tr("A PIN has at least 4 digits.");
    case NewPinFault::AllEqual:
        return tr("Not the same digit throughout: it is guessed first.");
    case NewPinFault::PlainRun:
        return tr("Not digits in a row, such as 1234: they are guessed first.");
    case NewPinFault::Differ:
        return tr("The two PINs differ. Choose one again.");
    case NewPinFault::NotSaved:
        break;
    }
    return tr("The PIN could not be saved.");
}

QString AdminSentences::pinUnreadable()
{
    return tr("The PIN cannot be read.");
}

QString AdminSentences::setPinBy()
{
    //: A command follows on a line of its own.
    return tr("Set one on this machine with this command, then come back:");
}

QString AdminSentences::decimalPoint()
{
    //: The decimal point between digits, one character.
    return tr(".");
}

QString AdminSentences::number(const QString& text)
{
    return QString(text).replace(u'.', decimalPoint());
}

QString AdminSentences::withUnit(const SettingInfo& setting, const QString& text)
{
    if (setting.unit == "s"_L1)
        //: %1 is a number of seconds.
        return tr("%1 s").arg(number(text));
    if (setting.unit == "%"_L1)
        //: %1 is a number of per cent.
        return tr("%1 %").arg(number(text));
    if (setting.unit == "minutes"_L1)
        return tr("%1 min").arg(number(text));
    if (setting.unit == "days"_L1)
        //: %1 is a number of days.
        return tr("%1 d").arg(number(text));
    if (setting.unit == "degrees"_L1)
        return number(text) + u'\u00b0';
    // The others are the same everywhere, or said by the title.
    return setting.unit == "MB"_L1 || setting.unit == "ms"_L1 ? number(text) + u' ' + setting.unit : number(text);
}

QString AdminSentences::range(const SettingInfo& setting)
{
    const QString highest = withUnit(setting, QString::number(setting.maximum));
    if (setting.kind == SettingInfo::Kind::Seconds && setting.minimum <= 0)
        //: The allowed range of a value; %1 is its end, such as "600 s".
        return tr("More than 0, up to %1.").arg(highest);
    if (setting.step > 1)
        //: The allowed range of a value; %1 and %2 are its ends, only every %3rd number of which is allowed.
        return tr("%1 to %2, in steps of %3.")
            .arg(number(QString::number(setting.minimum)), highest)
            .arg(setting.step);
    //: The allowed range of a value; %1 and %2 are its ends.
    return tr("%1 to %2.").arg(number(QString::number(setting.minimum)), highest);
}

QString AdminSentences::fault(const SettingInfo& setting, const QString& text)
{
    if (setting.kind == SettingInfo::Kind::ClockTime)
        return tr("This is no time of day.");
    if (text.isEmpty())
        return tr("A number is missing.");
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber ? range(setting) : tr("This is not a number.");
}

QString AdminSentences::inherited()
{
    //: Under a value that comes from another setting.
    return tr("inherited");
}

QString AdminSentences::byDefault()
{
    //: Under a value that nobody has set.
    return tr("default");
}

QString AdminSentences::fixedBy(const QString& source)
{
    //: Under a value that cannot be changed here; %1 is where it comes from.
    return tr("set by %1").arg(source);
}

QString AdminSentences::unset(const SettingInfo& setting)
{
    //: On a button: take the value from the setting above instead of an own one.
    return setting.inherits.isEmpty() ? tr("Default")
                                      //: On a button: take the value from the setting above instead of an own one.
                                      : tr("Inherit");
}

QString AdminSentences::less()
{
    return tr("Less");
}

QString AdminSentences::more()
{
    return tr("More");
}

QString AdminSentences::up()
{
    return tr("Up");
}

QString AdminSentences::down()
{
    return tr("Down");
}

QString AdminSentences::done()
{
    return tr("Done");
}

QString AdminSentences::alphabet()
{
    //: The small letters of the language in the order of its alphabet, without anything between them: each is a key to type with.
    return tr("abcdefghijklmnopqrstuvwxyz");
}

QString AdminSentences::space()
{
    //: On the key that makes room between two words.
    return tr("Space");
}

QString AdminSentences::cancel()
{
    return tr("Cancel");
}

QString AdminSentences::allPages()
{
    return tr("All pages");
}

QString AdminSentences::close()
{
    return tr("Close");
}

QString AdminSentences::save()
{
    return tr("Save");
}

QString AdminSentences::saving()
{
    return tr("Saving.");
}

QString AdminSentences::notSaved()
{
    return tr("Not saved.");
}

QString AdminSentences::correctFirst()
{
    return tr("Please correct what is marked.");
}

QString AdminSentences::changedElsewhere()
{
    return tr("Somebody else has changed the settings file. Nothing was saved.");
}

QString AdminSentences::loadAgain()
{
    return tr("Load the new values");
}

QString AdminSentences::keepEditing()
{
    return tr("Keep editing");
}

QString AdminSentences::unsaved()
{
    return tr("Your changes are not saved.");
}

QString AdminSentences::unsavedBefore()
{
    return tr("These changes from before are not saved yet.");
}

QString AdminSentences::discard()
{
    return tr("Discard them");
}

QString AdminSentences::unreadable()
{
    return tr("The settings file cannot be used.");
}

QString AdminSentences::lastGood()
{
    //: On a button: the version of the settings before, which could be used, is taken again.
    return tr("Back to the last good");
}

QString AdminSentences::noLastGood()
{
    return tr("There is no earlier version of the settings that could be used.");
}

QString AdminSentences::test()
{
    //: On a button: try the services now.
    return tr("Test");
}

QString AdminSentences::testing(std::chrono::milliseconds since)
{
    //: %1 is a number of seconds.
    return tr("Asking every service, since %1 s.")
        .arg(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

QString AdminSentences::tested()
{
    return tr("Tested with the values on this page. Nothing was saved.");
}

QString AdminSentences::measured(std::chrono::milliseconds took, std::chrono::milliseconds limit)
{
    //: Under a limit: how long it took, and the limit. "12 ms of 5 s"
    return tr("%1 of %2").arg(duration(took), duration(limit));
}

QString AdminSentences::testFault(const ServiceTest& test, std::chrono::milliseconds limit)
{
    switch (test.outcome) {
    case ServiceTest::Outcome::Answered:
        return {};
    case ServiceTest::Outcome::NotConfigured:
        return tr("not set up here");
    case ServiceTest::Outcome::ConnectTimeout:
        return tr("No connection in %1.").arg(duration(limit));
    case ServiceTest::Outcome::ReadTimeout:
        return tr("No answer in %1.").arg(duration(limit));
    case ServiceTest::Outcome::Refused:
        return tr("Nobody listens there.");
    case ServiceTest::Outcome::UnknownHost:
        return tr("The address is not known.");
    case ServiceTest::Outcome::TlsFailed:
        return tr("The certificate is not trusted.");
    case ServiceTest::Outcome::Denied:
        //: %1 is the number of an HTTP status.
        return tr("Answered: error %1.").arg(test.status);
    case ServiceTest::Outcome::Lost:
        break;
    }
    return tr("The connection broke.");
}

QString AdminSentences::duration(std::chrono::milliseconds time)
{
    if (time < std::chrono::seconds(1))
        //: %1 is a number of milliseconds.
        return tr("%1 ms").arg(time.count());
    return tr("%1 s").arg(number(QString::number(static_cast<double>(time.count()) / 1000, 'g', 3)));
}

} // namespace rollcall::ui
