#include "core/form/sf2.h"

#include "core/attendance/schedulebook.h"
#include "core/base/timetext.h"

#include <QSet>

namespace rollcall::form {

using report::DayMark;
using report::LearnerMonth;

namespace {

constexpr int longRun = 5;

const QString comma = QStringLiteral(", ");

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
    Maker(const report::MonthOfSection& month, QDate first) : m_month(month), m_last(first.addMonths(1).addDays(-1))
    {
        m_form.month = first;
        m_form.days = month.days;
        m_form.notes = month.notes;
        m_form.presentOn.resize(std::size_t(month.days.size()));
    }

    Result<Sf2> make(const QString& section, const Sf2Answers& answers)
    {
        m_form.answers = answers;
        if (m_form.days.isEmpty())
            return Error{
                ErrorCode::Invalid,
                QStringLiteral("There is no school day of \"%1\" in %2 of which it is certain who was absent. %3")
                    .arg(section, isoDate(m_form.month).left(7), m_form.notes.join(u' '))
                    .trimmed()};
        for (const LearnerMonth& one : m_month.learners)
            takeLearner(one);
        if (!m_withoutSex.isEmpty())
            return Error{
                ErrorCode::Invalid,
                QStringLiteral("The form counts boys and girls, and the record does not say which they are: %1. "
                               "Complete it on the page Students, or with \"rollcallctl students edit NUMBER "
                               "--sex female\" or \"--sex male\".")
                    .arg(listed(m_withoutSex))};
        m_form.grade = m_grades.size() == 1 ? *m_grades.begin() : QString();
        nameSection(section);
        note();
        return std::move(m_form);
    }

private:
    void takeLearner(const LearnerMonth& one)
    {
        const attendance::StudentProfile& profile = one.learner.profile;
        if (profile.sex.isEmpty()) {
            m_withoutSex << QStringLiteral("%1 (%2)").arg(nameOf(profile), profile.number);
            return;
        }
        const bool isGirl = profile.sex == attendance::studentSexes[0];
        const auto count = [isGirl](Headcount& headcount) { ++(isGirl ? headcount.girls : headcount.boys); };
        for (std::size_t i = 0; i < one.marks.size(); ++i) {
            if (report::isPresent(one.marks[i])) {
                count(m_form.presentOn[i]);
                count(m_form.attendance);
            }
        }
        const std::optional<QDate> leftOn = one.learner.leftOn;
        const bool hasLeft = leftOn && *leftOn <= m_last;
        if (!hasLeft)
            count(m_form.registered);
        if (one.longestAbsence >= longRun)
            count(m_form.absentFiveDays);
        Sf2::Row row{nameOf(profile), one.marks, one.absent, one.tardy};
        QStringList remarks;
        if (hasLeft && profile.status == QLatin1String("transferred")) {
            count(m_form.transferredOut);
            remarks << QStringLiteral("Transferred out %1").arg(isoDate(*leftOn));
        } else if (hasLeft) {
            remarks << QStringLiteral("Off the roster %1").arg(isoDate(*leftOn));
            m_left << row.name;
        }
        if (one.marks.front() == DayMark::NotOnRoster) {
            remarks << QStringLiteral("On the roster from %1").arg(isoDate(one.learner.since));
            m_came << row.name;
        }
        if (one.excused > 0)
            remarks << QStringLiteral("Excused: %1").arg(one.excused);
        if (one.isExcusedInPart)
            remarks << QStringLiteral("Excused for part of a day");
        row.remarks = remarks.join(QStringLiteral("; "));
        if (!profile.grade.isEmpty())
            m_grades.insert(profile.grade);
        (isGirl ? m_form.girls : m_form.boys).push_back(std::move(row));
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

    const report::MonthOfSection& m_month;
    const QDate m_last;
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

Result<Sf2> sf2Of(const report::SectionMonth& month, const QString& section, QDate first, const Sf2Answers& answers)
{
    return Maker(report::monthOf(month, section), first).make(section, answers);
}

} // namespace rollcall::form
