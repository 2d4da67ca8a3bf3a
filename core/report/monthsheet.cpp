#include "core/report/monthsheet.h"

#include "core/base/timetext.h"

namespace rollcall::report {

namespace {

QString letterOf(DayMark mark)
{
    switch (mark) {
    case DayMark::Present:
        return QStringLiteral("P");
    case DayMark::Late:
        return QStringLiteral("L");
    case DayMark::LeftEarly:
        return QStringLiteral("E");
    case DayMark::LateAndLeftEarly:
        return QStringLiteral("LE");
    case DayMark::Absent:
        return QStringLiteral("A");
    case DayMark::Excused:
        return QStringLiteral("X");
    case DayMark::NotOnRoster:
        break;
    }
    return QStringLiteral("\u2013");
}

Cell nameCell(const QString& name)
{
    return name.isEmpty() ? Cell() : Cell(name);
}

} // namespace

Table monthSheet(const MonthOfSection& month, const QString& section, QDate first, const Origin& origin)
{
    Table table;
    table.title = QStringLiteral("Month sheet of %1, %2").arg(section, isoDate(first).left(7));
    table.subtitle = subtitleOf(origin);
    table.notes = origin.limits;
    table.notes << QStringLiteral(
        "P present, L late, E left early, LE both, A absent, X absent and excused, \u2013 not on the "
        "roster on that day.");
    table.notes += month.notes;
    table.body.columns = {{QStringLiteral("student_number"), QStringLiteral("Number")},
                          {QStringLiteral("last_name"), QStringLiteral("Last name")},
                          {QStringLiteral("first_name"), QStringLiteral("First name")}};
    for (const QDate day : month.days)
        table.body.columns.push_back({isoDate(day), QString::number(day.day())});
    const std::pair<const char*, const char*> sums[] = {
        {"present", "Present"}, {"tardy", "Late or left early"}, {"absent", "Absent"}, {"excused", "Excused"}};
    for (const auto& [key, heading] : sums)
        table.body.columns.push_back({QString::fromLatin1(key), QString::fromLatin1(heading), Column::Type::Count});

    table.totals.columns = {{QStringLiteral("date"), QStringLiteral("Date"), Column::Type::Date},
                            {QStringLiteral("present"), QStringLiteral("Present"), Column::Type::Count},
                            {QStringLiteral("absent"), QStringLiteral("Absent"), Column::Type::Count}};
    std::vector<int> present(std::size_t(month.days.size()));
    std::vector<int> absent(std::size_t(month.days.size()));
    for (const LearnerMonth& one : month.learners) {
        const attendance::StudentProfile& profile = one.learner.profile;
        std::vector<Cell> row{profile.number, nameCell(profile.lastName), nameCell(profile.firstName)};
        int days = 0;
        for (std::size_t i = 0; i < one.marks.size(); ++i) {
            row.push_back(letterOf(one.marks[i]));
            const bool isThere = isPresent(one.marks[i]);
            days += isThere ? 1 : 0;
            present[i] += isThere ? 1 : 0;
            absent[i] += !isThere && one.marks[i] != DayMark::NotOnRoster ? 1 : 0;
        }
        row.insert(row.end(), {days, one.tardy, one.absent, one.excused});
        table.body.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < present.size(); ++i)
        table.totals.rows.push_back({month.days[qsizetype(i)], present[i], absent[i]});
    return table;
}

} // namespace rollcall::report
