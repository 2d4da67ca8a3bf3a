#include "core/form/sf2.h"

#include "core/attendance/schedulebook.h"
#include "core/base/timetext.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <array>

namespace rollcall::form {

using attendance::AttendanceStatus;
using attendance::OfficeDay;
using attendance::OfficeDayRow;
using report::Learner;
using report::SectionMonth;
using Mark = Sf2::Mark;

namespace {

constexpr int longRun = 5;

const QString wholeDaySession = QStringLiteral("day");
const QString comma = QStringLiteral(", ");

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
    Mark mark = Mark::Absent;
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
        day.mark = isLate && isCut ? Mark::LateAndCut : isLate ? Mark::Late : isCut ? Mark::Cut : Mark::Present;
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

QString nameOf(const attendance::StudentProfile& profile)
{
    QStringList parts{profile.lastName, profile.firstName, profile.middleName};
    parts.removeAll(QString());
    return parts.join(comma);
}

/** "a, b, c", where there are many of them shortened. */
QString listed(const QStringList& names)
{
    constexpr qsizetype most = 10;
    return names.size() <= most
               ? names.join(comma)
               : QStringLiteral("%1 and %2 more").arg(names.mid(0, most).join(comma)).arg(names.size() - most);
}

Figures shares(const Headcount& part, const Headcount& whole, double days)
{
    const auto share = [days](int value, int of) { return of > 0 ? std::optional(value / days / of) : std::nullopt; };
    return {share(part.boys, whole.boys), share(part.girls, whole.girls), share(part.all(), whole.all())};
}

class Maker {
public:
    Maker(const SectionMonth& month, QDate first) : m_month(month), m_last(first.addMonths(1).addDays(-1))
    {
        m_form.month = first;
    }

    Result<Sf2> make(const QString& section, const Sf2Answers& answers)
    {
        m_form.answers = answers;
        takeDays(section);
        if (m_days.empty())
            return Error{
                ErrorCode::Invalid,
                QStringLiteral("There is no school day of \"%1\" in %2 of which it is certain who was absent. %3")
                    .arg(section, isoDate(m_form.month).left(7), m_form.notes.join(u' '))
                    .trimmed()};
        for (const Learner& learner : m_month.learners)
            takeLearner(learner);
        if (!m_withoutSex.isEmpty())
            return Error{
                ErrorCode::Invalid,
                QStringLiteral("The form counts boys and girls, and the record does not say which they are: %1. "
                               "Complete it on the page Students, or with \"rollcallctl students edit NUMBER "
                               "--sex female\" or \"--sex male\".")
                    .arg(listed(m_withoutSex))};
        sort(m_form.boys);
        sort(m_form.girls);
        m_form.grade = m_grades.size() == 1 ? *m_grades.begin() : QString();
        nameSection(section);
        note();
        return std::move(m_form);
    }

private:
    void takeDays(const QString& section)
    {
        for (const OfficeDay& day : m_month.days) {
            SchoolDay school = schoolDayOf(day, section);
            if (school.sessions.isEmpty())
                continue;
            if (const QString why = whyUncertain(school); !why.isEmpty()) {
                m_form.notes << why;
                continue;
            }
            m_form.days << day.day;
            m_days.push_back(std::move(school));
        }
        m_form.presentOn.resize(m_days.size());
    }

    void takeLearner(const Learner& learner)
    {
        const attendance::StudentProfile& profile = learner.profile;
        Sf2::Row row{nameOf(profile), {}};
        std::vector<bool> isPresent;
        bool isInForm = false;
        int run = 0;
        int longest = 0;
        int excused = 0;
        bool isExcusedInPart = false;
        for (const SchoolDay& school : m_days) {
            const QDate date = school.day->day;
            const DayOf day = dayOf(school, profile.number);
            const bool isEnrolled =
                day.isPresent || (date >= learner.since && (!learner.leftOn || date < *learner.leftOn));
            isPresent.push_back(day.isPresent);
            row.marks.push_back(isEnrolled ? day.mark : Mark::NotEnrolled);
            isInForm = isInForm || isEnrolled;
            const bool isAbsent = isEnrolled && !day.isPresent;
            run = isAbsent ? run + 1 : 0;
            longest = std::max(longest, run);
            row.absent += isAbsent ? 1 : 0;
            row.tardy += day.isPresent && day.mark != Mark::Present ? 1 : 0;
            excused += isAbsent && day.isExcused ? 1 : 0;
            isExcusedInPart = isExcusedInPart || (day.isPresent && day.isExcused);
        }
        if (!isInForm)
            return;
        if (profile.sex.isEmpty()) {
            m_withoutSex << QStringLiteral("%1 (%2)").arg(nameOf(profile), profile.number);
            return;
        }
        const bool isGirl = profile.sex == attendance::studentSexes[0];
        const auto count = [isGirl](Headcount& headcount) { ++(isGirl ? headcount.girls : headcount.boys); };
        for (std::size_t i = 0; i < isPresent.size(); ++i) {
            if (isPresent[i]) {
                count(m_form.presentOn[i]);
                count(m_form.attendance);
            }
        }
        const bool hasLeft = learner.leftOn && *learner.leftOn <= m_last;
        if (!hasLeft)
            count(m_form.registered);
        if (longest >= longRun)
            count(m_form.absentFiveDays);
        QStringList remarks;
        if (hasLeft && profile.status == QLatin1String("transferred")) {
            count(m_form.transferredOut);
            remarks << QStringLiteral("Transferred out %1").arg(isoDate(*learner.leftOn));
        } else if (hasLeft) {
            remarks << QStringLiteral("Off the roster %1").arg(isoDate(*learner.leftOn));
            m_left << row.name;
        }
        if (row.marks.front() == Mark::NotEnrolled) {
            remarks << QStringLiteral("On the roster from %1").arg(isoDate(learner.since));
            m_came << row.name;
        }
        if (excused > 0)
            remarks << QStringLiteral("Excused: %1").arg(excused);
        if (isExcusedInPart)
            remarks << QStringLiteral("Excused for part of a day");
        row.remarks = remarks.join(QStringLiteral("; "));
        if (!profile.grade.isEmpty())
            m_grades.insert(profile.grade);
        (isGirl ? m_form.girls : m_form.boys).push_back(std::move(row));
    }

    // That of the system may know no numbers.
    static void sort(std::vector<Sf2::Row>& rows)
    {
        QCollator collator{QLocale(QLocale::English)};
        std::stable_sort(rows.begin(), rows.end(), [&collator](const Sf2::Row& a, const Sf2::Row& b) {
            return collator.compare(a.name, b.name) < 0;
        });
    }

    /** "Grade 8 - Narra" has both; where each learner's record has a grade, that counts. */
    void nameSection(const QString& section)
    {
        const QString grade = attendance::scheduledStudent({}, section).grade;
        if (m_form.grade.isEmpty())
            m_form.grade = grade;
        const QString between = QStringLiteral(" - ");
        const qsizetype at = section.indexOf(between);
        m_form.section = grade.isEmpty() || at < 0 ? section : section.mid(at + between.size());
    }

    void note()
    {
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            if (m_form.presentOn[i].all() == 0)
                m_form.notes << QStringLiteral(
                                    "Nobody of the section was counted on %1. If there was no school, add the "
                                    "day to the exceptions of the schedule and make the form again.")
                                    .arg(isoDate(m_form.days[qsizetype(i)]));
        }
        if (!m_left.isEmpty())
            m_form.notes << QStringLiteral(
                                "Who left the roster in the month, and why is not on record: %1. Those who "
                                "dropped out are counted by you.")
                                .arg(listed(m_left));
        if (!m_came.isEmpty())
            m_form.notes << QStringLiteral(
                                "Who came onto the roster in the month: %1. Whether they enrolled late or were "
                                "transferred in is not on record.")
                                .arg(listed(m_came));
        QStringList unsaid;
        const std::pair<const char*, bool> asked[] = {
            {"the enrolment as of the first Friday, and with it the percentage of enrolment",
             m_form.answers.enrolment.has_value()},
            {"late enrolment", m_form.answers.lateEnrolment.has_value()},
            {"dropped out", m_form.answers.droppedOut.has_value()},
            {"transferred in", m_form.answers.transferredIn.has_value()}};
        for (const auto& [what, isSaid] : asked) {
            if (!isSaid)
                unsaid << QLatin1String(what);
        }
        if (!unsaid.isEmpty())
            m_form.notes
                << QStringLiteral("Left empty, because the register does not know it: %1.").arg(unsaid.join(comma));
    }

    const SectionMonth& m_month;
    const QDate m_last;
    std::vector<SchoolDay> m_days;
    QStringList m_withoutSex;
    QStringList m_left;
    QStringList m_came;
    QSet<QString> m_grades;
    Sf2 m_form;
};

} // namespace

Figures Sf2::enrolmentPercent() const
{
    return answers.enrolment ? shares(registered, *answers.enrolment, 1) : Figures();
}

Figures Sf2::dailyAttendance() const
{
    const double count = double(days.size());
    return {attendance.boys / count, attendance.girls / count, attendance.all() / count};
}

Figures Sf2::attendancePercent() const
{
    return shares(attendance, registered, double(days.size()));
}

Result<Sf2> sf2Of(const SectionMonth& month, const QString& section, QDate first, const Sf2Answers& answers)
{
    return Maker(month, first).make(section, answers);
}

} // namespace rollcall::form
