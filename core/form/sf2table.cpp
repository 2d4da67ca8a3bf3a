#include "core/form/sf2table.h"

#include "core/base/timetext.h"
#include "core/form/sf2file.h"

namespace rollcall::form {

namespace {

using Type = report::Column::Type;

report::Cell shownText(const QString& text)
{
    return text.isEmpty() ? report::Cell() : report::Cell(text);
}

void addLearners(report::Grid& grid, const QString& sex, const std::vector<Sf2::Row>& rows)
{
    for (const Sf2::Row& row : rows) {
        std::vector<report::Cell> cells{sex, row.name};
        for (const report::DayMark mark : row.marks)
            cells.push_back(shownText(sf2Code(mark)));
        cells.insert(cells.end(), {row.absent, row.tardy, shownText(row.remarks)});
        grid.rows.push_back(std::move(cells));
    }
}

void addCount(report::Grid& grid, const char* what, const Headcount& count)
{
    grid.rows.push_back({QString::fromLatin1(what), QString::number(count.boys), QString::number(count.girls),
                         QString::number(count.all())});
}

void addFigures(report::Grid& grid, const char* what, const Figures& figures, bool isPercent)
{
    const auto cell = [isPercent](const std::optional<double>& figure) {
        return !figure     ? report::Cell()
               : isPercent ? report::Cell(QString::number(100 * *figure, 'f', 2) + u'%')
                           : report::Cell(QString::number(*figure, 'f', 2));
    };
    grid.rows.push_back({QString::fromLatin1(what), cell(figures.boys), cell(figures.girls), cell(figures.all)});
}

} // namespace

report::Table sf2Table(const Sf2& form, const QString& section, const report::Origin& origin)
{
    report::Table table;
    table.title = QStringLiteral("School Form 2 of %1, %2").arg(section, isoDate(form.month).left(7));
    table.subtitle = report::subtitleOf(origin);
    table.notes = origin.limits + form.notes;
    table.body.columns = {{QStringLiteral("sex"), QStringLiteral("Sex")},
                          {QStringLiteral("name"), QStringLiteral("Learner")}};
    for (const QDate day : form.days)
        table.body.columns.push_back({isoDate(day), QString::number(day.day())});
    table.body.columns.push_back({QStringLiteral("absent"), QStringLiteral("Absent"), Type::Count});
    table.body.columns.push_back({QStringLiteral("tardy"), QStringLiteral("Tardy"), Type::Count});
    table.body.columns.push_back({QStringLiteral("remarks"), QStringLiteral("Remarks")});
    addLearners(table.body, QStringLiteral("M"), form.boys);
    addLearners(table.body, QStringLiteral("F"), form.girls);

    table.totals.columns = {{QStringLiteral("figure"), QStringLiteral("Figure")},
                            {QStringLiteral("boys"), QStringLiteral("M")},
                            {QStringLiteral("girls"), QStringLiteral("F")},
                            {QStringLiteral("all"), QStringLiteral("Total")}};
    addCount(table.totals, "Registered learners", form.registered);
    addFigures(table.totals, "Average daily attendance", form.dailyAttendance(), false);
    addFigures(table.totals, "Percentage of attendance", form.attendancePercent(), true);
    addCount(table.totals, "Absent for 5 consecutive days", form.absentFiveDays);
    addCount(table.totals, "Transferred out", form.transferredOut);
    return table;
}

} // namespace rollcall::form
