#include "ui/text/schedulesentences.h"

#include "core/attendance/schedulechecks.h"
#include "ui/text/officesentences.h"
#include "ui/text/sentences.h"
#include "ui/text/sessionsentences.h"

namespace rollcall::ui {

using namespace attendance;

QString ScheduleSentences::title()
{
    //: Title of the page that says when students are counted as what.
    return tr("School day");
}

QString ScheduleSentences::reading()
{
    return tr("Reading the schedule.");
}

QString ScheduleSentences::unreadable()
{
    return tr("The schedule cannot be read now.");
}

QString ScheduleSentences::noSchedule()
{
    return tr("No schedule: every student is counted in once a day, at any time.");
}

QString ScheduleSentences::fromOffice(const QDateTime& since)
{
    //: %1 is a date and time: since then this kiosk has had the schedule that the office made.
    return tr("The office's schedule, here since %1.").arg(since.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString ScheduleSentences::fromSettings()
{
    return tr("The schedule in this kiosk's settings.");
}

QString ScheduleSentences::newerRefused()
{
    return tr("The office's new schedule has a fault and is not used. This is the one of before.");
}

QString ScheduleSentences::wholeSchool()
{
    //: A button and a choice: the day of everybody for whom nothing else was said.
    return tr("Whole school");
}

QString ScheduleSentences::forWhom()
{
    //: Above a list of sections of the school: whose day is to be shown.
    return tr("Whose day?");
}

QString ScheduleSentences::back()
{
    //: On a button: closes a list of sections.
    return tr("Back");
}

QString ScheduleSentences::dayBefore()
{
    return tr("The day before");
}

QString ScheduleSentences::dayAfter()
{
    return tr("The day after");
}

QString ScheduleSentences::day(QDate day, const QLocale& locale, const QString& exception)
{
    return OfficeSentences::joined(Sentences::date(day, locale), exception);
}

QString ScheduleSentences::stretch(std::chrono::seconds from, std::chrono::seconds until)
{
    //: A part of the day: two times.
    return tr("%1 – %2").arg(clockText(from), clockText(until));
}

QString ScheduleSentences::outcome(const AcceptedScan& scan)
{
    if (scan.type == ScanType::Out)
        //: What a scan counts as.
        return tr("Counts as leaving");
    if (scan.status == AttendanceStatus::Late)
        //: What a scan counts as.
        return tr("Counts as late");
    //: What a scan counts as.
    return tr("Counts as on time");
}

QString ScheduleSentences::outcome(const RefusedScan& scan)
{
    switch (scan.reason) {
    case ScanRefusal::NoSchool:
    case ScanRefusal::NotASchoolDay:
        return tr("No school: no scan counts");
    case ScanRefusal::WrongSession:
        return tr("Does not count: another session");
    case ScanRefusal::OutsideHours:
    case ScanRefusal::AlreadyIn:
    case ScanRefusal::AlreadyOut:
    case ScanRefusal::Cooldown: // not of a first scan
        break;
    }
    return tr("Does not count: outside of the hours");
}

QString ScheduleSentences::session(const AcceptedScan& scan)
{
    return SessionSentences::nameOf(scan.session);
}

QString ScheduleSentences::session(const RefusedScan& scan)
{
    return scan.session ? SessionSentences::nameOf(*scan.session) : QString();
}

QString ScheduleSentences::rule(const RuleReference& rule)
{
    if (rule.id.isEmpty())
        return {};
    if (rule.audience.kind == Audience::Kind::School)
        //: Of a schedule: it is the one of the whole school.
        return tr("School's schedule");
    //: Of a schedule: %1 is the grade, section or student for whom it was made.
    return tr("Schedule of %1").arg(rule.audience.name);
}

} // namespace rollcall::ui
