#include "app/ctl/command.h"
#include "app/ctl/dayoption.h"
#include "app/ctl/registeroption.h"
#include "app/operations/reportfile.h"
#include "app/operations/reportmaker.h"
#include "core/report/plaintext.h"

#include <functional>

namespace rollcall::app {

namespace {

using report::Table;

constexpr int usualDaysRunning = 3;
constexpr int mostDaysRunning = 20; // of the cloud's function

struct Target {
    QString file; ///< empty: standard output
    ReportFormat format = ReportFormat::Csv;
};

/** Where the report goes; nothing, after a sentence, if the options do not go together. */
std::optional<Target> targetOf(const Arguments& arguments)
{
    static const std::pair<const char*, ReportFormat> formats[] = {
        {"--csv", ReportFormat::Csv}, {"--xlsx", ReportFormat::Xlsx}, {"--pdf", ReportFormat::Pdf}};
    std::optional<Target> target;
    for (const auto& [option, format] : formats) {
        const auto file = arguments.value(option);
        if (!file)
            continue;
        if (target) {
            Context::complain(QStringLiteral("--csv, --xlsx and --pdf are alternatives; give one of them"));
            return std::nullopt;
        }
        target = Target{*file, format};
    }
    return target.value_or(Target());
}

/** The days that --date, --from and --to name; nothing after a sentence. */
std::optional<ReportDays> reportDays(const Arguments& arguments)
{
    ReportDays days;
    for (const auto& [option, day] : {std::pair("--date", &days.date), {"--from", &days.from}, {"--to", &days.to}}) {
        if (!arguments.has(option))
            continue;
        *day = dayOf(arguments, option);
        if (!*day)
            return std::nullopt;
    }
    return days;
}

QJsonValue toJson(const report::Cell& cell)
{
    if (const int* count = std::get_if<int>(&cell))
        return *count;
    return textOrNull(report::text(cell));
}

void printGrid(const report::Grid& grid)
{
    for (const std::vector<report::Cell>& row : grid.rows) {
        QJsonObject object;
        for (std::size_t i = 0; i < row.size(); ++i)
            object.insert(grid.columns[i].key, toJson(row[i]));
        Context::print(object);
    }
}

int show(const Context& context, const Table& table)
{
    if (context.json) {
        printGrid(table.body);
        for (const QString& note : table.notes) // a reader of rows must not take them for more than they are
            Context::complain(note);
        return Well;
    }
    for (const QString& line : report::plainLines(table))
        Context::print(line);
    return Well;
}

int write(const Context& context, const Table& table, const Target& target)
{
    if (const auto written = writeReport(table, target.file, target.format); !written)
        return complained(written.error());
    if (context.json) {
        Context::print(QJsonObject{{QStringLiteral("file"), target.file},
                                   {QStringLiteral("rows"), qint64(table.body.rows.size())}});
        return Well;
    }
    Context::print(QStringLiteral("%1: %2, rows: %3").arg(target.file, table.title).arg(table.body.rows.size()));
    for (const QString& note : table.notes)
        Context::print(note);
    return Well;
}

using Make = std::function<Result<Table>(ReportMaker&, const ReportDays&)>;

int report(const Context& context, const Arguments& arguments, const Make& make)
{
    const auto days = reportDays(arguments);
    const auto target = days ? targetOf(arguments) : std::nullopt;
    if (!target)
        return WrongUsage;
    return withRegister(context, arguments, [&](report::Source& source) {
        ReportMaker maker(source);
        const auto table = make(maker, *days);
        if (!table)
            return complained(table.error());
        return target->file.isEmpty() ? show(context, *table) : write(context, *table, *target);
    });
}

} // namespace

int reportDay(const Context& context, const Arguments& arguments)
{
    return report(context, arguments,
                  [](ReportMaker& maker, const ReportDays& days) { return maker.day(days.date); });
}

int reportStudent(const Context& context, const Arguments& arguments)
{
    const auto number = StudentNumber::parse(arguments.words.constFirst());
    if (!number) {
        Context::complain(QStringLiteral("\"%1\" is no student number").arg(arguments.words.constFirst()));
        return FoundFault;
    }
    return report(context, arguments,
                  [&number](ReportMaker& maker, const ReportDays& days) { return maker.student(*number, days); });
}

int reportSection(const Context& context, const Arguments& arguments)
{
    const QString section = arguments.words.value(0);
    return report(context, arguments,
                  [&section](ReportMaker& maker, const ReportDays& days) { return maker.section(section, days); });
}

int reportMonth(const Context& context, const Arguments& arguments)
{
    const QString section = arguments.words.constFirst();
    return report(context, arguments,
                  [&section](ReportMaker& maker, const ReportDays& days) { return maker.month(section, days.date); });
}

int reportAbsent(const Context& context, const Arguments& arguments)
{
    const QString session = arguments.value("--session").value_or(QString());
    return report(context, arguments, [&session](ReportMaker& maker, const ReportDays& days) {
        return maker.missing(days.date, session);
    });
}

int reportAbsentRunning(const Context& context, const Arguments& arguments)
{
    bool isNumber = true;
    const int running = arguments.has("--days") ? arguments.value("--days")->toInt(&isNumber) : usualDaysRunning;
    if (!isNumber || running < 1 || running > mostDaysRunning) {
        Context::complain(QStringLiteral("--days takes a number from 1 to %1").arg(mostDaysRunning));
        return WrongUsage;
    }
    return report(context, arguments, [running](ReportMaker& maker, const ReportDays& days) {
        return maker.absentRunning(running, days.date);
    });
}

int reportLateness(const Context& context, const Arguments& arguments)
{
    return report(context, arguments,
                  [](ReportMaker& maker, const ReportDays& days) { return maker.lateness(days); });
}

} // namespace rollcall::app
