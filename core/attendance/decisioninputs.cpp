#include "core/attendance/decisioninputs.h"

#include <QJsonDocument>

#include <algorithm>

namespace rollcall::attendance {

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestRuleId = 200;

// Schedules may hold any text; PostgreSQL refuses a NUL in one.
QString bounded(const QString& text, qsizetype longest)
{
    QString bounded = text;
    bounded.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    bounded.truncate(longest);
    if (!bounded.isEmpty() && bounded.back().isHighSurrogate())
        bounded.chop(1);
    return bounded;
}

QString timeText(std::chrono::seconds timeOfDay)
{
    return isoTime(QTime(0, 0).addSecs(int(timeOfDay.count())));
}

} // namespace

DecidingRule decidingRule(const AcceptedScan& scan, const ScheduledStudent& student, const ScanMoment& moment,
                          const SchoolZone& zone)
{
    const Audience& audience = scan.rule.audience;
    QJsonObject decision{
        {QStringLiteral("time"), timeText(std::chrono::floor<std::chrono::seconds>(moment.timeOfDay))},
        {QStringLiteral("time_zone"), QString::fromLatin1(zone.id())},
        {QStringLiteral("audience"), QLatin1String(name(audience.kind))},
    };
    const auto insertName = [&decision](const char* key, const QString& text) {
        if (!text.isEmpty())
            decision.insert(QLatin1String(key), bounded(text, longestName));
    };
    insertName("name", audience.name);
    insertName("section", student.section);
    insertName("exception", scan.rule.exception);
    if (scan.lateLimit)
        decision.insert(QStringLiteral("late_limit"), timeText(*scan.lateLimit));
    return {bounded(scan.rule.id, longestRuleId), scan.rule.version,
            QJsonDocument(decision).toJson(QJsonDocument::Compact)};
}

Audience audienceOf(const QJsonObject& decision)
{
    const QString kind = decision.value(QLatin1String("audience")).toString();
    for (const Audience::Kind one : {Audience::Kind::Grade, Audience::Kind::Section, Audience::Kind::Student}) {
        if (kind == QLatin1String(name(one)))
            return {one, decision.value(QLatin1String("name")).toString()};
    }
    return {};
}

} // namespace rollcall::attendance
