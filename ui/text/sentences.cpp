#include "ui/text/sentences.h"

#include "core/attendance/schedulechecks.h"

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

ResultText Sentences::receipt(const Receipt& receipt)
{
    const QTime at = receipt.scannedAt.time();
    const bool isOut = receipt.scanType() == attendance::ScanType::Out;
    QString greeting;
    if (isOut)
        greeting = tr("Goodbye, %1.");
    else if (at.hour() >= 4 && at.hour() < 12)
        greeting = tr("Good morning, %1.");
    else if (at.hour() >= 12 && at.hour() < 18)
        greeting = tr("Good afternoon, %1.");
    else
        greeting = tr("Good evening, %1.");
    QString status;
    if (isOut) {
        //: Under the greeting: the student was counted as leaving at the time %1.
        status = tr("Out, %1").arg(time(at));
    } else if (receipt.status != attendance::AttendanceStatus::Late) {
        //: Under the greeting: the student was counted as arriving (or arriving late) at the time %1.
        status = tr("In, %1").arg(time(at));
    } else if (!receipt.scan || !receipt.scan->lateLimit) {
        status = tr("Late, %1").arg(time(at));
    } else {
        const QString limit = attendance::clockText(*receipt.scan->lateLimit);
        const bool isSameMinute = limit == time(at);
        //: The student arrived at the time %1; until %2 it would have been in time.
        status =
            tr("Late: %1, limit %2").arg(isSameMinute ? at.toString(QStringLiteral("HH:mm:ss")) : time(at), limit);
    }
    return {greeting.arg(isolatedIn(greeting, callName(receipt.student))), status,
            receipt.student.section.simplified()};
}

ResultText Sentences::result(const attendance::Verdict& verdict)
{
    if (const auto* accepted = std::get_if<Receipt>(&verdict))
        return receipt(*accepted);

    const auto& refusal = std::get<Refusal>(verdict);
    switch (refusal.reason) {
    case RefusalReason::NotABadge:
        return {tr("Not a badge."), tr("Please hold up your school badge."), {}};
    case RefusalReason::NotOnRoster:
        return {tr("Not on the roster."), tr("Please see the office."), {}};
    case RefusalReason::AlreadyIn: {
        if (!refusal.student || !refusal.earlier)
            return {tr("Already in."), tr("You are counted."), {}};
        const QString sentence = tr("Already in since %1, %2.");
        return {sentence.arg(time(refusal.earlier->time()), isolatedIn(sentence, callName(*refusal.student))),
                tr("You are counted."), refusal.student->section.simplified()};
    }
    case RefusalReason::NotRecorded:
        break;
    default:
        return scheduled(refusal);
    }
    const auto isCause = [&refusal](ErrorCode code) { return refusal.cause && refusal.cause->code == code; };
    if (isCause(ErrorCode::Timeout) || isCause(ErrorCode::WouldBlock)) // it passes
        return {tr("Not recorded."), tr("Please hold up your badge again."), {}};
    return {tr("Not recorded."), tr("Please see the office."),
            isCause(ErrorCode::DiskFull) ? tr("There is no space left to record.") : QString()};
}

ResultText Sentences::scheduled(const Refusal& refusal)
{
    const QString section = refusal.student ? refusal.student->section.simplified() : QString();
    const auto isolatedName = [&refusal](const QString& sentence) {
        return refusal.student ? isolatedIn(sentence, callName(*refusal.student)) : QString();
    };
    const auto named = [&isolatedName](const QString& sentence) { return sentence.arg(isolatedName(sentence)); };
    const auto opening = [&refusal](const QString& sentence) {
        return refusal.scan && refusal.scan->opensAt ? sentence.arg(attendance::clockText(*refusal.scan->opensAt))
                                                     : tr("Please see the office.");
    };
    switch (refusal.reason) {
    case RefusalReason::AlreadyOut: {
        //: The student was counted as leaving before. %1 is the time, %2 the first name.
        const QString sentence = tr("Already out since %1, %2.");
        const QString since = refusal.earlier ? time(refusal.earlier->time()) : QString();
        return {sentence.arg(since, isolatedName(sentence)), tr("You are counted."), section};
    }
    case RefusalReason::Cooldown:
        //: %1 is the first name. The same badge was counted a moment ago.
        return {named(tr("Just scanned, %1.")), tr("Please wait a few minutes."), section};
    case RefusalReason::OutsideHours:
        //: %1 is the first name. Nobody is counted at this time of the day.
        return {named(tr("Not open now, %1.")),
                //: %1 is the time from which scans count again on this day.
                opening(tr("Please come back at %1.")), section};
    case RefusalReason::WrongSession:
        //: %1 is the first name. Now it is the turn of other students, in the morning or in the afternoon.
        return {named(tr("Not your session, %1.")),
                //: %1 is the time from which the student's own session takes scans.
                opening(tr("Yours opens at %1.")), section};
    default:
        return {tr("No school today."), tr("Nothing is counted today."),
                refusal.scan ? refusal.scan->rule.exception.simplified() : QString()};
    }
}

FaultText Sentences::fault(FaultKind kind)
{
    const QString kept = tr("Please see the office. What was counted before is safe.");
    switch (kind) {
    case FaultKind::CameraMissing:
        return {tr("No camera is connected."), kept};
    case FaultKind::CameraBusy:
        return {tr("Another program is using the camera."), kept};
    case FaultKind::CameraSilent:
        return {tr("The camera is not answering."), kept};
    case FaultKind::CameraFrozen:
        return {tr("The camera has stopped sending pictures."), kept};
    case FaultKind::CameraBlack:
        return {tr("The camera sees nothing."), tr("Please uncover it, or switch on the light.")};
    case FaultKind::CameraNotPermitted:
        return {tr("The camera is not allowed here."), kept};
    case FaultKind::VideoUnreadable:
        return {tr("The video cannot be read."), kept};
    case FaultKind::StorageFull:
        return {tr("There is no space left to record."), kept};
    case FaultKind::StorageReplaced:
        return {tr("The records are not where they were kept."), tr("Please see the office.")};
    case FaultKind::DeviceRevoked:
        return {tr("The office has switched this kiosk off."),
                tr("Only the office can let it in again. What was counted before is safe.")};
    case FaultKind::DeviceReplaced:
        return {tr("Another kiosk has taken the place of this one."),
                tr("Please use the other one. The office fetches what was counted here.")};
    case FaultKind::StorageUnavailable:
        break;
    }
    return {tr("Nothing can be recorded at the moment."), kept};
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

QString Sentences::holdBadgeHere()
{
    return tr("Hold your badge here");
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
