#include "core/attendance/decisioninputs.h"

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

/** A flat JSON object of texts, in UTF-8. By hand, because this is on the way of every scan, and a QJsonObject takes three times
 *  as long. */
class ObjectText {
public:
    /** Nothing for an empty text. `text` has no control characters, so that only two need a backslash. */
    void add(const char* key, QString text)
    {
        if (text.isEmpty())
            return;
        text.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
        m_json += m_json.isEmpty() ? "{\"" : ",\"";
        m_json.append(key).append("\":\"").append(text.toUtf8()).append('"');
    }
    QByteArray take() { return m_json.append('}'); }

private:
    QByteArray m_json;
};

} // namespace

DecidingRule decidingRule(const AcceptedScan& scan, const ScheduledStudent& student, const ScanMoment& moment,
                          const SchoolZone& zone)
{
    const Audience& audience = scan.rule.audience;
    ObjectText decision;
    decision.add("audience", QLatin1String(name(audience.kind)));
    decision.add("exception", bounded(scan.rule.exception, longestName));
    if (scan.lateLimit)
        decision.add("late_limit", timeText(*scan.lateLimit));
    decision.add("name", bounded(audience.name, longestName));
    decision.add("section", bounded(student.section, longestName));
    decision.add("time", timeText(std::chrono::floor<std::chrono::seconds>(moment.timeOfDay)));
    decision.add("time_zone", QString::fromLatin1(zone.id()));
    return {bounded(scan.rule.id, longestRuleId), scan.rule.version, decision.take()};
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
