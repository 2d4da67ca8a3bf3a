#include "ui/text/officesentences.h"

namespace rollcall::ui {

QString OfficeSentences::today()
{
    //: Title of the page that says who was counted today.
    return tr("Today");
}

QString OfficeSentences::reading()
{
    return tr("Reading the register.");
}

QString OfficeSentences::registerUnreadable()
{
    return tr("The register cannot be read now.");
}

QString OfficeSentences::counts(const SchoolDay& day)
{
    //: Numbers of students: who is in the school, of how many; who came late; who has gone.
    return tr("Here: %1 of %2. Late: %3. Left: %4.").arg(day.here).arg(day.students).arg(day.late).arg(day.left);
}

QString OfficeSentences::counted(SchoolDay::Kind kind)
{
    switch (kind) {
    case SchoolDay::Kind::Late:
        //: What a student was counted as.
        return tr("Late");
    case SchoolDay::Kind::Out:
        //: What a student was counted as: leaving.
        return tr("Out");
    case SchoolDay::Kind::OnTime:
        break;
    }
    //: What a student was counted as: coming, in time.
    return tr("On time");
}

QString OfficeSentences::withoutBadge()
{
    //: How a student was counted: staff vouched for them.
    return tr("no badge");
}

QString OfficeSentences::judgement(const SchoolDay::Scan& scan)
{
    //: Of a scan that the office has declared not to count.
    const QString first = scan.isVoid ? tr("Voided") : counted(scan.kind);
    if (scan.isVoid)
        return joined(first, scan.voidedFor ? why(*scan.voidedFor) : QString());
    return joined(first, scan.isWithoutBadge ? withoutBadge() : QString());
}

QString OfficeSentences::why(attendance::VoidReason reason)
{
    using attendance::VoidReason;
    switch (reason) {
    case VoidReason::Mistake:
        //: On a button: why a scan does not count. Nobody meant to be scanned.
        return tr("Scanned by mistake");
    case VoidReason::WrongBadge:
        //: On a button: why a scan does not count. The student held another student's badge without noticing.
        return tr("Wrong badge, mixed up");
    case VoidReason::UsedByOther:
        //: On a button: why a scan does not count. Somebody else held the student's badge to the kiosk.
        return tr("Badge used by somebody else");
    case VoidReason::Test:
        break;
    }
    //: On a button: why a scan does not count. Somebody only tried the kiosk.
    return tr("Test of the kiosk");
}

QString OfficeSentences::askWhy()
{
    return tr("Should this scan not count? Choose why.");
}

QString OfficeSentences::askVoid()
{
    return tr("Void this scan? It is kept on record but does not count, and the student can be scanned again.");
}

QString OfficeSentences::voidIt()
{
    //: On a button: yes, this scan does not count.
    return tr("Void it");
}

QString OfficeSentences::voided(SchoolDaySource::Voided outcome)
{
    using Voided = SchoolDaySource::Voided;
    switch (outcome) {
    case Voided::Done:
        return tr("The scan is void.");
    case Voided::Already:
        return tr("The scan was void already.");
    case Voided::NotHere:
        return isOfOtherKiosk();
    case Voided::Failed:
        break;
    }
    return tr("The scan could not be voided and still counts. Try again; if that fails, open Health.");
}

QString OfficeSentences::isOfOtherKiosk()
{
    return tr("Another kiosk recorded this scan. Void it there, or in the cloud.");
}

QString OfficeSentences::joined(const QString& first, const QString& second)
{
    QStringList parts{first, second};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString OfficeSentences::health()
{
    //: Title of the page that says what is in order with this kiosk and what is not.
    return tr("Health");
}

QString OfficeSentences::examining(std::chrono::milliseconds since)
{
    //: %1 is a number of seconds.
    return tr("Looking at this kiosk, for %1 s so far.")
        .arg(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

QString OfficeSentences::notExamined()
{
    return tr("This kiosk could not be examined.");
}

QString OfficeSentences::faultsFound(int faults)
{
    //: %1 is a number.
    return tr("Faults: %1. They come first.").arg(faults);
}

QString OfficeSentences::noFaultFound()
{
    return tr("No fault was found.");
}

QString OfficeSentences::report()
{
    //: On a button: a report for a technician is written to a USB stick.
    return tr("Report");
}

QString OfficeSentences::askReport()
{
    return tr("Write a report for the technician to this stick? No student and no password is in it.");
}

QString OfficeSentences::writeReport()
{
    //: On a button: yes, write the report.
    return tr("Write it");
}

QString OfficeSentences::reportWritten(const QString& file)
{
    //: %1 is the name of a file on a USB stick.
    return tr("Written: %1").arg(file);
}

QString OfficeSentences::reportNotWritten()
{
    return tr("No report was written.");
}

QString OfficeSentences::about()
{
    //: Title of the page that says what this program and this kiosk are.
    return tr("About");
}

QString OfficeSentences::aboutIntro()
{
    return tr("What the technician asks for first.");
}

QString OfficeSentences::school()
{
    return tr("School");
}

QString OfficeSentences::device()
{
    //: The name under which the cloud knows this kiosk.
    return tr("Device");
}

QString OfficeSentences::version()
{
    return tr("Version");
}

QString OfficeSentences::dataDirectory()
{
    return tr("Data folder");
}

QString OfficeSentences::settingsFile()
{
    return tr("Settings file");
}

QString OfficeSentences::licences()
{
    return tr("Licences");
}

QString OfficeSentences::closeKiosk()
{
    //: A button that ends the program.
    return tr("Close the kiosk");
}

QString OfficeSentences::askClose()
{
    return tr("Close the kiosk? Nobody is counted meanwhile.");
}

QString OfficeSentences::whatClosingDoes()
{
    return tr("What was counted is safe. A kiosk that starts by itself is back in a few seconds, with the settings as they are saved.");
}

} // namespace rollcall::ui
