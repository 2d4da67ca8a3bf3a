// What is counted stands in the text, well-formed, whatever was counted from whichever thread.

#include "core/observe/metrics.h"
#include "tests/support/exposition.h"

#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using rollcall::observe::allMetrics;
using rollcall::observe::Metric;
using rollcall::observe::MetricKind;
using rollcall::observe::MetricRow;
using rollcall::observe::Metrics;
using rollcall::support::Exposition;
using rollcall::support::readExposition;

namespace {

Exposition read(const Metrics& metrics)
{
    return readExposition(QByteArray::fromStdString(metrics.text()));
}

/** Everything that can be counted, once. */
void touchAll(Metrics& metrics)
{
    for (const MetricRow& row : allMetrics()) {
        const auto touch = [&](Metrics::Labels labels) {
            if (row.kind == MetricKind::Counter)
                metrics.add(row.metric, labels);
            else if (row.kind == MetricKind::Gauge)
                metrics.set(row.metric, labels, 1);
            else
                metrics.observe(row.metric, labels, 3ms);
        };
        switch (row.labels.size()) {
        case 0:
            touch({});
            break;
        case 1:
            touch({"one"});
            break;
        default:
            touch({"one", "two"});
        }
    }
}

} // namespace

class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableStandsInTheOrderOfTheEnum()
    {
        int index = 0;
        for (const MetricRow& row : allMetrics())
            QCOMPARE(static_cast<int>(row.metric), index++);
        QCOMPARE(index, static_cast<int>(Metric::BuildInfo) + 1);
    }

    void everyMetricIsGivenWithItsHelpAndTypeOnce()
    {
        Metrics metrics;
        touchAll(metrics);
        const Exposition text = read(metrics);
        QCOMPARE(text.fault, QString());
        for (const MetricRow& row : allMetrics()) {
            QCOMPARE(text.help.value(row.name), QByteArray(row.help));
            const char* type = row.kind == MetricKind::Counter ? "counter"
                               : row.kind == MetricKind::Gauge ? "gauge"
                                                               : "histogram";
            QCOMPARE(text.types.value(row.name), QByteArray(type));
        }
        QCOMPARE(text.types.size(), int(allMetrics().size()));
    }

    void namesAndHelpFollowTheRulesOfTheFormat()
    {
        for (const MetricRow& row : allMetrics()) {
            const QByteArray name(row.name);
            QVERIFY2(name.startsWith("rollcall_"), row.name);
            QCOMPARE(name.endsWith("_total"), row.kind == MetricKind::Counter);
            const QByteArray help(row.help);
            QVERIFY2(!help.contains('\n') && !help.contains('\\'), row.name); // the library does not escape it
            QVERIFY2(help.endsWith('.'), row.name);
            QCOMPARE(row.bounds.empty(), row.kind != MetricKind::Histogram);
            QVERIFY2(std::is_sorted(row.bounds.begin(), row.bounds.end()), row.name);
        }
    }

    void countersGrowAndGaugesAreWhatTheyWereSetTo()
    {
        Metrics metrics;
        metrics.add(Metric::Scans, {"accepted"});
        metrics.add(Metric::Scans, {"accepted"}, 2);
        metrics.add(Metric::Scans, {"already_in"}, 0);
        metrics.raiseTo(Metric::LogDropped, 7);
        metrics.raiseTo(Metric::LogDropped, 5);
        metrics.set(Metric::ClockOffsetSeconds, {}, -1.5);
        const Exposition text = read(metrics);
        QCOMPARE(text.value("rollcall_scans_total{result=\"accepted\"}"), 3.0);
        QCOMPARE(text.value("rollcall_scans_total{result=\"already_in\"}"), 0.0);
        QCOMPARE(text.value("rollcall_log_dropped_total"), 7.0);
        QCOMPARE(text.samples.value("rollcall_clock_offset_seconds"), -1.5);
        QCOMPARE(text.value("rollcall_camera_frames_total"), 0.0); // from the start on

        metrics.forget(Metric::ClockOffsetSeconds);
        QVERIFY(!read(metrics).samples.contains("rollcall_clock_offset_seconds"));
        metrics.set(Metric::ClockOffsetSeconds, {}, 2);
        QCOMPARE(read(metrics).value("rollcall_clock_offset_seconds"), 2.0);
    }

    void durationsAreCountedInEveryBucketThatHoldsThem()
    {
        Metrics metrics;
        metrics.observe(Metric::DecisionSeconds, {}, 3ms);
        metrics.observe(Metric::DecisionSeconds, {}, 30ms);
        metrics.observe(Metric::DecisionSeconds, {}, 1min);
        const Exposition text = read(metrics);
        QCOMPARE(text.value("rollcall_decision_seconds_bucket{le=\"0.002\"}"), 0.0);
        QCOMPARE(text.value("rollcall_decision_seconds_bucket{le=\"0.005\"}"), 1.0);
        QCOMPARE(text.value("rollcall_decision_seconds_bucket{le=\"5\"}"), 2.0);
        QCOMPARE(text.value("rollcall_decision_seconds_bucket{le=\"+Inf\"}"), 3.0);
        QCOMPARE(text.value("rollcall_decision_seconds_count"), 3.0);
        QVERIFY(qAbs(text.value("rollcall_decision_seconds_sum") - 60.033) < 1e-9);
    }

    void whatIsNoWordBecomesOther_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a name") << QByteArray("Ana Reyes");
        QTest::newRow("quotes") << QByteArray("a\"b");
        QTest::newRow("two lines") << QByteArray("a\nb");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray(41, 'x');
        QTest::newRow("beyond ASCII") << QByteArray("Nu\xc3\xb1"
                                                    "ez");
    }

    void whatIsNoWordBecomesOther()
    {
        QFETCH(QByteArray, value);
        Metrics metrics;
        metrics.add(Metric::Scans, {std::string_view(value.constData(), size_t(value.size()))});
        const Exposition text = read(metrics);
        QCOMPARE(text.fault, QString());
        QCOMPARE(text.value("rollcall_scans_total{result=\"other\"}"), 1.0);
    }

    void aLabelThatGrowsWithoutEndIsCutOff()
    {
        Metrics metrics;
        for (int i = 0; i < 1000; ++i)
            metrics.add(Metric::Scans, {std::to_string(i)});
        const Exposition text = read(metrics);
        QCOMPARE(text.fault, QString());
        QCOMPARE(text.value("rollcall_scans_total{result=\"63\"}"), 1.0);
        QVERIFY(!text.samples.contains("rollcall_scans_total{result=\"64\"}"));
        QCOMPARE(text.value("rollcall_scans_total{result=\"other\"}"), 936.0);
    }

    void threadsThatCountTogetherLoseNothingWhileTheTextIsMade()
    {
        Metrics metrics;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&metrics] {
                for (int n = 0; n < 5000; ++n) {
                    metrics.add(Metric::CameraFrames);
                    metrics.add(Metric::Scans, {n % 2 == 0 ? "accepted" : "already_in"});
                    metrics.observe(Metric::DecodeSeconds, {}, 1ms);
                }
            });
        }
        for (int i = 0; i < 50; ++i)
            QCOMPARE(read(metrics).fault, QString());
        for (std::thread& thread : threads)
            thread.join();
        const Exposition text = read(metrics);
        QCOMPARE(text.value("rollcall_camera_frames_total"), 20'000.0);
        QCOMPARE(text.value("rollcall_scans_total{result=\"accepted\"}"), 10'000.0);
        QCOMPARE(text.value("rollcall_decode_seconds_count"), 20'000.0);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
