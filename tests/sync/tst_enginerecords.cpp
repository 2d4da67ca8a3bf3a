#include "tests/sync/enginefixture.h"

#include <QRandomGenerator>

#include <cmath>

using namespace rollcall;

Q_DECLARE_METATYPE(rollcall::sync::Outcome)

class TestEngineRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWaitsAndTheDrainEnds()
    {
        EngineFixture f;
        const auto result = f.drain();
        QCOMPARE(result.done, 0);
        QCOMPARE(result.halt, QString());
        QCOMPARE(f.m_uplink.requests(), 0);
    }

    void recordsGoOldestFirstInBatches()
    {
        EngineFixture f;
        f.m_settings.batch = 3;
        f.restart();
        f.append(7);
        QCOMPARE(f.drain().done, 7);
        QCOMPARE(f.m_uplink.batches,
                 (std::vector<QStringList>{EngineFixture::numbers(1, 3), EngineFixture::numbers(4, 6),
                                           EngineFixture::numbers(7, 7)}));
        QCOMPARE(f.stats().synced, 7);
        QCOMPARE(f.stats().waiting, 0);
    }

    void recordsWithoutABadgeWaitForTheProjectsMigrationsAndHoldUpNoOther()
    {
        EngineFixture f;
        f.append(3);
        const auto without = support::validRecordWithoutBadge(f.m_clock, QStringLiteral("2021999"));
        QVERIFY(Journal(*f.m_database, f.m_clock).append(without, PhotoAbsence::NoCamera).ok());
        bool isMigrated = false;
        f.m_uplink.onRecords = [&](const QStringList& sent) {
            return isMigrated || !sent.contains(QLatin1String("2021999"))
                       ? sync::done()
                       : sync::halt(QStringLiteral("PGRST204"), sync::Outcome::Cause::NoTable);
        };
        const auto result = f.drain();
        QCOMPARE(result.halt, QString());
        QCOMPARE(f.stats().synced, 3);
        QCOMPARE(f.stats().waiting, 1);
        QCOMPARE(f.stats().parked, 0);
        isMigrated = true;
        f.m_clock.advance(std::chrono::minutes(16));
        QCOMPARE(f.drain().done, 1);
        QCOMPARE(f.stats().waiting, 0);
    }

    void aRefusedRecordIsFoundByHalvesAndTheRestGoesThrough_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<QStringList>("bad");
        QTest::newRow("alone") << 1 << QStringList{EngineFixture::number(1)};
        QTest::newRow("the first of two") << 2 << QStringList{EngineFixture::number(1)};
        QTest::newRow("the last of two") << 2 << QStringList{EngineFixture::number(2)};
        QTest::newRow("the first of many") << 64 << QStringList{EngineFixture::number(1)};
        QTest::newRow("the last of many") << 64 << QStringList{EngineFixture::number(64)};
        QTest::newRow("in the middle") << 64 << QStringList{EngineFixture::number(33)};
        QTest::newRow("one of an odd number") << 61 << QStringList{EngineFixture::number(40)};
        QTest::newRow("one of two batches") << 128 << QStringList{EngineFixture::number(64)};
        QTest::newRow("two neighbours") << 64 << QStringList{EngineFixture::number(20), EngineFixture::number(21)};
        QTest::newRow("both ends") << 64 << QStringList{EngineFixture::number(1), EngineFixture::number(64)};
        QTest::newRow("every one of a few") << 4 << EngineFixture::numbers(1, 4);
    }

    void aRefusedRecordIsFoundByHalvesAndTheRestGoesThrough()
    {
        EngineFixture f;
        QFETCH(int, waiting);
        QFETCH(QStringList, bad);
        f.m_settings.batch = 64;
        f.restart();
        f.append(waiting);
        f.m_uplink.onRecords = [&](const QStringList& sent) {
            const bool isRefused =
                std::any_of(bad.begin(), bad.end(), [&](const auto& n) { return sent.contains(n); });
            return isRefused ? sync::refused(QStringLiteral("23503")) : sync::done();
        };
        const auto result = f.drain();
        QCOMPARE(result.refused, int(bad.size()));
        QCOMPARE(result.done, waiting - int(bad.size()));
        QCOMPARE(f.stats().synced, waiting - int(bad.size()));
        QCOMPARE(f.parked(), bad);
        QCOMPARE(f.m_outbox->list()->front().lastCode, QStringLiteral("23503"));

        const int needed = (waiting + 63) / 64;
        const int perBad = 2 * int(std::ceil(std::log2(std::min(waiting, 64)))) + 1;
        QVERIFY2(f.m_uplink.requests() <= needed + perBad * bad.size(),
                 qPrintable(QStringLiteral("%1 requests").arg(f.m_uplink.requests())));
    }

    void whatMayBeOneRecordsFaultStopsNoOther_data()
    {
        using sync::Outcome;
        QTest::addColumn<Outcome>("answer");
        QTest::addColumn<int>("bad");
        const auto p0001 = sync::halt(QStringLiteral("P0001"), Outcome::Cause::PerhapsOneItem);
        const auto sup = sync::later(QStringLiteral("SUP"), {}, Outcome::Cause::PerhapsOneItem);
        const auto policy = sync::halt(QStringLiteral("42501"), Outcome::Cause::MissingRight);
        for (const int bad : {1, 31, 60}) {
            QTest::addRow("a trigger raises, at %d", bad) << p0001 << bad;
            QTest::addRow("the local Supabase says SUP, at %d", bad) << sup << bad;
            QTest::addRow("a policy keeps it out, at %d", bad) << policy << bad;
        }
    }

    void whatMayBeOneRecordsFaultStopsNoOther()
    {
        QFETCH(sync::Outcome, answer);
        QFETCH(int, bad);
        EngineFixture f;
        f.append(60);
        QSignalSpy halted(f.m_engine.get(), &Engine::halted);
        f.m_uplink.onRecords = [&](const QStringList& sent) {
            return sent.contains(EngineFixture::number(bad)) ? answer : sync::done();
        };
        const auto result = f.drain();
        QCOMPARE(result.done, 59);
        QCOMPARE(result.halt, QString());
        QCOMPARE(halted.size(), 0);
        QCOMPARE(f.parked(), QStringList{EngineFixture::number(bad)});
        QCOMPARE(f.first().lastCode, answer.code);
        QVERIFY2(f.m_uplink.requests() <= 1 + 2 * 6 + 2, qPrintable(QString::number(f.m_uplink.requests())));
    }

    void whenEveryRecordIsRefusedItIsTheServiceAndNoneIsParked()
    {
        EngineFixture f;
        f.append(60);
        bool isOpen = false;
        f.m_uplink.onRecords = [&](const QStringList&) {
            return isOpen ? sync::done() : sync::halt(QStringLiteral("42501"), sync::Outcome::Cause::MissingRight);
        };
        QCOMPARE(f.drain().halt, QStringLiteral("42501"));
        QCOMPARE(f.parked(), QStringList());
        QVERIFY2(f.m_uplink.requests() <= 2 * 7, qPrintable(QString::number(f.m_uplink.requests()))); // two searches

        // As long as it lasts, a pause ends with one request of one record.
        const int requests = f.m_uplink.requests();
        f.m_clock.advance(f.m_settings.retry.haltPause + 1s);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), requests + 1);
        QCOMPARE(f.m_uplink.batches.back().size(), 1);

        isOpen = true;
        QCOMPARE(f.drain().done, 60);
        QCOMPARE(f.stats().waiting, 0);
    }

    void whoseFaultTheRefusalOfTheOnlyRecordIsShowsTheNextOne()
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [&](const QStringList& sent) {
            return sent.contains(EngineFixture::number(1))
                       ? sync::halt(QStringLiteral("P0001"), sync::Outcome::Cause::PerhapsOneItem)
                       : sync::done();
        };
        QCOMPARE(f.drain().halt, QStringLiteral("P0001"));
        QCOMPARE(f.parked(), QStringList());

        f.append(1);
        f.m_clock.advance(f.m_settings.retry.haltPause + 1s);
        f.settle();
        QCOMPARE(f.stats().synced, 1);
        QVERIFY(!f.m_engine->halt());
        QCOMPARE(f.parked(), QStringList{EngineFixture::number(1)});
    }

    void aParkedRecordIsNotSentAgain()
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::refused(QStringLiteral("23514")); };
        f.drain();
        f.m_clock.advance(24h);
        f.drain();
        QCOMPARE(f.m_uplink.requests(), 1);
    }

    void whatWasSentButNotAcknowledgedIsSentAgain()
    {
        EngineFixture f;
        f.append(3);
        // The disk as it is when the power goes between the server's commit and ours.
        QTemporaryDir afterwards;
        int copied = 0;
        f.m_uplink.onRecords = [&](const QStringList&) {
            for (const char* file : {"rollcall.db", "rollcall.db-wal"}) {
                const QString name = QLatin1String(file);
                copied += QFile::copy(f.m_directory.filePath(name), afterwards.filePath(name)) ? 1 : 0;
            }
            return sync::done();
        };
        f.drain();
        QCOMPARE(copied, 2);
        QCOMPARE(f.stats().synced, 3);

        f.m_engine.reset();
        f.openDatabase(afterwards.path());
        f.restart();
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        QCOMPARE(f.stats().synced, 0);
        QCOMPARE(f.drain().done, 3);
        QCOMPARE(f.stats().waiting, 0);
        QCOMPARE(f.m_uplink.batches,
                 (std::vector<QStringList>{EngineFixture::numbers(1, 3), EngineFixture::numbers(1, 3)}));
        f.m_engine.reset();
        f.m_database.reset();
    }

    void anAcknowledgementThatFailsIsWrittenLaterAndNothingIsSentTwice()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        f.append(2);
        EngineFixture::sql("CREATE TRIGGER disk BEFORE DELETE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
        const auto result = f.drain();
        QCOMPARE(result.done, 0);
        QVERIFY(result.halt.startsWith(u"queue_"));
        QCOMPARE(f.stats().synced, 0);
        QCOMPARE(f.m_outbox->list()->size(), 4u);
        QCOMPARE(f.m_uplink.requests(), 1);

        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1); // nothing is begun before it is written
        EngineFixture::sql("DROP TRIGGER disk");
        f.m_clock.advance(31s);
        f.settle();
        QCOMPARE(f.stats().synced, 3);
        QCOMPARE(f.stats().waiting, 0);
        QCOMPARE(f.m_uplink.batches.size(), 1u);
        QCOMPARE(f.m_uplink.photos.size(), 1);
    }

    void whatCannotBeWrittenDownBeforeIsNotSent()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        EngineFixture::sql("CREATE TRIGGER disk BEFORE UPDATE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
        QVERIFY(f.drain().halt.startsWith(u"queue_"));
        QCOMPARE(f.m_uplink.requests(), 0);
        EngineFixture::sql("DROP TRIGGER disk");
        f.m_clock.advance(31s);
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void aQueueThatCannotBeReadIsTriedAgain()
    {
        EngineFixture f;
        f.append(1);
        EngineFixture::sql("ALTER TABLE queue RENAME TO hidden");
        const auto result = f.drain();
        QVERIFY(result.halt.startsWith(u"queue_"));
        QCOMPARE(f.m_uplink.requests(), 0);
        EngineFixture::sql("ALTER TABLE hidden RENAME TO queue");
        f.m_clock.advance(31s);
        f.settle();
        QCOMPARE(f.stats().synced, 1);
    }

    void aRefusalThatCannotBeWrittenDownIsNoBusyLoop()
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) {
            EngineFixture::sql("CREATE TRIGGER disk BEFORE UPDATE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
            return sync::refused(QStringLiteral("23514"));
        };
        f.settle();
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1);
        QCOMPARE(f.stats().parked, 0);
        EngineFixture::sql("DROP TRIGGER disk");
        f.m_clock.advance(31s);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1);
        QCOMPARE(f.stats().parked, 1);
    }

    void aRowThatClaimsToBeDueButCannotBeReadIsNoBusyLoop()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        f.m_uplink.onPhoto = [](const QString&) { return sync::later(QStringLiteral("x"), 1h); };
        f.drain();
        EngineFixture::sql("PRAGMA foreign_keys = OFF");
        EngineFixture::sql("UPDATE queue SET ref = 'garbage'");
        EngineFixture::sql("UPDATE attendance SET id = 'garbage'");
        f.m_clock.advance(2h);
        QSignalSpy rested(f.m_engine.get(), &Engine::drained);
        f.m_engine->wake();
        QTest::qWait(300); // real time: the engine sets timers of the system
        QVERIFY2(rested.size() <= 2, qPrintable(QString::number(rested.size())));
    }

    void whatAnotherProgramSendsIsLeftToItAndTakenOverOnceItIsKilled()
    {
        EngineFixture f;
        f.settle(); // this one runs; another begins to send beside it
        f.append(1);
        auto other = queue::Database::open(f.m_directory.path()).value();
        const QString request = QStringLiteral("0198f0c1-0000-4000-8000-000000000001");
        QVERIFY(queue::Outbox(*other, f.m_clock).begin({f.first().item}, request).ok());
        f.m_clock.advance(3h);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 0);
        QCOMPARE(f.first().state, QStringLiteral("sending"));
        other.reset(); // to the kernel the same as SIGKILL
        f.m_clock.advance(10s);
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1);
        QCOMPARE(f.stats().synced, 1);
    }

    void wakingWhileSendingSendsNothingTwice()
    {
        EngineFixture f;
        f.append(3);
        f.m_engine->wake();
        f.m_engine->wake();
        f.m_engine->drain();
        f.settle();
        QCOMPARE(f.m_uplink.requests(), 1);
    }

    void everyDrainEnds_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 10; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void everyDrainEnds()
    {
        EngineFixture f;
        QFETCH(int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        const auto anything = [&random] {
            switch (random.bounded(6)) {
            case 0:
                return sync::later(QStringLiteral("http_503"), 0ms);
            case 1:
                return sync::refused(QStringLiteral("23514"));
            case 2:
                return sync::halt(QStringLiteral("42501"));
            default:
                return sync::done();
            }
        };
        f.m_uplink.onRecords = [&](const QStringList&) { return anything(); };
        f.m_uplink.onPhoto = [&](const QString&) { return anything(); };
        f.m_settings.batch = 7;
        f.restart();
        f.appendWithPhotos(10);
        f.append(20);
        int drains = 0;
        for (; drains < 200 && hasWork(f); ++drains)
            f.drain();
        QVERIFY(drains < 200);
        const auto stats = f.stats();
        QVERIFY(stats.synced + stats.parked >= stats.records);
        QCOMPARE(stats.records, 30);
    }

private:
    static bool hasWork(const EngineFixture& f)
    {
        return f.m_outbox->nextDue(queue::itemkinds::attendance)->has_value()
               || f.m_outbox->nextDue(queue::itemkinds::photo)->has_value();
    }
};

QTEST_GUILESS_MAIN(TestEngineRecords)
#include "tst_enginerecords.moc"
