#include "app/assembly/pulledrules.h"
#include "app/assembly/schoolrules.h"
#include "app/ctl/command.h"
#include "core/attendance/nearsession.h"
#include "core/attendance/schedulechecks.h"

namespace rollcall::app {

namespace {

constexpr int mostMinutesAhead = 24 * 60;

int wrongUsageOf(const char* sentence)
{
    Context::complain(QLatin1String(sentence));
    return WrongUsage;
}

void tellNear(const Context& context, const std::optional<attendance::NearSession>& near)
{
    if (context.json)
        Context::print(QJsonObject{
            {QStringLiteral("idle"), !near},
            {QStringLiteral("date"), near ? QJsonValue(isoDate(near->day)) : QJsonValue()},
            {QStringLiteral("session"), near ? QJsonValue(near->session.toString()) : QJsonValue()},
            {QStringLiteral("from"), near ? QJsonValue(attendance::clockText(near->span.from)) : QJsonValue()},
            {QStringLiteral("to"), near ? QJsonValue(attendance::clockText(near->span.to)) : QJsonValue()}});
    else if (near)
        Context::print(QStringLiteral("Students are expected (%1): %2, from %3 to %4.")
                           .arg(near->session.toString(), isoDate(near->day), attendance::clockText(near->span.from),
                                attendance::clockText(near->span.to)));
    else
        Context::print(QStringLiteral("No students are expected."));
}

} // namespace

int checkIdle(const Context& context, const Arguments& arguments)
{
    bool isNumber = true;
    const auto given = arguments.value("--for");
    const int minutes = given ? given->toInt(&isNumber) : 0;
    if (!isNumber || minutes < 0 || minutes > mostMinutesAhead)
        return wrongUsageOf("--for takes whole minutes from 0 to 1440");
    const auto at = arguments.value("--at");
    const QDateTime now = at ? fromRfc3339(*at) : context.clock.now();
    if (!now.isValid())
        return wrongUsageOf("--at takes a time such as 2026-11-23T07:24:00+08:00");
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    attendance::RulesInForce rules = configuredRules(*settings);
    usePulledSchedules(rules, storage->schedules);
    const auto near = attendance::nearSession(rules, now, std::chrono::minutes(minutes));
    tellNear(context, near);
    return near ? FoundFault : Well;
}

} // namespace rollcall::app
