#include "app/kiosk/summary.h"

#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using app::Summary;
using attendance::Refusal;
using attendance::RefusalReason;

class TestSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdictsAreCountedByReason()
    {
        Summary summary;
        summary.count(receipt());
        summary.count(receipt());
        summary.count(Refusal{.reason = RefusalReason::AlreadyIn});
        summary.count(Refusal{.reason = RefusalReason::NotABadge});
        summary.count(Refusal{.reason = RefusalReason::NotABadge});
        summary.queue.stats = {.waiting = 1, .parked = 2, .records = 9, .synced = 3, .photosLost = 4};
        summary.startup = 321ms;

        scan::ScanWorker::Counters counters;
        counters.frames = 30;
        counters.dropped = 4;
        counters.decoded = 5;
        QJsonObject json = summary.toJson(counters);
        QVERIFY(json.take(QStringLiteral("peak_rss_mb")).toDouble() > 1);
        const QJsonObject expected =
            QJsonDocument::fromJson("{\"frames\": 30, \"dropped\": 4, \"decoded\": 5, \"accepted\": 2,"
                                    " \"refused\": {\"already_in\": 1, \"not_a_badge\": 2},"
                                    " \"waiting\": 1, \"synced\": 3, \"parked\": 2, \"photos_lost\": 4, "
                                    "\"fault\": null, \"startup_ms\": 321}")
                .object();
        QCOMPARE(json, expected);
    }

    void whatNeverHappenedIsNull()
    {
        const QJsonObject json = Summary().toJson({});
        QCOMPARE(json.value(u"startup_ms"), QJsonValue());
        QCOMPARE(json.value(u"fault"), QJsonValue());
        QCOMPARE(json.value(u"refused"), QJsonValue(QJsonObject()));
    }

    void onlyARunThatLostNothingIsClean_data()
    {
        QTest::addColumn<Summary>("summary");
        QTest::addColumn<bool>("clean");
        QTest::newRow("nothing happened") << Summary() << true;
        Summary summary;
        summary.count(Refusal{.reason = RefusalReason::NotOnRoster});
        summary.count(Refusal{.reason = RefusalReason::AlreadyIn});
        summary.count(Refusal{.reason = RefusalReason::NotABadge});
        QTest::newRow("refusals as they should be") << summary << true;
        summary.queue.stats.waiting = 7;
        QTest::newRow("records wait") << summary << true;
        summary.count(Refusal{.reason = RefusalReason::NotRecorded});
        QTest::newRow("a scan was not recorded") << summary << false;
        summary = {};
        summary.queue.stats.parked = 1;
        QTest::newRow("parked") << summary << false;
        summary = {};
        summary.queue.stats.photosLost = 1;
        QTest::newRow("a photo lost") << summary << false;
        summary = {};
        summary.fault = QStringLiteral("file_unreadable");
        QTest::newRow("a fault") << summary << false;
    }

    void onlyARunThatLostNothingIsClean()
    {
        QFETCH(Summary, summary);
        QFETCH(bool, clean);
        QCOMPARE(summary.isClean(), clean);
    }

    void theProcessKnowsHowLongItRuns()
    {
        const auto before = app::sinceProcessStart();
        QVERIFY(before >= 0ms);
        QVERIFY(before < 10min);
        QTRY_VERIFY(app::sinceProcessStart() > before);
    }

private:
    static attendance::Receipt receipt()
    {
        const SystemClock clock;
        return {RecordId::generate(clock),
                {*StudentNumber::parse(u"1"), {}, {}, {}},
                clock.now(),
                attendance::AttendanceStatus::Present};
    }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
