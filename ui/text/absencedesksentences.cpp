#include "ui/text/absencedesksentences.h"

namespace rollcall::ui {

using attendance::LeaveReason;
using attendance::LeaveState;

QString AbsenceDeskSentences::title()
{
    return tr("Absences");
}

QString AbsenceDeskSentences::reading()
{
    return tr("Asking the cloud for leave and absences.");
}

QString AbsenceDeskSentences::asked(int count)
{
    //: Leave that somebody asked for and nobody has decided; a number.
    return tr("Asked for (%1)").arg(count);
}

QString AbsenceDeskSentences::onLeave(int count)
{
    //: Students with approved leave; a number.
    return tr("On leave (%1)").arg(count);
}

QString AbsenceDeskSentences::absent(int days, int count)
{
    //: %1 is a number of school days, %2 a number of students.
    return tr("Absent %1 days running (%2)").arg(days).arg(count);
}

QString AbsenceDeskSentences::decided()
{
    //: Leave that was refused, withdrawn or is over.
    return tr("Earlier");
}

QString AbsenceDeskSentences::nothingAsked()
{
    return tr("Nobody is waiting for an answer.");
}

QString AbsenceDeskSentences::nobodyOnLeave()
{
    return tr("Nobody has leave now or in the days to come.");
}

QString AbsenceDeskSentences::nobodyAbsent()
{
    return tr("Nobody is absent so long without a word.");
}

QString AbsenceDeskSentences::nothingDecided()
{
    return tr("Nothing was refused, withdrawn or is over in the last two weeks.");
}

QString AbsenceDeskSentences::until(QDate day)
{
    //: %1 is a day.
    return tr("Up to %1. Whoever is listed has no excuse and no leave, and nobody has asked for any: call the guardian.").arg(AbsenceDeskSentences::day(day));
}

QString AbsenceDeskSentences::notKnown()
{
    return tr("It is not known who is absent: a kiosk has not reported.");
}

QString AbsenceDeskSentences::awaited(const QString& kiosks)
{
    //: %1 are names of kiosks that have not reported.
    return tr("Waiting for: %1").arg(kiosks);
}

QString AbsenceDeskSentences::student()
{
    //: Column of a table.
    return tr("Student");
}

QString AbsenceDeskSentences::section()
{
    //: Column of a table: a class.
    return tr("Section");
}

QString AbsenceDeskSentences::daysHeading()
{
    //: Column of a table: from when to when.
    return tr("Days");
}

QString AbsenceDeskSentences::schoolDays()
{
    //: Column of a table: on how many somebody was absent.
    return tr("School days");
}

QString AbsenceDeskSentences::since()
{
    //: Column of a table: a day.
    return tr("Since");
}

QString AbsenceDeskSentences::guardian()
{
    //: Column of a table: who looks after a student.
    return tr("Guardian");
}

QString AbsenceDeskSentences::contact()
{
    //: Column of a table: of a guardian.
    return tr("Telephone");
}

QString AbsenceDeskSentences::reasonHeading()
{
    //: Column of a table: why somebody is away.
    return tr("Reason");
}

QString AbsenceDeskSentences::note()
{
    //: Column of a table.
    return tr("Note");
}

QString AbsenceDeskSentences::askedBy()
{
    //: Column of a table: who asked for leave.
    return tr("Asked by");
}

QString AbsenceDeskSentences::stateHeading()
{
    //: Column of a table: what became of leave.
    return tr("State");
}

QString AbsenceDeskSentences::approve()
{
    //: Button: leave is granted.
    return tr("&Approve");
}

QString AbsenceDeskSentences::refuse()
{
    //: Button: leave is not granted.
    return tr("&Refuse");
}

QString AbsenceDeskSentences::withdraw()
{
    //: Button: leave that was granted is taken back.
    return tr("&Withdraw");
}

QString AbsenceDeskSentences::answerLabel()
{
    return tr("&Why, if refused or withdrawn:");
}

QString AbsenceDeskSentences::enterNew()
{
    return tr("Enter &leave…");
}

QString AbsenceDeskSentences::enterFor()
{
    return tr("Enter leave &for this student…");
}

QString AbsenceDeskSentences::studentLabel()
{
    return tr("&Student:");
}

QString AbsenceDeskSentences::firstDayLabel()
{
    return tr("First &day:");
}

QString AbsenceDeskSentences::lastDayLabel()
{
    return tr("Las&t day:");
}

QString AbsenceDeskSentences::reasonLabel()
{
    //: Why somebody is away.
    return tr("R&eason:");
}

QString AbsenceDeskSentences::noteLabel()
{
    return tr("&Note:");
}

QString AbsenceDeskSentences::enter()
{
    //: Button: leave is written into the register.
    return tr("Ente&r");
}

QString AbsenceDeskSentences::cancel()
{
    return tr("&Cancel");
}

QString AbsenceDeskSentences::chooseStudent()
{
    return tr("Choose a student from the list that opens while you type.");
}

QString AbsenceDeskSentences::wrongOrder()
{
    return tr("The last day is before the first one.");
}

QString AbsenceDeskSentences::entering(const QString& who)
{
    //: %1 is a student.
    return tr("Entering leave of %1.").arg(who);
}

QString AbsenceDeskSentences::entered(const QString& who)
{
    //: %1 is a student.
    return tr("Leave of %1 is entered.").arg(who);
}

QString AbsenceDeskSentences::deciding(const QString& who)
{
    //: %1 is a student.
    return tr("Sending what you decided about leave of %1.").arg(who);
}

QString AbsenceDeskSentences::approved(const QString& who)
{
    //: %1 is a student.
    return tr("Leave of %1 is approved.").arg(who);
}

QString AbsenceDeskSentences::refused(const QString& who)
{
    //: %1 is a student.
    return tr("Leave of %1 is refused.").arg(who);
}

QString AbsenceDeskSentences::withdrawn(const QString& who)
{
    //: %1 is a student.
    return tr("Leave of %1 is withdrawn; its days are absent again.").arg(who);
}

QString AbsenceDeskSentences::notDone(const QString& who, const QString& why)
{
    //: %1 is a student, %2 a sentence.
    return tr("Leave of %1: not done. %2").arg(who, why);
}

QString AbsenceDeskSentences::noSuchStudent()
{
    return tr("There is no such student in the cloud, or not in your sections.");
}

QString AbsenceDeskSentences::hasLeft()
{
    return tr("This student is not active any more.");
}

QString AbsenceDeskSentences::badDays(int most)
{
    return tr("Leave has %1 days at most, and begins at most 400 days from today.").arg(most);
}

QString AbsenceDeskSentences::tooLong(int most)
{
    return tr("The text has more than %1 characters.").arg(most);
}

QString AbsenceDeskSentences::already(const QString& by)
{
    //: %1 is a member of staff.
    return tr("It was decided already, by %1.").arg(by);
}

QString AbsenceDeskSentences::noSuchLeave()
{
    return tr("This leave is not in the cloud, or not of your sections.");
}

QString AbsenceDeskSentences::day(QDate day)
{
    return day.toString(QStringLiteral("yyyy-MM-dd"));
}

QString AbsenceDeskSentences::days(QDate first, QDate last, const QString& session)
{
    //: From one day to another.
    const QString days = first == last ? day(first) : tr("%1 to %2").arg(day(first), day(last));
    return session.isEmpty() ? days : QStringLiteral("%1 · %2").arg(days, session);
}

QString AbsenceDeskSentences::reason(LeaveReason reason)
{
    switch (reason) {
    case LeaveReason::Sick:
        //: Why a student is away.
        return tr("Sick");
    case LeaveReason::Family:
        //: Why a student is away.
        return tr("Family");
    case LeaveReason::Other:
        break;
    }
    //: Why a student is away.
    return tr("Other");
}

QString AbsenceDeskSentences::granted(const attendance::StudentDay::Leave& leave)
{
    const auto known = attendance::leaveReason(leave.reason);
    const QString why = known ? reason(*known) : leave.reason;
    //: Why a student is away: %1 are the days, %2 is the reason, %3 who approved it.
    const QString said = tr("Leave, %1: %2. Approved by %3.").arg(days(leave.firstDay, leave.lastDay, leave.session), why, leave.who);
    return leave.note.isEmpty() ? said : said + u' ' + leave.note;
}

QString AbsenceDeskSentences::state(LeaveState state, const QString& who)
{
    switch (state) {
    case LeaveState::Approved:
        //: What became of leave; %1 is who decided.
        return tr("Approved by %1").arg(who);
    case LeaveState::Refused:
        //: What became of leave; %1 is who decided.
        return tr("Refused by %1").arg(who);
    case LeaveState::Withdrawn:
        //: What became of leave; %1 is who took it back.
        return tr("Withdrawn by %1").arg(who);
    case LeaveState::Asked:
        break;
    }
    //: What became of leave: nothing yet.
    return tr("To be decided");
}

} // namespace rollcall::ui
