#include "app/operations/logmetrics.h"

#include "core/supabase/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::app {

using observe::Metric;
using observe::Metrics;

/** A line of the log. */
struct LogMetrics::Line {
    QString at; ///< RFC 3339 in UTC, so that they compare as texts
    QJsonObject extra;

    std::string text(const char* key) const { return extra[QLatin1String(key)].toString().toStdString(); }
    double number(const char* key) const { return extra[QLatin1String(key)].toDouble(); }
    std::chrono::duration<double> duration(const char* key) const
    {
        return std::chrono::duration<double>(number(key) / 1000);
    }
    bool has(const char* key) const { return extra.contains(QLatin1String(key)); }
};

/** A message, by who writes it, and what it counts. */
struct LogMetrics::Source {
    const char* logger;
    const char* message;
    void (*take)(LogMetrics& into, const Line& line);
};

const std::vector<LogMetrics::Source>& LogMetrics::sources()
{
    const auto attempt = [](LogMetrics& into, const Line& line) {
        if (line.has("outcome")) // versions before did not say what was sent
            into.m_metrics.add(Metric::SyncAttempts, {line.text("service"), line.text("outcome")});
    };
    static const std::vector<Source> all{
        {"app.backend", "counted", [](LogMetrics& into, const Line& line) { into.countScan("accepted", line); }},
        {"app.backend", "not counted",
         [](LogMetrics& into, const Line& line) { into.countScan(line.text("reason"), line); }},
        {"app.backend", "not recorded",
         [](LogMetrics& into, const Line& line) { into.countScan("not_recorded", line); }},
        {"sync.engine", "attempt over", attempt},
        {"sync.engine", "sending again later", attempt},
        {"sync.engine", "sending stopped until somebody helps", attempt},
        {"net.http", "request done",
         [](LogMetrics& into, const Line& line) {
             const std::string service = supabase::serviceOf(line.extra[u"path"].toString());
             const auto connect = line.duration("connect_ms");
             const auto firstByte = line.duration("first_byte_ms");
             into.m_metrics.observe(Metric::HttpSeconds, {service, "connect"}, connect);
             into.m_metrics.observe(Metric::HttpSeconds, {service, "first_byte"}, firstByte);
             into.m_metrics.observe(
                 Metric::HttpSeconds, {service, "body"},
                 std::max(line.duration("took_ms") - connect - firstByte, std::chrono::duration<double>::zero()));
         }},
        {"sync.breaker", "circuit breaker changed",
         [](LogMetrics& into, const Line& line) {
             const std::string state = line.text("state");
             into.set(Metric::BreakerState, line.text("service"),
                      state == "open"        ? 2
                      : state == "half_open" ? 1
                                             : 0,
                      line.at);
         }},
        {"app.alarms", "an alarm stands",
         [](LogMetrics& into, const Line& line) { into.set(Metric::Alarm, line.text("code"), 1, line.at); }},
        {"app.alarms", "an alarm is over",
         [](LogMetrics& into, const Line& line) { into.set(Metric::Alarm, line.text("code"), 0, line.at); }},
        {"checkin.clock", "the clock was compared with the server's",
         [](LogMetrics& into, const Line& line) {
             into.set(Metric::ClockOffsetSeconds, {}, line.number("offset_ms") / 1000, line.at);
         }},
        {"log", nullptr, // the sentence holds the number
         [](LogMetrics& into, const Line& line) {
             into.m_metrics.add(Metric::LogDropped, {}, std::max(0.0, line.number("dropped")));
         }},
        {"app.main", "started",
         [](LogMetrics& into, const Line& line) {
             into.m_metrics.set(Metric::BuildInfo, {line.text("version"), "unknown"}, 1);
         }},
    };
    return all;
}

void LogMetrics::take(QIODevice& log)
{
    while (!log.atEnd()) {
        const QByteArray line = log.readLine();
        if (!line.isEmpty())
            takeLine(QByteArrayView(line).trimmed());
    }
}

void LogMetrics::takeLine(QByteArrayView text)
{
    if (text.isEmpty()) // where a torn line was ended
        return;
    ++m_counts.lines;
    const QJsonObject object = QJsonDocument::fromJson(text.toByteArray()).object();
    const QString message = object[u"message"].toString();
    if (message.isEmpty()) {
        ++m_counts.unreadable;
        return;
    }
    const QString logger = object[u"logger"].toString();
    const auto& all = sources();
    const auto source = std::find_if(all.begin(), all.end(), [&](const Source& one) {
        return logger == QLatin1String(one.logger) && (!one.message || message == QLatin1String(one.message));
    });
    if (source != all.end())
        source->take(*this, {object[u"timestamp"].toString(), object[u"extra"].toObject()});
}

void LogMetrics::countScan(const std::string& result, const Line& line)
{
    m_metrics.add(Metric::Scans, {result});
    m_metrics.observe(Metric::DecisionSeconds, {}, line.duration("took_ms"));
}

void LogMetrics::set(Metric gauge, const std::string& label, double value, const QString& at)
{
    QString& setAt = m_setAt[QByteArray::number(static_cast<int>(gauge)) + QByteArray::fromStdString(label)];
    if (at < setAt)
        return;
    setAt = at;
    if (label.empty())
        m_metrics.set(gauge, {}, value);
    else
        m_metrics.set(gauge, {label}, value);
}

std::string LogMetrics::text() const
{
    return m_metrics.text({Metric::Scans, Metric::DecisionSeconds, Metric::SyncAttempts, Metric::HttpSeconds,
                           Metric::BreakerState, Metric::ClockOffsetSeconds, Metric::LogDropped, Metric::Alarm,
                           Metric::BuildInfo});
}

} // namespace rollcall::app
