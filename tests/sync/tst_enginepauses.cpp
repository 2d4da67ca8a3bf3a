#include "tests/sync/enginefixture.h"

using namespace rollcall;

class TestEnginePauses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laterPausesAndNothingIsSentMeanwhile()
    {
        EngineFixture f;
        f.append(3);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::later(QStringLiteral("PGRST002"), 60s); };
        QSignalSpy reached(f.m_engine.get(), &Engine::reachedServer);
        const auto tally = f.drain();
        QCOMPARE(tally.later, 3);
        QCOMPARE(reached.takeLast().at(0).toBool(), false);
        QCOMPARE(f.m_uplink.requests(), 1);
        for (const queue::Entry& entry : *f.m_outbox->list()) {
            QCOMPARE(entry.state, QStringLiteral("retrying"));
            QCOMPARE(entry.attempts, 1);
            QCOMPARE(entry.lastCode, QStringLiteral("PGRST002"));
            QVERIFY(*entry.nextAttemptAt >= f.m_clock.now().addSecs(60));
        }

        f.append(2); // due, but the pause is the engine's
        f.m_clock.advance(59s);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1);
        QCOMPARE(f.m_outbox->list()->back().attempts, 0);

        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        f.m_clock.advance(2s);
        f.settle();
        QCOMPARE(f.stats().synced, 5);
    }

    void theServersWishIsAFloorAndTheBackOffACeiling()
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::later(QStringLiteral("refused")); };
        for (int failures = 0; failures < 12; ++failures) {
            const int before = f.m_uplink.requests();
            f.settle();
            QCOMPARE(f.m_uplink.requests(), before + 1);
            const qint64 wait = f.m_clock.now().msecsTo(*f.m_outbox->list()->front().nextAttemptAt);
            QVERIFY(wait >= 0);
            QVERIFY2(wait <= f.m_settings.pace.backoff.ceiling(failures).count(), qPrintable(QString::number(wait)));
            f.m_clock.advance(1h);
        }
    }

    void afterALongOutageEverythingIsCaughtUp()
    {
        EngineFixture f;
        f.m_settings.batch = 50;
        f.restart();
        f.append(200);
        bool online = false;
        f.m_uplink.onRecords = [&](const QStringList&) {
            return online ? sync::done() : sync::later(QStringLiteral("connect_timeout"));
        };
        for (int hour = 0; hour < 48; ++hour) {
            f.settle();
            f.m_clock.advance(1h);
        }
        QVERIFY(f.m_uplink.requests() <= 60);
        online = true;
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
        QCOMPARE(f.stats().synced, 200);
    }

    void whoAsksToDrainDoesNotWaitForTheBackOff()
    {
        EngineFixture f;
        f.append(3);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::later(QStringLiteral("refused"), 1h); };
        f.drain();
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        QCOMPARE(f.drain().done, 3);
    }

    void aBatchThatComesToNothingIsFollowedByASmallerOne()
    {
        EngineFixture f;
        f.append(400); // more than this server does before its statement timeout
        f.m_uplink.onRecords = [](const QStringList& sent) {
            return sent.size() > 60 ? sync::later(QStringLiteral("57014")) : sync::done();
        };
        for (int i = 0; i < 40 && f.stats().waiting > 0; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        QCOMPARE(f.stats().synced, 400);
    }

    void haltKeepsEverythingAndSaysWhy()
    {
        EngineFixture f;
        f.appendWithPhotos(3);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::halt(QStringLiteral("42501")); };
        QSignalSpy halted(f.m_engine.get(), &Engine::halted);
        const auto tally = f.drain();
        QCOMPARE(tally.halt, QStringLiteral("42501"));
        QCOMPARE(halted.size(), 1);
        QCOMPARE(halted.first().at(0).toString(), QStringLiteral("42501"));
        QCOMPARE(f.m_outbox->list()->size(), 6u);
        QCOMPARE(f.stats().parked, 0);
        QVERIFY(f.m_uplink.photos.isEmpty());

        f.m_clock.advance(f.m_settings.pace.haltPause - 1s);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        f.m_clock.advance(2s);
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void itWakesByItselfWhenSomethingBecomesDue()
    {
        EngineFixture f;
        f.m_settings.pace.backoff = {1ms, 1ms};
        f.restart();
        f.append(1);
        f.m_uplink.onRecords = [&f](const QStringList&) {
            return f.m_uplink.requests() == 1 ? sync::later(QStringLiteral("refused"), 100ms) : sync::done();
        };
        f.m_engine->wake();
        QTRY_COMPARE(f.m_outbox->list()->front().state, QStringLiteral("retrying"));
        f.m_clock.advance(200ms);
        QTRY_COMPARE(f.stats().synced, 1);
    }

    void aWallClockThatWasSetBackDoesNotStopIt()
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::later(QStringLiteral("refused"), 60s); };
        f.drain();
        f.m_clock.setNow(f.m_clock.now().addYears(-20));
        f.m_clock.advance(61s);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        f.settle();
        QCOMPARE(f.stats().synced, 1);
    }
};

QTEST_GUILESS_MAIN(TestEnginePauses)
#include "tst_enginepauses.moc"
