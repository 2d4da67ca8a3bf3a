#include "core/report/reports.h"

#include "core/base/timetext.h"
#include "core/report/totals.h"

namespace rollcall::report {

using attendance::Student;

namespace {

using Type = Column::Type;

Cell textCell(const QString& value)
{
    return value.isEmpty() ? Cell() : Cell(value);
}

Cell timeCell(const std::optional<std::chrono::seconds>& time)
{
    return time ? Cell(QTime(0, 0).addSecs(int(time->count()))) : Cell();
}

std::vector<Column> studentColumns()
{
    return {{QStringLiteral("section"), QStringLiteral("Section")},
            {QStringLiteral("student_number"), QStringLiteral("Number")},
            {QStringLiteral("last_name"), QStringLiteral("Last name")},
            {QStringLiteral("first_name"), QStringLiteral("First name")}};
}

QString daysText(QDate from, QDate to)
{
    return from == to ? isoDate(from) : QStringLiteral("%1 to %2").arg(isoDate(from), isoDate(to));
}

/** Rows as a table. `inTitle`: the columns that the title makes needless, by key. */
Table tableOf(const std::vector<DayRow>& rows, const QString& title, const QStringList& inTitle, const Origin& origin)
{
    Table table{title, subtitleOf(origin), origin.limits, {studentColumns(), {}}, totalsOf(rows)};
    const Column more[] = {{QStringLiteral("date"), QStringLiteral("Date"), Type::Date},
                           {QStringLiteral("session"), QStringLiteral("Session")},
                           {QStringLiteral("time_in"), QStringLiteral("In"), Type::Time},
                           {QStringLiteral("time_out"), QStringLiteral("Out"), Type::Time},
                           {QStringLiteral("status"), QStringLiteral("Status")}};
    table.body.columns.insert(table.body.columns.end(), std::begin(more), std::end(more));
    for (Column& column : table.body.columns)
        column.isInTitle = inTitle.contains(column.key);
    if (rows.empty())
        table.notes.prepend(QStringLiteral("Nobody was counted."));
    table.body.rows.reserve(rows.size());
    QString section;
    QString session;
    const QString words[] = {QStringLiteral("present"), QStringLiteral("late"), QStringLiteral("absent"),
                             QStringLiteral("excused")};
    const QString leftEarly = QStringLiteral(", left early");
    const QString withoutBadge = QStringLiteral(", without badge");
    for (const DayRow& row : rows) {
        const Student& student = row.student;
        // A text that stands in thousands of rows is kept once.
        if (const QString now = sectionText(row); now != section)
            section = now;
        if (row.session != session)
            session = row.session;
        table.body.rows.push_back({textCell(section), student.number.toString(), textCell(student.lastName),
                                   textCell(student.firstName), row.day, session, timeCell(row.in), timeCell(row.out),
                                   words[std::size_t(row.status)] + (row.leftEarly ? leftEarly : QString())
                                       + (row.isWithoutBadge ? withoutBadge : QString())});
    }
    return table;
}

} // namespace

QString subtitleOf(const Origin& origin)
{
    const QString made =
        QStringLiteral("%1, made %2 %3 (%4)")
            .arg(origin.source, isoDate(origin.madeAt.date()), isoTime(origin.madeAt.time()).left(5), origin.zone);
    return origin.school.isEmpty() ? made : origin.school + QStringLiteral(" \u00b7 ") + made;
}

QString sectionText(const DayRow& row)
{
    if (!row.isOnRoster)
        return QStringLiteral("(not on the roster)");
    return row.student.section.isEmpty() ? QStringLiteral("(no section)") : row.student.section;
}

Table dayReport(const std::vector<DayRow>& rows, QDate day, const Origin& origin)
{
    return tableOf(rows, QStringLiteral("Attendance on %1").arg(isoDate(day)), {QStringLiteral("date")}, origin);
}

Table studentReport(const std::vector<DayRow>& rows, const Student& student, QDate from, QDate to,
                    const Origin& origin)
{
    const QString name = (student.firstName + u' ' + student.lastName).trimmed();
    const QString who = student.number.toString() + (name.isEmpty() ? QString() : QStringLiteral(" ") + name);
    return tableOf(rows, QStringLiteral("Attendance of %1, %2").arg(who, daysText(from, to)),
                   {QStringLiteral("student_number"), QStringLiteral("last_name"), QStringLiteral("first_name")},
                   origin);
}

Table sectionReport(const std::vector<DayRow>& rows, const QString& section, QDate from, QDate to,
                    const Origin& origin)
{
    const QString who = section.isEmpty() ? QStringLiteral("all sections") : section;
    return tableOf(rows, QStringLiteral("Attendance of %1, %2").arg(who, daysText(from, to)),
                   section.isEmpty() ? QStringList() : QStringList{QStringLiteral("section")}, origin);
}

Table missingReport(const Missing& missing, QDate day, const Origin& origin)
{
    Table table{
        (missing.isOfSchool ? QStringLiteral("Absent on %1") : QStringLiteral("Not counted by this kiosk on %1"))
            .arg(isoDate(day)),
        subtitleOf(origin),
        {},
        {studentColumns(), {}},
        {}};
    table.body.columns.push_back({QStringLiteral("date"), QStringLiteral("Date"), Type::Date, true});
    table.body.columns.push_back({QStringLiteral("session"), QStringLiteral("Session")});
    table.body.columns.push_back({QStringLiteral("state"), QStringLiteral("State")});
    if (day > origin.madeAt.date()) {
        table.notes << QStringLiteral("This day has not come yet, so nobody is named.");
        return table;
    }
    if (missing.sessions.isEmpty()) {
        table.notes << (missing.noSchoolBecause.isEmpty()
                            ? QStringLiteral("There is no school on this day, so nobody is named.")
                            : QStringLiteral("There is no school on this day (%1), so nobody is named.")
                                  .arg(missing.noSchoolBecause));
        return table;
    }
    table.notes = origin.limits;
    if (!missing.awaited.isEmpty()) {
        table.notes << QStringLiteral(
            "It is too early to say who is absent: a scan may still come from these kiosks.");
        table.notes << missing.awaited;
        return table;
    }
    if (missing.withoutSchool > 0)
        table.notes << QStringLiteral("Students without school on this day, who are not named: %1.")
                           .arg(missing.withoutSchool);
    if (missing.students.empty())
        table.notes << (missing.isOfSchool
                            ? QStringLiteral("Nobody is absent; or there is no such session on this day.")
                            : QStringLiteral("Everybody of the roster was counted."));
    const QString over = missing.isOfSchool ? QStringLiteral("absent") : QStringLiteral("not counted here");
    const QString going = QStringLiteral("not here yet");
    for (const MissingStudent& one : missing.students)
        table.body.rows.push_back(
            {one.student.section.isEmpty() ? Cell(QStringLiteral("(no section)")) : Cell(one.student.section),
             one.student.number.toString(), textCell(one.student.lastName), textCell(one.student.firstName), day,
             one.session, one.isOver ? over : going});
    return table;
}

Table absentRunningReport(const attendance::AbsentRunning& absent, int days, const Origin& origin)
{
    Table table{
        absent.until.isValid()
            ? QStringLiteral("Absent on %1 school days running, up to %2").arg(days).arg(isoDate(absent.until))
            : QStringLiteral("Absent on %1 school days running").arg(days),
        subtitleOf(origin),
        origin.limits,
        {studentColumns(), {}},
        {}};
    const Column more[] = {{QStringLiteral("days"), QStringLiteral("Days"), Type::Count},
                           {QStringLiteral("since"), QStringLiteral("Since"), Type::Date},
                           {QStringLiteral("guardian"), QStringLiteral("Guardian")},
                           {QStringLiteral("contact"), QStringLiteral("Contact")}};
    table.body.columns.insert(table.body.columns.end(), std::begin(more), std::end(more));
    if (!absent.awaited.empty()) {
        table.notes << (absent.until.isValid()
                            ? QStringLiteral("Later days are not known yet: a scan may still come from these kiosks.")
                            : QStringLiteral("It is not known who is absent: a scan may still come from these "
                                             "kiosks."));
        for (const auto& kiosk : absent.awaited)
            table.notes << kiosk.kiosk + u' ' + kiosk.detail;
    }
    if (absent.until.isValid() && absent.rows.empty())
        table.notes << QStringLiteral("Nobody was absent so long without a word.");
    for (const auto& row : absent.rows)
        table.body.rows.push_back({textCell(row.student.section), row.student.number.toString(),
                                   textCell(row.student.lastName), textCell(row.student.firstName), row.days,
                                   row.since, textCell(row.guardian), textCell(row.contact)});
    return table;
}

Table latenessReport(const std::vector<attendance::Lateness>& rows, QDate from, QDate to, const Origin& origin)
{
    Table table{QStringLiteral("Lateness, %1").arg(daysText(from, to)),
                subtitleOf(origin),
                origin.limits,
                {studentColumns(), {}},
                {}};
    table.body.columns.push_back({QStringLiteral("times"), QStringLiteral("Times late"), Type::Count});
    table.body.columns.push_back({QStringLiteral("minutes"), QStringLiteral("Minutes"), Type::Count});
    table.body.columns.push_back({QStringLiteral("without_minutes"), QStringLiteral("Without a time"), Type::Count});
    table.notes << QStringLiteral("Minutes are begun ones since the session began, by the schedule in force now; "
                                  "sessions without a time are not in them.");
    if (rows.empty())
        table.notes << QStringLiteral("Nobody was late.");
    for (const attendance::Lateness& row : rows)
        table.body.rows.push_back({textCell(row.student.section), row.student.number.toString(),
                                   textCell(row.student.lastName), textCell(row.student.firstName), row.times,
                                   row.minutes, row.unknown});
    return table;
}

} // namespace rollcall::report
