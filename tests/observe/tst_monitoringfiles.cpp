// What is shipped for Prometheus and Grafana asks for metrics that exist, and says of them what the program says.

#include "core/observe/alarmtable.h"
#include "core/observe/metrictable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using rollcall::observe::allMetrics;
using rollcall::observe::MetricKind;
using rollcall::observe::MetricRow;

namespace {

QString contents(const char* name)
{
    QFile file(QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/monitoring/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/** Every series name that a query may use. */
QSet<QString> seriesNames()
{
    QSet<QString> names;
    for (const MetricRow& row : allMetrics()) {
        const QString name = QString::fromLatin1(row.name);
        if (row.kind != MetricKind::Histogram) {
            names << name;
            continue;
        }
        for (const char* part : {"_bucket", "_sum", "_count"})
            names << name + QLatin1String(part);
    }
    return names;
}

QStringList metricsIn(const QString& text)
{
    static const QRegularExpression name(QStringLiteral("\\brollcall_[a-z_]+"));
    QStringList found;
    for (const auto& match : name.globalMatch(text))
        found << match.captured();
    return found;
}

const char* kindName(MetricKind kind)
{
    return kind == MetricKind::Counter ? "counter" : kind == MetricKind::Gauge ? "gauge" : "histogram";
}

} // namespace

class TestMonitoringFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMetricThatIsAskedForExists_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* file : {"rollcall.rules.yml", "rollcall.rules.test.yml", "grafana-dashboard.json"})
            QTest::newRow(file) << contents(file);
    }

    void everyMetricThatIsAskedForExists()
    {
        QFETCH(QString, text);
        const QStringList found = metricsIn(text);
        QVERIFY(found.size() > 10);
        const QSet<QString> known = seriesNames();
        for (const QString& name : found)
            QVERIFY2(known.contains(name), qPrintable(name));
    }

    void theDashboardShowsEveryMetric()
    {
        const QJsonObject dashboard = QJsonDocument::fromJson(contents("grafana-dashboard.json").toUtf8()).object();
        const QJsonArray panels = dashboard[u"panels"].toArray();
        QVERIFY(!panels.isEmpty());
        QString queries;
        QSet<int> ids;
        for (const QJsonValue& panel : panels) {
            ids << panel[u"id"].toInt();
            QVERIFY(!panel[u"title"].toString().isEmpty());
            QVERIFY(!panel[u"targets"].toArray().isEmpty());
            for (const QJsonValue& target : panel[u"targets"].toArray())
                queries += target[u"expr"].toString() + u'\n';
        }
        QCOMPARE(ids.size(), int(panels.size()));
        for (const MetricRow& row : allMetrics())
            QVERIFY2(queries.contains(QLatin1String(row.name)), row.name);
    }

    void everyAlertSaysWhatToDo()
    {
        const QString rules = contents("rollcall.rules.yml");
        const auto count = [&rules](const char* word) { return rules.count(QLatin1String(word)); };
        QVERIFY(count("- alert: ") > 10);
        QCOMPARE(count("remedy: "), count("- alert: "));
        QCOMPARE(count("summary: "), count("- alert: "));
        QCOMPARE(count("severity: "), count("- alert: "));
        const QString tests = contents("rollcall.rules.test.yml");
        static const QRegularExpression alert(QStringLiteral("- alert: (\\w+)"));
        for (const auto& match : alert.globalMatch(rules))
            QVERIFY2(tests.contains(u'"' + match.captured(1) + u'"'), qPrintable(match.captured(1)));
    }

    void theRuleOfAlarmsNamesSuchAsThereAre()
    {
        static const QRegularExpression list(QStringLiteral("rollcall_alarm\\{code=~\"([a-z_|]+)\"\\}"));
        const QStringList codes = list.match(contents("rollcall.rules.yml")).captured(1).split(u'|');
        QVERIFY(codes.size() > 5);
        for (const QString& code : codes)
            QVERIFY2(rollcall::observe::alarmOfCode(code), qPrintable(code));
    }

    void thePageListsThemAsTheyAre()
    {
        const QString page = contents("README.md");
        for (const MetricRow& row : allMetrics()) {
            QStringList labels;
            for (const char* label : row.labels)
                labels << QStringLiteral("`%1`").arg(QLatin1String(label));
            const QString line = QStringLiteral("| `%1` | %2 | %3| %4 |\n")
                                     .arg(QLatin1String(row.name), QLatin1String(kindName(row.kind)),
                                          labels.isEmpty() ? QString() : labels.join(QStringLiteral(", ")) + u' ',
                                          QLatin1String(row.help));
            QVERIFY2(page.contains(line), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestMonitoringFiles)
#include "tst_monitoringfiles.moc"
