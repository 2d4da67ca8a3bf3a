#include "app/assembly/cloudlink.h"
#include "app/assembly/rulesreport.h"
#include "app/ctl/command.h"
#include "app/operations/awaited.h"
#include "app/operations/reasonsentence.h"

#include <QJsonArray>

namespace rollcall::app {

namespace {

using Pulled = supabase::SchedulePull::Pulled;

QJsonObject toJson(const RulesReport& report)
{
    QJsonObject json{{QStringLiteral("from"), QLatin1String(name(report.origin))},
                     {QStringLiteral("since"), textOrNull(toRfc3339(report.since))},
                     {QStringLiteral("version"), textOrNull(report.version)},
                     {QStringLiteral("schedules"), qint64(report.schedules())},
                     {QStringLiteral("exceptions"), qint64(report.exceptions())},
                     {QStringLiteral("time_zone"), QString::fromUtf8(report.rules.zone().id())},
                     {QStringLiteral("refused_since"), QJsonValue()},
                     {QStringLiteral("faults"), QJsonArray()}};
    if (report.refused) {
        json.insert(QStringLiteral("refused_since"), toRfc3339(report.refused->at));
        json.insert(QStringLiteral("faults"), QJsonArray::fromStringList(report.refused->sentences));
    }
    return json;
}

/** Prints which rules are in force; complains about newer ones that are not. */
int tell(const Context& context, const Storage& storage, const config::Settings& settings)
{
    const auto report = rulesReport(storage, settings);
    if (!report) {
        Context::complain(report.error().detail);
        return FoundFault;
    }
    if (context.json)
        Context::print(toJson(*report));
    else
        Context::print(QStringLiteral("In force: %1").arg(sentence(*report)));
    if (!report->refused)
        return Well;
    if (!context.json) {
        Context::complain(QStringLiteral("The cloud's schedules of %1 cannot be used; mend them there:")
                              .arg(toRfc3339(report->refused->at)));
        for (const QString& fault : report->refused->sentences)
            Context::complain(fault);
    }
    return FoundFault;
}

} // namespace

int showRules(const Context& context, const Arguments&)
{
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    const auto storage = context.storage();
    return storage ? tell(context, *storage, *settings) : FoundFault;
}

int pullRules(const Context& context, const Arguments&)
{
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    if (!settings->cloud.enabled) {
        Context::complain(QStringLiteral("The cloud is switched off (cloud.enabled); the rules are as they were."));
        return FoundFault;
    }
    const auto storage = context.storageToRecordIn();
    if (!storage)
        return FoundFault;
    CloudLink link(*storage, *settings, context.dataDirectory, context.clock);
    const auto answer = awaited(link.schedules.pull());
    if (const auto* outcome = std::get_if<sync::Outcome>(&answer)) {
        Context::complain(QStringLiteral("The rules are as they were: %1").arg(reasonSentence(outcome->code)));
        return FoundFault;
    }
    if (std::get<Pulled>(answer) == Pulled::NoTable)
        Context::complain(
            QStringLiteral("The cloud has no schedules: its migrations are older. The rules are as they "
                           "were; apply deploy/supabase/migrations."));
    const sync::Outcome corrections = awaited(link.corrections.pull());
    if (corrections.kind != sync::Outcome::Kind::Done) {
        Context::complain(
            QStringLiteral("The office's corrections are as they were: %1").arg(reasonSentence(corrections.code)));
        return FoundFault;
    }
    const sync::Outcome badges = awaited(link.badges.pull());
    if (badges.kind != sync::Outcome::Kind::Done) {
        Context::complain(
            QStringLiteral("The rules for badges are as they were: %1").arg(reasonSentence(badges.code)));
        return FoundFault;
    }
    return tell(context, *storage, *settings);
}

} // namespace rollcall::app
