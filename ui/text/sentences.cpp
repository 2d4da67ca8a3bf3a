#include "ui/text/sentences.h"

#include "core/attendance/passingfault.h"
#include "core/attendance/schedulechecks.h"
#include "ui/text/forgotsentences.h"

namespace rollcall::ui {

using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::Student;

namespace {

/** The first name; if the roster has none, whatever name it has. */
QString callName(const Student& student)
{
    QString first = student.firstName.simplified();
    if (!first.isEmpty())
        return first;
    const QString last = student.lastName.simplified();
    return last.isEmpty() ? student.number.toString() : last;
}

/** Isolates a name (UAX #9): one written in the other direction than the sentence would move the full stop.
 */
QString isolatedIn(const QString& sentence, const QString& name)
{
    if (sentence.isRightToLeft() == name.isRightToLeft())
        return name;
    return QChar(0x2068) + name + QChar(0x2069);
}

} // namespace

QString Sentences::time(const QTime& time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString Sentences::date(const QDate& date, const QLocale& locale)
{
    //: The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the
    //: month.
    QString text = tr("%1 %2 %3")
                       .arg(locale.dayName(date.dayOfWeek()), QString::number(date.day()),
                            locale.monthName(date.month(), QLocale::ShortFormat));
    text[0] = text.at(0).toUpper();
    return text;
}

QString ResultText::spoken() const
{
    if (greeting.isEmpty())
        return name + QLatin1Char(' ') + status;
    const QString who = greeting + QLatin1Char(' ') + isolatedIn(greeting, name);
    return who + QStringLiteral(". ") + status;
}

ResultText Sentences::receipt(const Receipt& receipt)
{
    const QTime at = receipt.scannedAt.time();
    const bool isOut = receipt.scanType() == attendance::ScanType::Out;
    QString greeting;
    if (isOut)
        //: Above the first name, which stands alone on the next line.
        greeting = tr("Goodbye,");
    else if (at.hour() >= 4 && at.hour() < 12)
        greeting = tr("Good morning,");
    else if (at.hour() >= 12 && at.hour() < 18)
        greeting = tr("Good afternoon,");
    else
        greeting = tr("Good evening,");
    return {greeting, callName(receipt.student), judgement(receipt), receipt.student.section.simplified()};
}

QString Sentences::judgement(const Receipt& receipt)
{
    const QTime at = receipt.scannedAt.time();
    if (receipt.scanType() == attendance::ScanType::Out)
        //: Under the name: the student was counted as leaving at the time %1.
        return tr("Out at %1").arg(time(at));
    const bool isScheduled = receipt.scan && receipt.scan->lateLimit;
    if (receipt.status != attendance::AttendanceStatus::Late) {
        //: Under the name: the student was counted as arriving at the time %1, which is in time.
        return (isScheduled ? tr("In at %1 · on time") : tr("In at %1")).arg(time(at));
    }
    if (!isScheduled)
        //: Under the name: the student was counted as arriving late, at the time %1.
        return tr("Late: %1").arg(time(at));
    const QString limit = attendance::clockText(*receipt.scan->lateLimit);
    const bool isSameMinute = limit == time(at);
    //: The student arrived at the time %1; until %2 it would have been in time.
    return tr("Late: %1, limit %2").arg(isSameMinute ? at.toString(QStringLiteral("HH:mm:ss")) : time(at), limit);
}

ResultText Sentences::result(const attendance::Verdict& verdict, bool hasForgotBadge)
{
    if (const auto* accepted = std::get_if<Receipt>(&verdict))
        return receipt(*accepted);

    const auto& refusal = std::get<Refusal>(verdict);
    switch (refusal.reason) {
    case RefusalReason::NotABadge:
        return {{}, tr("Not a badge."), tr("Please hold up your school badge."), {}};
    case RefusalReason::NotOnRoster:
        return {{}, tr("Not on the roster."), wayOn(hasForgotBadge), {}};
    case RefusalReason::AlreadyIn:
        if (!refusal.student)
            return {{}, tr("Already in."), tr("You are counted."), {}};
        break;
    case RefusalReason::NotRecorded:
        return notRecorded(refusal);
    case RefusalReason::BadgeRevoked:
    case RefusalReason::BadgeExpired:
    case RefusalReason::BadgeNotVerified:
    case RefusalReason::BadgeOtherSchool:
    case RefusalReason::BadgeNotSigned:
        return badgeRefused(refusal);
    default:
        break;
    }
    return refusal.student ? named(refusal, *refusal.student) : noSchool(refusal);
}

ResultText Sentences::notRecorded(const Refusal& refusal)
{
    if (attendance::mayPass(refusal))
        return {{}, tr("Not recorded."), tr("Trying again while you hold your badge here."), {}};
    const bool isFull = refusal.cause && refusal.cause->code == ErrorCode::DiskFull;
    return {{},
            tr("Not recorded."),
            tr("Please see the office."),
            isFull ? tr("There is no space left to record.") : QString()};
}

// Whoever holds a badge that was reported lost may have found it: no name, and no word about whose it is.
ResultText Sentences::badgeRefused(const Refusal& refusal)
{
    switch (refusal.reason) {
    case RefusalReason::BadgeRevoked:
        return {{}, tr("Badge reported lost."), tr("Please take it to the office."), {}};
    case RefusalReason::BadgeExpired:
        if (refusal.student)
            //: Above the first name: the student's badge is too old, and the office makes a new one.
            return {tr("Your badge has expired,"), callName(*refusal.student), tr("Please see the office."),
                    refusal.student->section.simplified()};
        return {{}, tr("This badge has expired."), tr("Please see the office."), {}};
    case RefusalReason::BadgeOtherSchool:
        return {{}, tr("Badge of another school."), tr("Please hold up the one of this school."), {}};
    case RefusalReason::BadgeNotSigned:
        return {{},
                //: The school has made new badges, and the old ones do not count any more.
                tr("This is an old badge."),
                tr("Please hold up your new one, or see the office."),
                {}};
    default:
        break;
    }
    return {{}, tr("This badge cannot be checked here."), tr("Please see the office."), {}};
}

ResultText Sentences::noSchool(const Refusal& refusal)
{
    return {{},
            tr("No school today."),
            tr("Nothing is counted today."),
            refusal.scan ? refusal.scan->rule.exception.simplified() : QString()};
}

ResultText Sentences::named(const Refusal& refusal, const Student& student)
{
    const auto counted = [&refusal] {
        //: %1 is the time at which the student was counted.
        return refusal.earlier ? tr("Counted at %1.").arg(time(refusal.earlier->time())) : tr("You are counted.");
    };
    const auto opening = [&refusal](const QString& sentence) {
        return refusal.scan && refusal.scan->opensAt ? sentence.arg(attendance::clockText(*refusal.scan->opensAt))
                                                     : tr("Please see the office.");
    };
    const auto text = [&student](const QString& greeting, const QString& status) {
        return ResultText{greeting, callName(student), status, student.section.simplified()};
    };
    switch (refusal.reason) {
    case RefusalReason::AlreadyIn:
        //: Above the first name, which stands alone on the next line: the student was counted as arriving before.
        return text(tr("You are already in,"), counted());
    case RefusalReason::AlreadyOut:
        //: Above the first name: the student was counted as leaving before.
        return text(tr("You are already out,"), counted());
    case RefusalReason::Cooldown:
        //: Above the first name: the same badge was counted a moment ago.
        return text(tr("Just scanned,"), tr("Please wait a few minutes."));
    case RefusalReason::OutsideHours:
        //: Above the first name: nobody is counted at this time of the day.
        return text(tr("Not open now,"),
                    //: %1 is the time from which scans count again on this day.
                    opening(tr("Please come back at %1.")));
    case RefusalReason::WrongSession:
        //: Above the first name: now it is the turn of other students, in the morning or in the afternoon.
        return text(tr("Not your session,"),
                    //: %1 is the time from which the student's own session takes scans.
                    opening(tr("Yours opens at %1.")));
    default:
        return noSchool(refusal);
    }
}

QString Sentences::chip(const attendance::Verdict& verdict)
{
    const auto withTime = [](const Student& student, const std::optional<QDateTime>& at) {
        const QString name = QChar(0x2068) + callName(student) + QChar(0x2069); // UAX #9: the time stays behind it
        return at ? name + QStringLiteral("  ") + time(at->time()) : name;
    };
    if (const auto* receipt = std::get_if<Receipt>(&verdict))
        return withTime(receipt->student, receipt->scannedAt);
    const auto& refusal = std::get<Refusal>(verdict);
    return refusal.student ? withTime(*refusal.student, refusal.earlier) : QString();
}

QString Sentences::wayOn(bool hasForgotBadge)
{
    if (!hasForgotBadge)
        return tr("Please see the office.");
    //: While the camera fails, or under "Not on the roster." %1 is what the button beside it says: "Forgot badge".
    return tr("You can use %1.").arg(ForgotSentences::forgotBadge());
}

FaultText Sentences::fault(FaultKind kind, bool hasForgotBadge)
{
    const QString office = wayOn(hasForgotBadge);
    const QString safe = tr("What was counted before is safe.");
    switch (kind) {
    case FaultKind::CameraMissing:
        return {office, tr("No camera is connected."), safe};
    case FaultKind::CameraBusy:
        return {office, tr("Another program is using the camera."), safe};
    case FaultKind::CameraSilent:
        return {office, tr("The camera is not answering."), safe};
    case FaultKind::CameraFrozen:
        return {office, tr("The camera has stopped sending pictures."), safe};
    case FaultKind::CameraBlack:
        return {tr("Please uncover the camera, or switch on the light."), tr("The camera sees nothing."),
                hasForgotBadge ? office : QString()};
    case FaultKind::CameraNotPermitted:
        return {office, tr("The camera is not allowed here."), safe};
    case FaultKind::VideoUnreadable:
        return {office, tr("The video cannot be read."), safe};
    case FaultKind::StorageFull:
        return {office, tr("There is no space left to record."), safe};
    case FaultKind::StorageReplaced:
        return {office, tr("The records are not where they were kept."), {}};
    case FaultKind::RosterMissing:
        return {office, tr("This kiosk has no list of students yet."), tr("The office is told.")};
    case FaultKind::DeviceRevoked:
        return {office, tr("The office has switched this kiosk off."), safe};
    case FaultKind::DeviceReplaced:
        return {tr("Please use the other kiosk."), tr("Another kiosk has taken the place of this one."),
                tr("The office fetches what was counted here.")};
    case FaultKind::StorageUnavailable:
        break;
    }
    return {office, tr("Nothing can be recorded at the moment."), safe};
}

QString Sentences::retry(std::chrono::milliseconds left)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    //: %1 is a number of seconds.
    return seconds > 0 ? tr("Trying again in %1 s.").arg(seconds) : tr("Trying again now.");
}

QString Sentences::syncLine(const SyncLine& line, const QDateTime& now, const QLocale& locale)
{
    if (line.parked > 0)
        //: %1 is the number of records which cannot be sent without help.
        return tr("needs help · %1 (see the office)").arg(line.parked);
    if (line.isClockOff)
        //: The clock of this kiosk shows a wrong time, and somebody has to set it.
        return tr("needs help · the clock is wrong");
    if (line.isScheduleRefused)
        //: The office has made a schedule that this kiosk cannot use; it goes on with the one before.
        return tr("needs help · the new schedule is not usable");
    if (line.isRosterHeldBack)
        //: The office's new list of students has lost most of them; this kiosk goes on with the one before.
        return tr("needs help · the new roster is too short");
    if (line.isZoneOther)
        //: This kiosk has another time zone than the school.
        return tr("needs help · the time zone is wrong");
    if (!line.cloudEnabled)
        return tr("records are kept on this device");
    if (line.reachability == Reachability::Unknown && line.waiting == 0) // perhaps they were not counted yet
        return wayIs(line.reachability);
    return wayIs(line.reachability) + QStringLiteral(" · ") + whereRecordsAre(line, now, locale);
}

QString Sentences::wayIs(Reachability way)
{
    switch (way) {
    case Reachability::Unknown:
        break;
    case Reachability::Online:
        return tr("online");
    case Reachability::Offline:
        return tr("offline");
    case Reachability::CaptivePortal:
        //: The school's network shows its own page and wants somebody to sign in.
        return tr("needs help · network sign-in");
    case Reachability::ProjectPaused:
        //: The account of the school with the cloud is asleep, and somebody has to wake it.
        return tr("needs help · cloud paused");
    case Reachability::ServerTrouble:
        return tr("cloud out of order");
    }
    return tr("connecting");
}

QString Sentences::whereRecordsAre(const SyncLine& line, const QDateTime& now, const QLocale& locale)
{
    if (line.waiting == 0)
        return tr("all sent");
    if (line.reachability == Reachability::Online)
        //: %1 is the number of records that are still to be sent.
        return tr("%1 to send").arg(line.waiting);
    const bool isLong =
        line.reachability == Reachability::CaptivePortal
        || line.reachability == Reachability::ProjectPaused; // the smallest screen has two short lines
    if (!line.oldest || isLong)
        //: %1 is the number of records that are kept on this device until it is online again.
        return tr("%1 kept here").arg(line.waiting);
    const QDateTime oldest = line.oldest->toOffsetFromUtc(now.offsetFromUtc());
    const QString since = oldest.date() == now.date() ? time(oldest.time()) : date(oldest.date(), locale);
    //: %1 as before, %2 is a time such as 07:24, or a day such as Monday 23 Nov.
    return tr("%1 kept here since %2").arg(QString::number(line.waiting), since);
}

SyncMark Sentences::syncMark(const SyncLine& line)
{
    const bool needsHelp =
        line.cloudEnabled
        && (line.reachability == Reachability::CaptivePortal || line.reachability == Reachability::ProjectPaused);
    if (line.parked > 0 || line.isClockOff || line.isScheduleRefused || line.isRosterHeldBack || line.isZoneOther
        || needsHelp)
        return SyncMark::Help;
    return line.reachability == Reachability::Online || !line.cloudEnabled ? SyncMark::Good : SyncMark::Offline;
}

QString Sentences::dayCount(int here, int students)
{
    //: At the foot of the screen. %1 is how many students are in the school now, %2 how many are on the roster.
    return tr("%1 of %2 here today").arg(here).arg(students);
}

QString Sentences::holdBadgeToCamera()
{
    return tr("Hold your badge to the camera");
}

QString Sentences::badgeHint(BadgeHint hint)
{
    switch (hint) {
    case BadgeHint::ShowWhole:
        return tr("Show your whole badge");
    case BadgeHint::Closer:
        return tr("A little closer");
    case BadgeHint::Tilt:
        return tr("Tilt it, there is glare");
    case BadgeHint::OneAtATime:
        return tr("One badge at a time");
    case BadgeHint::Dark:
        return tr("It is dark here");
    case BadgeHint::IntoTheLight:
        return tr("Hold your badge into the light");
    case BadgeHint::HoldStill:
        break;
    }
    return tr("Hold still");
}

QString Sentences::waitingForCamera()
{
    return tr("Waiting for the camera.");
}

QString Sentences::cameraPreview()
{
    return tr("Camera preview");
}

QString Sentences::chooseLanguage()
{
    return tr("Choose a language");
}

} // namespace rollcall::ui
