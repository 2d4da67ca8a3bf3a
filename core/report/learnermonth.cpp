#include "core/report/learnermonth.h"

#include "core/base/timetext.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace rollcall::report {

using attendance::AttendanceStatus;
using attendance::OfficeDay;
using attendance::OfficeDayRow;

namespace {

const QString wholeDaySession = QStringLiteral("day");

/** A school day of the section. */
struct SchoolDay {
    const OfficeDay* day;
    QStringList sessions;                            ///< of the section, in their order
    QHash<QString, QList<const OfficeDayRow*>> rows; ///< by student
};

/** What a day is to a learner. */
struct DayOf {
    bool isPresent = false;
    bool isExcused = false; ///< from a session at least
    DayMark mark = DayMark::Absent;
};

bool isThere(const OfficeDayRow& row)
{
    return row.status == AttendanceStatus::Present || row.status == AttendanceStatus::Late;
}

DayOf dayOf(const SchoolDay& school, const QString& number)
{
    const QList<const OfficeDayRow*> rows = school.rows.value(number);
    QStringList sessions; // those of the learner; of one who is not on the roster any more, of the section
    for (const QString& one : school.sessions) {
        const bool isExpected = std::any_of(rows.begin(), rows.end(), [&](const OfficeDayRow* row) {
            return row->session == one && row->isExpected;
        });
        if (isExpected)
            sessions << one;
    }
    if (sessions.isEmpty())
        sessions = school.sessions;

    DayOf day;
    bool isLate = false;
    bool isCut = false;
    bool isMissingBefore = false;
    for (const QString& session : sessions) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const OfficeDayRow* row) {
            return row->session == session || (row->session == wholeDaySession && isThere(*row));
        });
        const OfficeDayRow* row = found == rows.end() ? nullptr : *found;
        if (row && isThere(*row)) {
            isLate = isLate || row->status == AttendanceStatus::Late || (isMissingBefore && !day.isPresent);
            isCut = isCut || row->leftEarly;
            day.isPresent = true;
        } else if (row && row->status == AttendanceStatus::Excused) {
            day.isExcused = true;
        } else if (day.isPresent) {
            isCut = true;
        } else {
            isMissingBefore = true;
        }
    }
    if (day.isPresent)
        day.mark = isLate && isCut ? DayMark::LateAndLeftEarly
                   : isLate        ? DayMark::Late
                   : isCut         ? DayMark::LeftEarly
                                   : DayMark::Present;
    else if (day.isExcused)
        day.mark = DayMark::Excused;
    return day;
}

SchoolDay schoolDayOf(const OfficeDay& day, const QString& section)
{
    SchoolDay school{&day, {}, {}};
    for (const OfficeDayRow& row : day.rows)
        school.rows[row.student.number.toString()] << &row;
    for (const OfficeDay::Session& session : day.sessions) {
        const bool isOfSection = std::any_of(day.rows.begin(), day.rows.end(), [&](const OfficeDayRow& row) {
            return row.isExpected && row.session == session.name && row.student.section == section;
        });
        if (isOfSection)
            school.sessions << session.name;
    }
    return school;
}

/** Why nobody can be called absent on a school day yet; empty if that is certain. */
QString whyUncertain(const SchoolDay& school)
{
    QStringList kiosks;
    for (const OfficeDay::Session& session : school.day->sessions) {
        if (!school.sessions.contains(session.name))
            continue;
        if (!session.isOver)
            return QStringLiteral("%1 is left out: it is not over.").arg(isoDate(school.day->day));
        for (const OfficeDay::AwaitedKiosk& one : session.awaited)
            kiosks << one.kiosk + u' ' + one.detail;
    }
    kiosks.removeDuplicates();
    return kiosks.isEmpty() ? QString()
                            : QStringLiteral("%1 is left out, because a scan may still come: %2.")
                                  .arg(isoDate(school.day->day), kiosks.join(QStringLiteral("; ")));
}

/** Nothing where he was on the roster on none of the days. */
std::optional<LearnerMonth> learnerMonthOf(const Learner& learner, const std::vector<SchoolDay>& days)
{
    LearnerMonth month{learner, {}};
    bool isInMonth = false;
    int run = 0;
    for (const SchoolDay& school : days) {
        const QDate date = school.day->day;
        const DayOf day = dayOf(school, learner.profile.number);
        const bool isOnRoster =
            day.isPresent || (date >= learner.since && (!learner.leftOn || date < *learner.leftOn));
        const bool isAbsent = isOnRoster && !day.isPresent;
        month.marks.push_back(isOnRoster ? day.mark : DayMark::NotOnRoster);
        isInMonth = isInMonth || isOnRoster;
        run = isAbsent ? run + 1 : 0;
        month.longestAbsence = std::max(month.longestAbsence, run);
        month.absent += isAbsent ? 1 : 0;
        month.excused += isAbsent && day.isExcused ? 1 : 0;
        month.tardy += day.isPresent && day.mark != DayMark::Present ? 1 : 0;
        month.isExcusedInPart = month.isExcusedInPart || (day.isPresent && day.isExcused);
    }
    return isInMonth ? std::optional(std::move(month)) : std::nullopt;
}

// The collation of the system may know no numbers.
void sortLearners(std::vector<LearnerMonth>& learners)
{
    const QCollator collator{QLocale(QLocale::English)};
    std::stable_sort(learners.begin(), learners.end(), [&collator](const LearnerMonth& a, const LearnerMonth& b) {
        const attendance::StudentProfile& one = a.learner.profile;
        const attendance::StudentProfile& other = b.learner.profile;
        for (const auto name : {&attendance::StudentProfile::lastName, &attendance::StudentProfile::firstName,
                                &attendance::StudentProfile::middleName}) {
            if (const int order = collator.compare(one.*name, other.*name); order != 0)
                return order < 0;
        }
        return one.number < other.number;
    });
}

} // namespace

bool isPresent(DayMark mark)
{
    return mark == DayMark::Present || mark == DayMark::Late || mark == DayMark::LeftEarly
           || mark == DayMark::LateAndLeftEarly;
}

MonthOfSection monthOf(const SectionMonth& month, const QString& section)
{
    MonthOfSection made;
    std::vector<SchoolDay> days;
    for (const OfficeDay& day : month.days) {
        SchoolDay school = schoolDayOf(day, section);
        if (school.sessions.isEmpty())
            continue;
        if (const QString why = whyUncertain(school); !why.isEmpty()) {
            made.notes << why;
            continue;
        }
        made.days << day.day;
        days.push_back(std::move(school));
    }
    for (const Learner& learner : month.learners) {
        if (auto one = learnerMonthOf(learner, days))
            made.learners.push_back(*std::move(one));
    }
    sortLearners(made.learners);
    for (qsizetype i = 0; i < made.days.size(); ++i) {
        const bool isAnybodyThere =
            std::any_of(made.learners.begin(), made.learners.end(),
                        [i](const LearnerMonth& one) { return isPresent(one.marks[std::size_t(i)]); });
        if (!isAnybodyThere)
            made.notes << QStringLiteral(
                              "Nobody of the section was counted on %1. If there was no school, add the day to "
                              "the exceptions of the schedule and make this again.")
                              .arg(isoDate(made.days[i]));
    }
    return made;
}

} // namespace rollcall::report
