#include "app/assembly/cloudlink.h"
#include "app/assembly/rulesreport.h"
#include "app/ctl/command.h"
#include "app/operations/awaited.h"
#include "app/operations/reasonsentence.h"

#include <QJsonArray>

#include <algorithm>

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

/** What badges are told by here. */
struct BadgesInForce {
    badge::BadgeRules rules;
    QDateTime since;

    qint64 keysThatCount() const
    {
        return std::count_if(rules.keys.begin(), rules.keys.end(),
                             [](const auto& key) { return !key.second.isRetired; });
    }
};

/** Nothing: no cloud has said. */
std::optional<BadgesInForce> badgesInForce(const Storage& storage)
{
    const auto pulled = storage.badgeRules.pulled();
    if (!pulled || !*pulled)
        return std::nullopt;
    auto rules = badge::readBadgeRules((*pulled)->json);
    return rules ? std::optional(BadgesInForce{*std::move(rules), (*pulled)->at}) : std::nullopt;
}

QJsonValue toJson(const std::optional<BadgesInForce>& badges)
{
    if (!badges)
        return {};
    return QJsonObject{{QStringLiteral("since"), toRfc3339(badges->since)},
                       {QStringLiteral("policy"), QLatin1String(name(badges->rules.policy))},
                       {QStringLiteral("keys"), badges->keysThatCount()},
                       {QStringLiteral("revoked"), qint64(badges->rules.revoked.size())}};
}

QString sentence(const std::optional<BadgesInForce>& badges)
{
    if (!badges)
        return QStringLiteral("Badges: plain numbers; no cloud has said by which keys others are signed");
    return QStringLiteral("Badges: %1, keys that count: %2, revoked: %3, since %4")
        .arg(badges->rules.policy == badge::BadgePolicy::SignedOnly ? QStringLiteral("signed ones only")
                                                                    : QStringLiteral("plain numbers and signed ones"))
        .arg(badges->keysThatCount())
        .arg(badges->rules.revoked.size())
        .arg(toRfc3339(badges->since));
}

/** Prints which rules are in force; complains about newer ones that are not. */
int tell(const Context& context, const Storage& storage, const config::Settings& settings)
{
    const auto report = rulesReport(storage, settings);
    if (!report) {
        Context::complain(report.error().detail);
        return FoundFault;
    }
    const auto badges = badgesInForce(storage);
    if (context.json) {
        QJsonObject json = toJson(*report);
        json.insert(QStringLiteral("badges"), toJson(badges));
        Context::print(json);
    } else {
        Context::print(QStringLiteral("In force: %1").arg(sentence(*report)));
        Context::print(sentence(badges));
    }
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
