#include "ui/text/kiosksdesksentences.h"

#include <QLocale>

namespace rollcall::ui {

using namespace Qt::Literals::StringLiterals;

QString KiosksDeskSentences::title()
{
    return tr("Kiosks");
}

QString KiosksDeskSentences::reading()
{
    return tr("Asking the cloud for the school's kiosks.");
}

QString KiosksDeskSentences::noKiosks()
{
    return tr("The school has no kiosk yet. Pair the first one.");
}

QString KiosksDeskSentences::summary(int kiosks, int silent)
{
    //: Numbers of kiosks, above their list.
    return tr("Kiosks: %1. Silent: %2.").arg(kiosks).arg(silent);
}

QString KiosksDeskSentences::asOf(const QDateTime& at, const QDateTime& now)
{
    //: %1 is a time: what the page shows was so then.
    return tr("As of %1").arg(moment(at, now));
}

QString KiosksDeskSentences::name()
{
    //: Column of a table: what the office calls a kiosk.
    return tr("Name");
}

QString KiosksDeskSentences::place()
{
    //: Column of a table: where a kiosk stands.
    return tr("Place");
}

QString KiosksDeskSentences::state()
{
    //: Column of a table: whether a kiosk works.
    return tr("State");
}

QString KiosksDeskSentences::lastReport()
{
    return tr("Last report");
}

QString KiosksDeskSentences::version()
{
    return tr("Version");
}

QString KiosksDeskSentences::waiting()
{
    //: Column of a table: how many records the cloud does not have yet.
    return tr("Waiting");
}

QString KiosksDeskSentences::oldestWaiting()
{
    //: Column of a table: since when the oldest record waits to be sent.
    return tr("Waiting since");
}

QString KiosksDeskSentences::clock()
{
    return tr("Clock");
}

QString KiosksDeskSentences::camera()
{
    return tr("Camera");
}

QString KiosksDeskSentences::disk()
{
    return tr("Free on disk");
}

QString KiosksDeskSentences::working()
{
    //: State of a kiosk: it reports as it should.
    return tr("Working");
}

QString KiosksDeskSentences::silent()
{
    //: State of a kiosk: it has not reported for longer than it should.
    return tr("Silent");
}

QString KiosksDeskSentences::neverReported()
{
    //: State of a kiosk.
    return tr("Has never reported");
}

QString KiosksDeskSentences::unpaired()
{
    //: State of a kiosk: no computer has used its code yet.
    return tr("Not paired yet");
}

QString KiosksDeskSentences::shutOut()
{
    //: State of a kiosk: the office has taken its rights away.
    return tr("Shut out");
}

QString KiosksDeskSentences::unknown()
{
    return u"–"_s;
}

QString KiosksDeskSentences::cameraWorks()
{
    //: Of a camera.
    return tr("Works");
}

QString KiosksDeskSentences::noCamera()
{
    //: Of a kiosk that has a scanner instead of a camera.
    return tr("None");
}

QString KiosksDeskSentences::cameraFailed()
{
    //: Of a camera.
    return tr("Gives no pictures");
}

QString KiosksDeskSentences::clockRight()
{
    //: Of a clock.
    return tr("Right");
}

QString KiosksDeskSentences::clockAhead(std::chrono::milliseconds ahead)
{
    const auto seconds = std::chrono::abs(std::chrono::duration_cast<std::chrono::seconds>(ahead)).count();
    if (seconds < 120) {
        //: Of a clock; %1 is a number of seconds.
        return ahead.count() > 0 ? tr("%1 s ahead").arg(seconds) : tr("%1 s behind").arg(seconds);
    }
    //: Of a clock; %1 is a number of minutes.
    return ahead.count() > 0 ? tr("%1 min ahead").arg(seconds / 60) : tr("%1 min behind").arg(seconds / 60);
}

QString KiosksDeskSentences::diskFree(qint64 bytes)
{
    const double gigabytes = double(bytes) / 1e9;
    //: Room on a disk; %1 is a number.
    return tr("%1 GB").arg(QLocale::c().toString(gigabytes, 'f', gigabytes < 10 ? 1 : 0));
}

QString KiosksDeskSentences::moment(const QDateTime& moment, const QDateTime& now)
{
    const QDateTime here = moment.toLocalTime();
    const QString time = here.toString(u"HH:mm"_s);
    return here.date() == now.toLocalTime().date() ? time : here.toString(u"yyyy-MM-dd "_s) + time;
}

QString KiosksDeskSentences::momentOrDay(const QDateTime& at, const QDateTime& now)
{
    const QDateTime here = at.toLocalTime();
    return here.date() == now.toLocalTime().date() ? moment(at, now) : here.toString(u"yyyy-MM-dd"_s);
}

QString KiosksDeskSentences::choose()
{
    return tr("Choose a kiosk to name it, to give it a new code or to shut it out.");
}

QString KiosksDeskSentences::whatSilentMeans(const QString& since)
{
    return tr("Nothing was heard of it since %1: it is switched off, has no network, or the cloud refuses its login. If it is switched on it counts all the same, and what it counts arrives when it is back.")
        .arg(since);
}

QString KiosksDeskSentences::whatNeverReportedMeans()
{
    return tr("It is paired, and was not heard of since. Is it switched on, and has it a network?");
}

QString KiosksDeskSentences::whatUnpairedMeans()
{
    return tr("No kiosk has used its code yet. Make a new code if the time of the last one is over.");
}

QString KiosksDeskSentences::whatShutOutMeans()
{
    return tr("It neither reads nor writes in the cloud. What it has not sent is still on its disk.");
}

QString KiosksDeskSentences::nameLabel()
{
    return tr("&Name");
}

QString KiosksDeskSentences::placeLabel()
{
    return tr("&Place");
}

QString KiosksDeskSentences::save()
{
    return tr("&Save");
}

QString KiosksDeskSentences::saveFirst(const QString& kiosk)
{
    return tr("Save or discard first what you typed for %1.").arg(kiosk);
}

QString KiosksDeskSentences::discard()
{
    //: Button: what was typed and not saved is taken back.
    return tr("&Discard");
}

QString KiosksDeskSentences::changedMeanwhile(const QString& name, const QString& place)
{
    return tr("Meanwhile somebody else has called it “%1”, place “%2”. Saving replaces what you changed.")
        .arg(name, place);
}

QString KiosksDeskSentences::missingRecords()
{
    return tr("Missing records");
}

QString KiosksDeskSentences::noneMissing()
{
    return tr("Everything that it told of is in the cloud.");
}

QString KiosksDeskSentences::missing(qint64 first, qint64 last)
{
    //: Numbers of records that are missing.
    return first == last ? tr("Number %1").arg(first) : tr("Numbers %1 to %2").arg(first).arg(last);
}

QString KiosksDeskSentences::whyMissing()
{
    return tr("It counted these and they are not in the cloud: not sent yet, set aside on the kiosk, or lost.");
}

QString KiosksDeskSentences::moreMissing(qint64 records)
{
    //: Under a list of numbers of records that are missing.
    return tr("Further ones: %1").arg(records);
}

QString KiosksDeskSentences::pairNew()
{
    return tr("Pair a ne&w kiosk…");
}

QString KiosksDeskSentences::newCode()
{
    return tr("New &code…");
}

QString KiosksDeskSentences::askIdentifier()
{
    return tr("What is the new kiosk to be called?");
}

QString KiosksDeskSentences::identifierLabel()
{
    return tr("&Identifier");
}

QString KiosksDeskSentences::identifierRule()
{
    return tr("1 to 64 of A-Z a-z 0-9 . _ - without blanks, such as gate-2. It stands in every record of the kiosk and does not change; how people call it can be said later.");
}

QString KiosksDeskSentences::isTaken(const QString& id)
{
    return tr("There is a kiosk %1 already. To replace it, choose it in the list and make a new code.").arg(id);
}

QString KiosksDeskSentences::makeCode()
{
    return tr("&Make the code");
}

QString KiosksDeskSentences::codeFor(const QString& id, const QString& until)
{
    return tr("For the kiosk %1, once, until %2").arg(id, until);
}

QString KiosksDeskSentences::howToPair()
{
    return tr("At the kiosk, a technician types the code (rollcallctl setup), or takes this picture along (rollcallctl pair --picture). Nobody is shown it again.");
}

QString KiosksDeskSentences::replaces()
{
    return tr("The computer that is this kiosk now goes on until the code is used, and is shut out then.");
}

QString KiosksDeskSentences::pictureOfCode()
{
    return tr("QR code with the project's address, its key and the pairing code");
}

QString KiosksDeskSentences::copyCode()
{
    return tr("C&opy the code");
}

QString KiosksDeskSentences::close()
{
    return tr("C&lose");
}

QString KiosksDeskSentences::cancel()
{
    return tr("&Cancel");
}

QString KiosksDeskSentences::shutOutButton()
{
    return tr("Shut &out…");
}

QString KiosksDeskSentences::letInButton()
{
    return tr("Let &in again");
}

QString KiosksDeskSentences::askShutOut(const QString& kiosk)
{
    return tr("Shut %1 out?").arg(kiosk);
}

QString KiosksDeskSentences::whatShuttingOutDoes()
{
    return tr("From its next request on it neither reads nor writes in the cloud, and when it hears of that it wipes its list of students and counts nobody. What it has not sent stays on its disk. It can be let in again.");
}

QString KiosksDeskSentences::shutItOut()
{
    return tr("&Shut out");
}

QString KiosksDeskSentences::saving(const QString& kiosk)
{
    return tr("The name of %1 is on its way to the cloud.").arg(kiosk);
}

QString KiosksDeskSentences::saved(const QString& kiosk)
{
    return tr("%1 is called so from now on.").arg(kiosk);
}

QString KiosksDeskSentences::makingCode(const QString& kiosk)
{
    return tr("The cloud makes a code for %1.").arg(kiosk);
}

QString KiosksDeskSentences::madeCode(const QString& kiosk)
{
    return tr("%1 has a new code; an earlier one that was not used is void.").arg(kiosk);
}

QString KiosksDeskSentences::shuttingOut(const QString& kiosk)
{
    return tr("%1 is being shut out.").arg(kiosk);
}

QString KiosksDeskSentences::wasShutOut(const QString& kiosk)
{
    return tr("%1 is shut out.").arg(kiosk);
}

QString KiosksDeskSentences::lettingIn(const QString& kiosk)
{
    return tr("%1 is being let in again.").arg(kiosk);
}

QString KiosksDeskSentences::wasLetIn(const QString& kiosk)
{
    return tr("%1 is let in again, and sends what waits when it asks next.").arg(kiosk);
}

QString KiosksDeskSentences::noSuchKiosk(const QString& kiosk)
{
    return tr("The cloud has no kiosk %1 any more.").arg(kiosk);
}

QString KiosksDeskSentences::tooLong(int most)
{
    return tr("A name and a place have at most %1 characters.").arg(most);
}

} // namespace rollcall::ui
