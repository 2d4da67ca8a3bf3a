// Voids of scans in the engine: behind their records, and never in the way of others.

#include "core/queue/scanvoids.h"
#include "core/sync/voiduploader.h"
#include "tests/sync/enginefixture.h"

using namespace rollcall;
using attendance::VoidReason;
using sync::Outcome;

class TestEngineVoids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kiosk = std::make_unique<EngineFixture>();
        start();
    }

    void cleanup() { m_kiosk.reset(); }

    void theRecordGoesFirstThenItsVoidAndNothingIsLeft()
    {
        m_kiosk->appendWithPhotos(1);
        m_kiosk->append(1);
        const QStringList scans = voidAll();
        QCOMPARE(m_kiosk->drain().done, 2 + 1 + 2);
        QCOMPARE(m_kiosk->m_uplink.order.constFirst(), QStringLiteral("records"));
        QCOMPARE(m_kiosk->m_uplink.voids, scans);
        QCOMPARE(m_kiosk->entries().size(), 0u);
        m_kiosk->drain();
        QCOMPARE(m_kiosk->m_uplink.voids.size(), 2); // once each
    }

    void aRecordThatIsNotTakenHoldsItsVoidBackAndNoOther()
    {
        m_kiosk->append(2);
        voidAll();
        m_kiosk->m_uplink.onRecords = [](const QStringList& numbers) {
            return numbers.contains(EngineFixture::number(1)) ? sync::refused(QStringLiteral("23503")) : sync::done();
        };
        m_kiosk->drain();
        QCOMPARE(m_kiosk->m_uplink.voids.size(), 1);
        QCOMPARE(m_kiosk->stats().voids, 1);
        m_kiosk->m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        QVERIFY(m_kiosk->m_outbox->retryAll().ok());
        m_kiosk->drain();
        QCOMPARE(m_kiosk->m_uplink.voids.size(), 2);
        QCOMPARE(m_kiosk->entries().size(), 0u);
    }

    void oneThatTheCloudRefusesIsParkedAndTheOthersGo()
    {
        m_kiosk->append(3);
        const QStringList scans = voidAll();
        m_kiosk->m_uplink.onVoid = [this, scans] {
            return m_kiosk->m_uplink.voids.constLast() == scans[1] ? sync::refused(QStringLiteral("void_too_old"))
                                                                   : sync::done();
        };
        const auto result = m_kiosk->drain();
        QCOMPARE(result.done, 3 + 2);
        QCOMPARE(result.refused, 1);
        QCOMPARE(m_kiosk->first().voidedScan, scans[1]);
        QCOMPARE(m_kiosk->first().state, QStringLiteral("parked"));
        QCOMPARE(m_kiosk->first().lastCode, QStringLiteral("void_too_old"));
        QCOMPARE(m_kiosk->stats().parked, 0);
        QCOMPARE(m_kiosk->stats().parkedVoids, 1);
    }

    void aNetworkThatFailsPutsItOffAndRecordsGo()
    {
        m_kiosk->append(1);
        voidAll();
        m_kiosk->m_uplink.onVoid = [] { return sync::later(QStringLiteral("read_timeout")); };
        QCOMPARE(m_kiosk->drain().later, 1);
        QCOMPARE(m_kiosk->first().state, QStringLiteral("retrying"));
        m_kiosk->append(1);
        QCOMPARE(m_kiosk->drain().done, 1);
        m_kiosk->m_uplink.onVoid = [] { return sync::done(); };
        m_kiosk->m_clock.advance(10min);
        m_kiosk->settle();
        QCOMPARE(m_kiosk->entries().size(), 0u);
    }

    void aProjectWithoutTheFunctionIsNoFault()
    {
        m_kiosk->append(1);
        voidAll();
        m_kiosk->m_uplink.onVoid = [] { return sync::halt(QStringLiteral("PGRST202"), Outcome::Cause::NoTable); };
        QSignalSpy halted(m_kiosk->m_engine.get(), &Engine::halted);
        QCOMPARE(m_kiosk->drain().halt, QString());
        QVERIFY(halted.isEmpty());
        QCOMPARE(m_kiosk->entries().size(), 1u);
        m_kiosk->m_uplink.onVoid = [] { return sync::done(); };
        m_kiosk->m_clock.advance(16min); // somebody has applied the migrations
        m_kiosk->settle();
        QCOMPARE(m_kiosk->entries().size(), 0u);
    }

    void whatWasBeingSentWhenTheProgramWasKilledIsSentAgain()
    {
        m_kiosk->append(1);
        voidAll();
        m_kiosk->m_uplink.onVoid = [] { return sync::later(QStringLiteral("read_timeout")); };
        m_kiosk->drain();
        const auto item = m_kiosk->first().item;
        QVERIFY(m_kiosk->m_outbox->begin({item}, QStringLiteral("r")).ok());
        m_kiosk->m_database->claims().release({item}); // the kernel does so for a program that is gone
        m_kiosk->m_uplink.onVoid = [] { return sync::done(); };
        m_kiosk->restart();
        start();
        m_kiosk->drain();
        QCOMPARE(m_kiosk->entries().size(), 0u);
        QCOMPARE(m_kiosk->m_uplink.voids.size(), 2); // the same one: the cloud answers as the first time
    }

private:
    void start()
    {
        m_kiosk->m_engine->add(std::make_unique<sync::VoidUploader>(m_kiosk->m_engine->deliveryLog(),
                                                                    *m_kiosk->m_outbox, m_kiosk->m_uplink,
                                                                    sync::RetryPolicy::Settings(), m_kiosk->m_clock));
    }

    /** Every scan; gives their ids. */
    QStringList voidAll()
    {
        QStringList scans;
        queue::ScanVoids voids(*m_kiosk->m_database, m_kiosk->m_clock);
        for (const auto& line : *Journal(*m_kiosk->m_database, m_kiosk->m_clock).lines()) {
            const auto done =
                voids.append(*RecordId::parse(line.id), VoidReason::Mistake, *DeviceId::parse(u"gate-1"));
            if (!done)
                qFatal("not voided");
            scans << line.id;
        }
        return scans;
    }

    std::unique_ptr<EngineFixture> m_kiosk;
};

QTEST_GUILESS_MAIN(TestEngineVoids)
#include "tst_enginevoids.moc"
