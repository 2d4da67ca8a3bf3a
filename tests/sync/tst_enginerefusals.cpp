// Refused scans and heartbeats in the engine: behind records, and never in their way.

#include "core/queue/refusallog.h"
#include "core/sync/heartbeattimer.h"
#include "core/sync/heartbeatuploader.h"
#include "core/sync/refusaluploader.h"
#include "tests/sync/enginefixture.h"

using namespace rollcall;
using sync::Outcome;

class TestEngineRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kiosk = std::make_unique<EngineFixture>();
        m_ids.clear();
        m_log = std::make_unique<queue::RefusalLog>(*m_kiosk->m_database, m_kiosk->m_clock);
        m_heartbeats = std::make_unique<queue::Heartbeats>(*m_kiosk->m_database, m_kiosk->m_clock);
        start();
    }

    void cleanup()
    {
        m_kiosk->m_engine.reset();
        m_heartbeats.reset();
        m_log.reset();
        m_kiosk.reset();
    }

    void refusedScansGoAfterRecordsAndLeaveNothing()
    {
        refuse(3);
        m_kiosk->append(2);
        m_kiosk->appendWithPhotos(1);
        QCOMPARE(m_kiosk->drain().done, 3 + 1 + 3);
        QCOMPARE(m_kiosk->m_uplink.order.constFirst(), QStringLiteral("records"));
        QCOMPARE(m_kiosk->m_uplink.refusals, std::vector<QStringList>{m_ids});
        QCOMPARE(m_kiosk->entries().size(), 0u);
    }

    void aRefusedScanThatTheCloudRefusesIsSetAsideAndTheOthersGo()
    {
        refuse(8);
        m_kiosk->m_uplink.onRefusals = [this](const QStringList&) {
            return m_kiosk->m_uplink.refusals.back().contains(m_ids[5]) ? sync::refused(QStringLiteral("23514"))
                                                                        : sync::done();
        };
        const auto result = m_kiosk->drain();
        QCOMPARE(result.done, 7);
        QCOMPARE(result.refused, 1);
        QCOMPARE(m_kiosk->first().ref, m_ids[5]);
        QCOMPARE(m_kiosk->first().state, QStringLiteral("parked"));
        QCOMPARE(m_kiosk->stats().parked, 0);
        QCOMPARE(m_kiosk->stats().parkedRefusals, 1);
    }

    void aProjectWithoutTheTablesIsNoFault()
    {
        m_kiosk->m_uplink.onRefusals = [](const QStringList&) { return noTable(); };
        m_kiosk->m_uplink.onHeartbeat = [] { return noTable(); };
        refuse(2);
        m_kiosk->append(2);
        QVERIFY(m_heartbeats->enqueue().ok());
        QSignalSpy halted(m_kiosk->m_engine.get(), &Engine::halted);
        const auto result = m_kiosk->drain();
        QCOMPARE(result.done, 2);
        QCOMPARE(result.later + result.refused, 0);
        QCOMPARE(result.halt, QString());
        QVERIFY(halted.isEmpty());
        QVERIFY(!m_kiosk->m_engine->halt());
        QCOMPARE(m_kiosk->entries().size(), 3u);
        QCOMPARE(m_kiosk->first().lastCode, QStringLiteral("PGRST205"));

        // Once the migrations are applied, all of it goes by itself.
        const int before = m_kiosk->m_uplink.requests();
        m_kiosk->settle();
        QCOMPARE(m_kiosk->m_uplink.requests(), before);
        m_kiosk->m_uplink.onRefusals = [](const QStringList&) { return sync::done(); };
        m_kiosk->m_uplink.onHeartbeat = [] { return sync::done(); };
        m_kiosk->m_clock.advance(16min);
        m_kiosk->settle();
        QCOMPARE(m_kiosk->entries().size(), 0u);
    }

    void aMissingTableOfRecordsStopsThem()
    {
        m_kiosk->m_uplink.onRecords = [](const QStringList&) { return noTable(); };
        m_kiosk->append(1);
        QCOMPARE(m_kiosk->drain().halt, QStringLiteral("PGRST205"));
        QVERIFY(m_kiosk->m_engine->halt());
    }

    void aHeartbeatSaysWhatIsSoWhenItIsSent()
    {
        QVERIFY(m_heartbeats->enqueue().ok());
        m_kiosk->m_uplink.onRecords = [](const QStringList&) { return sync::later(QStringLiteral("x")); };
        const QDateTime since = m_kiosk->m_clock.now();
        m_kiosk->append(3);
        m_kiosk->m_clock.advance(5min);
        m_offset = 1500ms;
        m_camera = sync::CameraState::Failed;
        m_kiosk->drain();
        QCOMPARE(m_kiosk->m_uplink.heartbeats.size(), 1u);
        const sync::Heartbeat& heartbeat = m_kiosk->m_uplink.heartbeats.front();
        QCOMPARE(heartbeat.device.toString(), QStringLiteral("gate-1"));
        QCOMPARE(heartbeat.epoch, m_heartbeats->progress()->epoch);
        QCOMPARE(heartbeat.lastSeq, 3);
        QCOMPARE(heartbeat.waiting, 3);
        QCOMPARE(heartbeat.clockOffset, std::optional(m_offset));
        QCOMPARE(heartbeat.reportedAt, m_kiosk->m_clock.now());
        QCOMPARE(heartbeat.oldestWaiting, since);
        QCOMPARE(heartbeat.camera, sync::CameraState::Failed);
        QCOMPARE(heartbeat.diskFree, 7'000'000'000);
        QVERIFY(!*m_heartbeats->due());
    }

    void whateverBecomesOfAHeartbeatNobodyHasToAct_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("later") << int(Outcome::Kind::Later);
        QTest::newRow("refused") << int(Outcome::Kind::Refused);
        QTest::newRow("halt") << int(Outcome::Kind::Halt);
    }

    void whateverBecomesOfAHeartbeatNobodyHasToAct()
    {
        QFETCH(int, kind);
        m_kiosk->m_uplink.onHeartbeat = [kind] { return Outcome{Outcome::Kind(kind), QStringLiteral("42501")}; };
        QVERIFY(m_heartbeats->enqueue().ok());
        const auto result = m_kiosk->drain();
        QCOMPARE(result.done + result.later + result.refused, 0);
        QCOMPARE(result.halt, QString());
        QVERIFY(!m_kiosk->m_engine->halt());
        QCOMPARE(m_kiosk->first().state, QStringLiteral("retrying"));

        m_kiosk->m_uplink.onHeartbeat = [] { return sync::done(); };
        m_kiosk->m_clock.advance(16min);
        m_kiosk->settle();
        QCOMPARE(m_kiosk->entries().size(), 0u);
    }

    void aHeartbeatWaitsBehindABacklogOfRecords()
    {
        m_kiosk->m_settings.batch = 2;
        m_kiosk->restart();
        start(2);
        QVERIFY(m_heartbeats->enqueue().ok());
        m_kiosk->append(10);
        refuse(3);
        m_kiosk->drain();
        const QStringList& order = m_kiosk->m_uplink.order;
        QVERIFY(order.lastIndexOf(QStringLiteral("records")) < order.indexOf(QStringLiteral("heartbeat")));
        QCOMPARE(m_kiosk->entries().size(), 0u);
    }

    void oneIsQueuedAMinuteAtMostAndSeldomWhereNothingHappens()
    {
        sync::HeartbeatTimer timer(*m_heartbeats, m_kiosk->m_clock);
        QSignalSpy queued(&timer, &sync::HeartbeatTimer::queued);
        const auto minutesPass = [&](int minutes) {
            for (int i = 0; i < minutes; ++i) {
                m_kiosk->m_clock.advance(1min);
                timer.look();
                m_kiosk->drain();
            }
        };
        timer.look();
        m_kiosk->drain();
        QCOMPARE(queued.size(), 1);
        minutesPass(10); // nothing happens
        QCOMPARE(queued.size(), 3);
        m_kiosk->append(1);
        minutesPass(1);
        QCOMPARE(queued.size(), 4);
        timer.look(); // the same minute
        QCOMPARE(queued.size(), 4);
        QCOMPARE(m_kiosk->m_uplink.heartbeats.back().lastSeq, 1);
        minutesPass(1);
        QCOMPARE(queued.size(), 5); // the record has gone
        timer.noteChange();
        minutesPass(1);
        QCOMPARE(queued.size(), 6);
        minutesPass(1);
        QCOMPARE(queued.size(), 6);
    }

private:
    static Outcome noTable() { return sync::halt(QStringLiteral("PGRST205"), Outcome::Cause::NoTable); }

    void start(int batch = sync::BatchUploader::mostRows)
    {
        sync::DeliveryLog& log = m_kiosk->m_engine->deliveryLog();
        m_kiosk->m_engine->add(std::make_unique<sync::RefusalUploader>(
            log, *m_kiosk->m_outbox, m_kiosk->m_uplink, sync::RetryPolicy::Settings(), batch, m_kiosk->m_clock));
        m_kiosk->m_engine->add(std::make_unique<sync::HeartbeatUploader>(
            log, *m_heartbeats, m_kiosk->m_uplink,
            sync::HeartbeatUploader::Sender{*DeviceId::parse(u"gate-1"), [this] { return std::optional(m_offset); },
                                            [this] { return m_camera; }, [] { return std::optional(7'000'000'000); }},
            sync::RetryPolicy::Settings(), m_kiosk->m_clock));
    }

    void refuse(int count)
    {
        for (int i = 0; i < count; ++i) {
            const RecordId id = RecordId::generate(m_kiosk->m_clock);
            const auto kept = m_log->append({.id = id,
                                             .reason = attendance::RefusedFor::UnknownStudent,
                                             .payload = QByteArray::number(i),
                                             .scannedAt = m_kiosk->m_clock.now(),
                                             .deviceId = *DeviceId::parse(u"gate-1")});
            QCOMPARE(kept.value(), queue::RefusalLog::Kept::Written);
            m_ids << id.toString();
        }
    }

    std::unique_ptr<EngineFixture> m_kiosk;
    std::unique_ptr<queue::RefusalLog> m_log;
    std::unique_ptr<queue::Heartbeats> m_heartbeats;
    std::chrono::milliseconds m_offset{};
    std::optional<sync::CameraState> m_camera;
    QStringList m_ids;
};

QTEST_GUILESS_MAIN(TestEngineRefusals)
#include "tst_enginerefusals.moc"
