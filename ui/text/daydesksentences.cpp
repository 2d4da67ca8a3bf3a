#include "ui/text/daydesksentences.h"

#include "ui/text/sessionsentences.h"

#include <QLocale>

namespace rollcall::ui {

using attendance::AttendanceStatus;
using attendance::Standing;
using attendance::StudentDay;

namespace {

QString shortTime(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString dotted(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" \u00b7 "));
}

} // namespace

QString DayDeskSentences::title()
{
    //: Title of the page that shows who is at school today.
    return tr("Today");
}

QString DayDeskSentences::session(const QString& name)
{
    if (name == QLatin1String("day"))
        //: In the place of a session's name: the school does not divide its day.
        return tr("Whole day");
    const auto id = attendance::SessionId::parse(name);
    return id ? SessionSentences::nameOf(*id) : name;
}

QString DayDeskSentences::standing(Standing standing)
{
    switch (standing) {
    case Standing::Here:
        //: How a student stands in a session: came, and has not left.
        return tr("Here");
    case Standing::Late:
        //: How a student stands in a session: came late, and has not left.
        return tr("Here, late");
    case Standing::Out:
        //: How a student stands in a session: came, and has left.
        return tr("Has left");
    case Standing::Excused:
        //: How a student stands in a session.
        return tr("Excused");
    case Standing::NotYet:
        //: How a student stands in a session that is not over.
        return tr("Not here yet");
    case Standing::Absent:
        //: How a student stands in a session that is over.
        return tr("Absent");
    case Standing::NotKnown:
        break;
    }
    //: How a student stands in a session that is over, while a kiosk has not sent its scans.
    return tr("Not known yet");
}

QString DayDeskSentences::figure(Standing standing)
{
    switch (standing) {
    case Standing::Here:
        //: Above a count of students.
        return tr("On time");
    case Standing::Late:
        //: Above a count of students.
        return tr("Late");
    case Standing::Out:
        //: Above a count of students.
        return tr("Left");
    case Standing::Excused:
        //: Above a count of students.
        return tr("Excused");
    case Standing::NotYet:
        //: Above a count of students.
        return tr("Not here yet");
    case Standing::Absent:
        //: Above a count of students.
        return tr("Absent");
    case Standing::NotKnown:
        break;
    }
    //: Above a count of students.
    return tr("Not known yet");
}

QString DayDeskSentences::name()
{
    return tr("Name");
}

QString DayDeskSentences::section()
{
    //: Heading of a column: a class of the school.
    return tr("Section");
}

QString DayDeskSentences::number()
{
    //: Heading of a column: a student's number.
    return tr("Number");
}

QString DayDeskSentences::sessionHeading()
{
    //: Heading of a column: a part of the school day.
    return tr("Session");
}

QString DayDeskSentences::state()
{
    //: Heading of a column: "Here", "Absent".
    return tr("State");
}

QString DayDeskSentences::in()
{
    //: Heading of a column: the time at which a student came.
    return tr("In");
}

QString DayDeskSentences::out()
{
    //: Heading of a column: the time at which a student left.
    return tr("Out");
}

QString DayDeskSentences::remarkHeading()
{
    return tr("Remark");
}

QString DayDeskSentences::remark(const attendance::OfficeDayRow& row)
{
    QStringList parts;
    if (row.leftEarly)
        parts << tr("left early");
    if (row.isWithoutBadge)
        parts << tr("without a badge");
    if (!row.corrections.isEmpty())
        //: Of a row of the register: the office has changed what it says.
        parts << tr("corrected");
    if (!row.isExpected)
        //: Of a row of the register: the student has no school at that time.
        parts << tr("was not to come");
    return dotted(parts);
}

QString DayDeskSentences::today()
{
    //: A button: show the day that it is.
    return tr("Today");
}

QString DayDeskSentences::dayBefore()
{
    return tr("The day before");
}

QString DayDeskSentences::dayAfter()
{
    return tr("The next day");
}

QString DayDeskSentences::day()
{
    //: Label of a date.
    return tr("Day");
}

QString DayDeskSentences::allSections()
{
    return tr("All sections");
}

QString DayDeskSentences::noSection()
{
    return tr("Without a section");
}

QString DayDeskSentences::allSessions()
{
    return tr("All sessions");
}

QString DayDeskSentences::search()
{
    return tr("Search by name, section or number");
}

QString DayDeskSentences::reading()
{
    return tr("Reading the day.");
}

QString DayDeskSentences::noSchool()
{
    return tr("Nobody has school on this day, and nobody was counted.");
}

QString DayDeskSentences::nobodyFits()
{
    return tr("Nobody fits what you chose.");
}

QString DayDeskSentences::awaited(const QStringList& kiosks)
{
    //: %1 names kiosks.
    return tr("Nobody is called absent yet, because scans may still come from: %1")
        .arg(kiosks.join(QStringLiteral("; ")));
}

QString DayDeskSentences::asOf(QTime time)
{
    //: %1 is a time.
    return tr("As of %1").arg(shortTime(time));
}

QString DayDeskSentences::asOf(QDate day, QTime time)
{
    //: %1 is a date, %2 a time: how old what is shown is.
    return tr("As it was on %1 at %2").arg(day.toString(Qt::ISODate), shortTime(time));
}

QString DayDeskSentences::chooseSomebody()
{
    return tr("Choose a student to see the day and the week, and to correct a slip.");
}

QString DayDeskSentences::excuse()
{
    //: A button that opens a list of reasons.
    return tr("Excuse");
}

QString DayDeskSentences::wasHere()
{
    //: A button that opens a list of reasons: the student was there without having been counted.
    return tr("Was here");
}

QString DayDeskSentences::cameLate()
{
    //: A button that opens a list of reasons.
    return tr("Came late");
}

QString DayDeskSentences::leftEarly()
{
    //: A button that opens a list of reasons.
    return tr("Left early");
}

QString DayDeskSentences::voidScan()
{
    //: A button that opens a list of reasons: a scan does not count.
    return tr("Does not count");
}

QString DayDeskSentences::undo()
{
    return tr("Undo");
}

QString DayDeskSentences::withTime()
{
    //: A box to tick, before a time.
    return tr("at");
}

QString DayDeskSentences::at()
{
    //: Name of a field, for screen readers: when the student came or left.
    return tr("Time of it");
}

QString DayDeskSentences::otherReason()
{
    //: Last in a list of reasons.
    return tr("Another reason…");
}

QString DayDeskSentences::askReason()
{
    return tr("What is the reason? It stays in the register.");
}

QString DayDeskSentences::reasonField()
{
    return tr("Reason");
}

QStringList DayDeskSentences::reasonsToExcuse()
{
    //: Reasons for an excuse.
    return {tr("Sick"), tr("Family"), tr("School event"), tr("Weather")};
}

QStringList DayDeskSentences::reasonsToCount()
{
    //: Reasons why a student is entered by hand.
    return {tr("Forgot the badge"), tr("Kiosk was out of order"), tr("Seen by the teacher")};
}

QStringList DayDeskSentences::reasonsToLeave()
{
    //: Reasons why a student has left early.
    return {tr("Sick"), tr("Picked up"), tr("Appointment")};
}

QStringList DayDeskSentences::reasonsToVoid()
{
    //: Reasons why a scan does not count.
    return {tr("Somebody else's badge"), tr("Scanned by mistake"), tr("Was a test")};
}

QString DayDeskSentences::undoReason()
{
    //: The reason that the register keeps when a correction is undone.
    return tr("Undone in the office");
}

QString DayDeskSentences::scans()
{
    return tr("Scans");
}

QString DayDeskSentences::noScans()
{
    return tr("None on this day.");
}

QString DayDeskSentences::scan(const StudentDay::Scan& scan)
{
    const QString time = shortTime(scan.time);
    //: Of a scan: %1 is a time.
    const QString way = scan.type == attendance::ScanType::Out  ? tr("Out at %1").arg(time)
                        : scan.status == AttendanceStatus::Late ? tr("In at %1, late").arg(time)
                                                                : tr("In at %1").arg(time);
    return dotted({way, scan.kiosk, scan.isWithoutBadge ? tr("without a badge") : QString(),
                   scan.counts ? QString() : tr("does not count")});
}

QString DayDeskSentences::corrections()
{
    return tr("Corrections");
}

QString DayDeskSentences::noCorrections()
{
    return tr("None.");
}

QString DayDeskSentences::correction(const StudentDay::MadeCorrection& made)
{
    using Kind = attendance::Correction::Kind;
    QString what = made.kind;
    switch (attendance::correctionKind(made.kind).value_or(Kind::Undo)) {
    case Kind::Excuse:
        what = tr("Excused");
        break;
    case Kind::Present:
        what = tr("Was here");
        break;
    case Kind::Late:
        what = tr("Came late");
        break;
    case Kind::LeftEarly:
        what = tr("Left early");
        break;
    case Kind::Void:
        what = tr("A scan does not count");
        break;
    case Kind::Undo: // which has no line of its own; and what this version does not know
        break;
    }
    if (made.at)
        //: %1 is what the office corrected ("Came late"), %2 a time.
        what = tr("%1 at %2").arg(what, shortTime(*made.at));
    //: Below a correction: %1 is a person, %2 a date with a time.
    const QString by = tr("%1, %2").arg(made.who, made.madeAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    return dotted({what, made.why, by, made.isUndone ? tr("undone") : QString()});
}

QString DayDeskSentences::week()
{
    return tr("This day and the six before it");
}

QString DayDeskSentences::weekDay(const StudentDay::WeekDay& day, const QLocale& locale)
{
    const QString state = day.status == AttendanceStatus::Late      ? tr("late")
                          : day.status == AttendanceStatus::Excused ? tr("excused")
                          : day.status == AttendanceStatus::Absent  ? tr("absent")
                                                                    : tr("on time");
    QStringList times;
    if (day.in)
        times << shortTime(*day.in);
    if (day.out)
        times << shortTime(*day.out);
    return dotted({locale.toString(day.day, QStringLiteral("ddd d MMM")), session(day.session), state,
                   times.join(QStringLiteral(" \u2013 ")), day.leftEarly ? tr("left early") : QString()});
}

QString DayDeskSentences::showPhoto()
{
    //: A button. The cloud notes who looks.
    return tr("Photo");
}

QString DayDeskSentences::photoOf(const QString& name, QTime time)
{
    //: Title of a photo: %1 is a name, %2 a time.
    return tr("%1, %2").arg(name, shortTime(time));
}

QString DayDeskSentences::photoNotTaken()
{
    return tr("This scan was recorded without a photo.");
}

QString DayDeskSentences::photoNotArrived()
{
    return tr("The kiosk has not sent this photo yet.");
}

QString DayDeskSentences::photoUnreadable()
{
    return tr("This photo cannot be shown: the file is damaged.");
}

QString DayDeskSentences::close()
{
    return tr("Close");
}

QString DayDeskSentences::sending(const QString& name)
{
    //: %1 is a student.
    return tr("%1: sending the correction.").arg(name);
}

QString DayDeskSentences::done(const QString& name)
{
    //: %1 is a student.
    return tr("%1: corrected.").arg(name);
}

QString DayDeskSentences::notDone(const QString& name, const QString& why)
{
    //: %1 is a student, %2 a sentence that says why.
    return tr("%1: not corrected. %2").arg(name, why);
}

} // namespace rollcall::ui
