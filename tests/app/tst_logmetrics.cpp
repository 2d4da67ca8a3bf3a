// What a running kiosk would have told is counted from the lines it wrote, whole or torn, in whatever order.

#include "app/operations/logmetrics.h"
#include "tests/support/exposition.h"

#include <QBuffer>
#include <QTest>

using namespace rollcall;
using app::LogMetrics;
using support::Exposition;
using support::readExposition;

namespace {

QByteArray lineOf(const char* logger, const char* message, const char* extra, const char* at = "06:00:00.000000")
{
    return QByteArray("{\"timestamp\":\"2026-11-29T") + at + "Z\",\"level\":\"INFO\",\"logger\":\"" + logger
           + "\",\"message\":\"" + message + "\",\"module\":\"m\",\"function\":\"f\",\"line\":1,\"extra\":{" + extra
           + "}}\n";
}

Exposition read(const LogMetrics& metrics)
{
    return readExposition(QByteArray::fromStdString(metrics.text()));
}

void take(LogMetrics& metrics, QByteArray text)
{
    QBuffer log(&text);
    log.open(QIODevice::ReadOnly);
    metrics.take(log);
}

} // namespace

class TestLogMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLineThatTellsOfAMetricIsCounted_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("series");
        QTest::addColumn<double>("value");
        const auto row = [](const char* name, const QByteArray& line, const char* series, double value) {
            QTest::newRow(name) << line << QByteArray(series) << value;
        };
        const QByteArray counted = lineOf("app.backend", "counted", "\"took_ms\":4");
        row("counted", counted, "rollcall_scans_total{result=\"accepted\"}", 1);
        row("how long it took", counted, "rollcall_decision_seconds_sum", 0.004);
        row("its bucket", counted, "rollcall_decision_seconds_bucket{le=\"0.005\"}", 1);
        row("refused", lineOf("app.backend", "not counted", "\"reason\":\"already_in\",\"took_ms\":1"),
            "rollcall_scans_total{result=\"already_in\"}", 1);
        row("not recorded", lineOf("app.backend", "not recorded", "\"took_ms\":1"),
            "rollcall_scans_total{result=\"not_recorded\"}", 1);
        row("sent", lineOf("sync.engine", "attempt over", "\"service\":\"records\",\"outcome\":\"done\""),
            "rollcall_sync_attempts_total{outcome=\"done\",service=\"records\"}", 1);
        row("put off",
            lineOf("sync.engine", "sending again later",
                   "\"service\":\"photos\",\"outcome\":\"later\",\"code\":\"read_timeout\",\"wait\":1"),
            "rollcall_sync_attempts_total{outcome=\"later\",service=\"photos\"}", 1);
        row("halted",
            lineOf("sync.engine", "sending stopped until somebody helps",
                   "\"service\":\"records\",\"outcome\":\"halt\""),
            "rollcall_sync_attempts_total{outcome=\"halt\",service=\"records\"}", 1);
        const QByteArray request = lineOf("net.http", "request done",
                                          "\"path\":\"/rest/v1/attendance\",\"connect_ms\":20,\"first_byte_ms\":30,"
                                          "\"took_ms\":55");
        row("connecting", request, "rollcall_http_seconds_sum{phase=\"connect\",service=\"rest\"}", 0.02);
        row("waiting", request, "rollcall_http_seconds_sum{phase=\"first_byte\",service=\"rest\"}", 0.03);
        row("receiving", request, "rollcall_http_seconds_sum{phase=\"body\",service=\"rest\"}", 0.005);
        row("a breaker",
            lineOf("sync.breaker", "circuit breaker changed", "\"service\":\"photos\",\"state\":\"open\""),
            "rollcall_breaker_state{service=\"photos\"}", 2);
        row("the clock", lineOf("checkin.clock", "the clock was compared with the server's", "\"offset_ms\":-1500"),
            "rollcall_clock_offset_seconds", -1.5);
        row("dropped lines", lineOf("log", "17 lines dropped", "\"dropped\":17"), "rollcall_log_dropped_total", 17);
        row("the version", lineOf("app.main", "started", "\"version\":\"0.1.0\""),
            "rollcall_build_info{qt=\"unknown\",version=\"0.1.0\"}", 1);
    }

    void everyLineThatTellsOfAMetricIsCounted()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, series);
        QFETCH(double, value);
        LogMetrics metrics;
        take(metrics, line);
        const Exposition text = read(metrics);
        QCOMPARE(text.fault, QString());
        QVERIFY2(text.samples.contains(series), metrics.text().c_str());
        QVERIFY(qAbs(text.samples.value(series) - value) < 1e-9);
        QCOMPARE(metrics.counts().lines, 1);
        QCOMPARE(metrics.counts().unreadable, 0);
    }

    void ofTwoFilesInAnyOrderTheLatestLineSaysHowItIs()
    {
        const QByteArray older = lineOf("sync.breaker", "circuit breaker changed",
                                        "\"service\":\"photos\",\"state\":\"open\"", "06:00:00.000000");
        const QByteArray newer = lineOf("sync.breaker", "circuit breaker changed",
                                        "\"service\":\"photos\",\"state\":\"closed\"", "06:00:00.000001");
        for (const auto& [first, second] : {std::pair(older, newer), std::pair(newer, older)}) {
            LogMetrics metrics;
            take(metrics, first);
            take(metrics, second);
            QCOMPARE(read(metrics).value("rollcall_breaker_state{service=\"photos\"}"), 0.0);
        }
    }

    void whatCannotBeReadIsCountedAndChangesNothing()
    {
        LogMetrics metrics;
        take(metrics, lineOf("app.backend", "counted", "\"took_ms\":4") + "{\"timestamp\":\"2026-11-\n"
                          + "2026-11-29 06:00:00 INFO plain text\n[1,2]\n{\"message\":7}\n\n"
                          + lineOf("elsewhere", "counted", "\"took_ms\":4")
                          + lineOf("app.backend", "counted", "\"took_ms\":4").chopped(1)); // without its end
        QCOMPARE(metrics.counts().lines, 7);
        QCOMPARE(metrics.counts().unreadable, 4);
        QCOMPARE(read(metrics).value("rollcall_scans_total{result=\"accepted\"}"), 2.0);
    }

    void whatLogsDoNotTellIsNotClaimedToBeNone()
    {
        LogMetrics metrics;
        take(metrics, lineOf("app.backend", "counted", "\"took_ms\":4"));
        const Exposition text = read(metrics);
        for (const char* unknown : {"rollcall_camera_frames_total", "rollcall_decode_seconds_count"})
            QVERIFY2(!text.samples.contains(unknown), unknown);
    }
};

QTEST_GUILESS_MAIN(TestLogMetrics)
#include "tst_logmetrics.moc"
