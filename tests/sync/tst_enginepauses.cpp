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
        const auto result = f.drain();
        QCOMPARE(result.later, 3);
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
            QVERIFY2(wait <= f.m_settings.retry.backoff.ceiling(failures).count(), qPrintable(QString::number(wait)));
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

    void offlineNothingIsSentNothingIsCountedAndNothingWakes()
    {
        EngineFixture f;
        f.m_engine->setOnline(false);
        f.appendWithPhotos(2);
        QSignalSpy rested(f.m_engine.get(), &Engine::drained);
        f.m_engine->wake();
        QCOMPARE(rested.size(), 1);
        f.m_clock.advance(24h);
        QTest::qWait(300); // real time: the engine sets timers of the system
        QCOMPARE(rested.size(), 1);
        QCOMPARE(f.m_uplink.requests(), 0);
        for (const queue::Entry& entry : f.entries()) {
            QCOMPARE(entry.state, QStringLiteral("waiting"));
            QCOMPARE(entry.attempts, 0);
        }
    }

    void aReturnOfTheNetworkIsOneAttemptAfterAMomentAndThenTheRest()
    {
        EngineFixture f;
        f.m_settings.batch = 2;
        f.m_settings.onlineJitter = 1s;
        f.restart();
        f.append(6);
        f.m_uplink.onRecords = [](const QStringList&) {
            auto outcome = sync::later(QStringLiteral("connect_timeout"), {}, sync::Outcome::Cause::ConnectTimeout);
            outcome.wasSent = false;
            return outcome;
        };
        for (int i = 0; i < 8; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        f.settle();
        const int before = f.m_uplink.requests();
        f.m_engine->setOnline(false);
        f.m_clock.advance(72h);
        f.m_engine->setOnline(true);
        f.m_clock.advance(1s); // as long as the moment may be
        f.settle();
        QCOMPARE(f.m_uplink.requests(), before + 1); // it did not get through, so it was the only one
        QCOMPARE(f.m_uplink.batches.back(), EngineFixture::numbers(1, 2));

        f.m_engine->setOnline(false);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        f.m_engine->setOnline(true);
        f.m_clock.advance(1s);
        f.settle();
        QCOMPARE(f.stats().synced, 6);
    }

    void anAttemptWhoseBytesNeverLeftIsNotCounted_data()
    {
        QTest::addColumn<bool>("wasSent");
        QTest::newRow("never left") << false;
        QTest::newRow("may have left") << true;
    }

    void anAttemptWhoseBytesNeverLeftIsNotCounted()
    {
        QFETCH(bool, wasSent);
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [wasSent](const QStringList&) {
            sync::Outcome outcome = sync::later(QStringLiteral("x"));
            outcome.wasSent = wasSent;
            outcome.text = QStringLiteral("more of it");
            return outcome;
        };
        for (int i = 0; i < 5; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        const auto entry = f.first();
        QCOMPARE(f.m_uplink.requests(), 5);
        QCOMPARE(entry.attempts, wasSent ? 5 : 0);
        QCOMPARE(entry.lastText, QStringLiteral("more of it"));
        QCOMPARE(entry.requestId, f.m_uplink.attempts.back().requestId.toString(QUuid::WithoutBraces));
    }

    void anOpenBreakerCostsNoAttemptsAndThenTriesOnce() // C12
    {
        EngineFixture f;
        f.m_settings.retry.backoff = {0ms, 0ms}; // the breaker alone holds it back
        f.restart();
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) {
            return sync::later(QStringLiteral("http_503"), {}, sync::Outcome::Cause::Overload);
        };
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 5);
        QCOMPARE(f.recordsBreaker().state, sync::CircuitBreaker::State::Open);
        f.append(1);
        for (int i = 0; i < 5; ++i) {
            f.m_clock.advance(10s);
            f.settle();
        }
        QCOMPARE(f.m_uplink.requests(), 5);
        QCOMPARE(f.first().attempts, 5);
        QCOMPARE(f.entries().back().attempts, 0);

        f.m_clock.advance(11s);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 6);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        f.m_clock.advance(61s);
        f.settle();
        QCOMPARE(f.stats().synced, 2);
    }

    void theBreakerOfThePhotosIsNotThatOfTheRecords()
    {
        EngineFixture f;
        f.m_settings.retry.backoff = {0ms, 0ms};
        f.restart();
        f.appendWithPhotos(6);
        f.m_uplink.onPhoto = [](const QString&) {
            return sync::later(QStringLiteral("storage_InternalError"), {}, sync::Outcome::Cause::Overload);
        };
        f.settle();
        QCOMPARE(f.photosBreaker().state, sync::CircuitBreaker::State::Open);
        QCOMPARE(f.recordsBreaker().state, sync::CircuitBreaker::State::Closed);
        f.append(1);
        f.settle();
        QCOMPARE(f.stats().synced, 7);
    }

    void afterAReadTimeoutTheNextAttemptIsPatient()
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [&f](const QStringList&) {
            return f.m_uplink.requests() < 3
                       ? sync::later(QStringLiteral("read_timeout"), {}, sync::Outcome::Cause::ReadTimeout)
                       : sync::done();
        };
        for (int i = 0; i < 3; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        f.append(1);
        f.settle();
        QList<bool> patient;
        QSet<QUuid> ids;
        for (const sync::Attempt& attempt : f.m_uplink.attempts) {
            patient << attempt.extendedTimeout;
            ids << attempt.requestId;
        }
        QCOMPARE(patient, (QList<bool>{false, true, true, false}));
        QCOMPARE(ids.size(), 4);
    }

    void aBatchThatWasTooMuchIsHalvedAtOnce()
    {
        EngineFixture f;
        f.append(400); // more than this server does before its statement timeout
        f.m_uplink.onRecords = [](const QStringList& sent) {
            return sent.size() > 60 ? sync::later(QStringLiteral("57014"), {}, sync::Outcome::Cause::TooMuch)
                                    : sync::done();
        };
        f.settle();
        QCOMPARE(f.stats().synced, 400);
        QCOMPARE(f.recordsBreaker().state, sync::CircuitBreaker::State::Closed);
    }

    void aDeadNetworkDoesNotMakeTheBatchesSmaller()
    {
        EngineFixture f;
        f.append(100);
        f.m_uplink.onRecords = [&f](const QStringList&) {
            sync::Outcome outcome = sync::later(QStringLiteral("dns_failed"));
            outcome.wasSent = false;
            return f.m_uplink.requests() < 4 ? outcome : sync::done();
        };
        for (int i = 0; i < 4; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        QCOMPARE(f.m_uplink.batches.back().size(), 100);
    }

    void whatBecomesDueIsSentWithinATenthOfASecond()
    {
        EngineFixture f;
        const SystemClock clock;
        queue::Outbox outbox(*f.m_database, clock);
        f.append(1);
        const auto item = f.first().item;
        std::chrono::milliseconds best = 1h; // of a few: the machine has other things to do as well
        for (int i = 0; i < 5; ++i) {
            std::chrono::milliseconds sentAt = 0ms;
            f.m_uplink.onRecords = [&](const QStringList&) {
                sentAt = clock.monotonic();
                return sync::halt(QStringLiteral("42501"));
            };
            Engine engine(outbox, *f.m_backlog, clock, f.m_settings.onlineJitter);
            support::addUploaders(engine, outbox, *f.m_photos, f.m_uplink, clock, f.uploaderSettings());
            const auto dueAt = clock.monotonic() + 200ms;
            QVERIFY(outbox.defer({item}, clock.now().addMSecs(200), {QStringLiteral("x")}).ok());
            engine.wake();
            QTRY_VERIFY(sentAt > 0ms);
            QVERIFY(sentAt >= dueAt - 2ms);
            best = std::min(best, sentAt - dueAt);
        }
        QVERIFY2(best < 100ms, qPrintable(QString::number(best.count())));
    }

    void inAPauseNothingWakesIt()
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::later(QStringLiteral("http_503"), 1h); };
        f.settle();
        f.append(1); // due, but in the pause
        QSignalSpy rested(f.m_engine.get(), &Engine::drained);
        QTest::qWait(2000); // real time: the engine sets timers of the system
        QVERIFY2(rested.size() <= 4, qPrintable(QString::number(rested.size())));
    }

    void haltKeepsEverythingAndSaysWhy()
    {
        EngineFixture f;
        f.appendWithPhotos(3);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::halt(QStringLiteral("42501")); };
        QSignalSpy halted(f.m_engine.get(), &Engine::halted);
        QSignalSpy attempted(f.m_engine.get(), &Engine::attempted);
        const auto result = f.drain();
        QCOMPARE(result.halt, QStringLiteral("42501"));
        QCOMPARE(attempted.size(), 1); // for who counts attempts
        QCOMPARE(attempted.first().at(0).toString(), QStringLiteral("records"));
        QVERIFY(attempted.first().at(1).value<sync::Outcome::Kind>() == sync::Outcome::Kind::Halt);
        QCOMPARE(halted.size(), 1);
        QCOMPARE(halted.first().at(0).value<sync::Outcome>().code, QStringLiteral("42501"));
        QCOMPARE(f.m_engine->halt().value().code, QStringLiteral("42501"));
        QCOMPARE(f.m_outbox->list()->size(), 6u);
        QCOMPARE(f.stats().parked, 0);
        QVERIFY(f.m_uplink.photos.isEmpty());

        f.m_clock.advance(f.m_settings.retry.haltPause - 1s);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        f.m_clock.advance(2s);
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
        QVERIFY(!f.m_engine->halt());
    }

    void whatIsSaidOfAHaltIsOfItsOwnServiceAndStaysUntilThatAnswers()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        f.m_uplink.onPhoto = [](const QString&) { return sync::halt(QStringLiteral("storage_no_bucket")); };
        f.drain();
        f.append(1);
        f.settle();
        QCOMPARE(f.stats().synced, 2);
        QCOMPARE(f.m_engine->halt().value().code, QStringLiteral("storage_no_bucket"));

        f.m_uplink.onPhoto = [](const QString&) { return sync::later(QStringLiteral("refused")); };
        f.m_clock.advance(1h);
        f.settle();
        QCOMPARE(f.m_engine->halt().value().code, QStringLiteral("storage_no_bucket"));
        f.m_uplink.onPhoto = [](const QString&) { return sync::done(); };
        f.m_clock.advance(1h);
        f.settle();
        QVERIFY(!f.m_engine->halt());
    }

    void itWakesByItselfWhenSomethingBecomesDue()
    {
        EngineFixture f;
        f.m_settings.retry.backoff = {1ms, 1ms};
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

    void aWallClockThatWasSetBackDoesNotStopIt_data()
    {
        QTest::addColumn<std::chrono::seconds>("back");
        QTest::newRow("a minute") << std::chrono::seconds(1min);
        QTest::newRow("an hour") << std::chrono::seconds(1h);
        QTest::newRow("twenty years") << std::chrono::seconds(20 * 365 * 24h);
    }

    void aWallClockThatWasSetBackDoesNotStopIt()
    {
        QFETCH(std::chrono::seconds, back);
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::later(QStringLiteral("refused"), 60s); };
        f.drain();
        f.m_clock.setNow(f.m_clock.now().addSecs(-back.count()));
        f.m_clock.advance(61s);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        f.settle();
        QCOMPARE(f.stats().synced, 1);
    }
};

QTEST_GUILESS_MAIN(TestEnginePauses)
#include "tst_enginepauses.moc"
