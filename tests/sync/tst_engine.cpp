#include "core/queue/journal.h"
#include "core/sync/engine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeuplink.h"
#include "tests/support/records.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::PhotoAbsence;
using queue::Journal;
using sync::Engine;

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_uplink = std::make_unique<support::FakeUplink>();
        m_next = 1;
        openDatabase(m_directory->path());
        m_settings = {};
        restart();
    }

    void cleanup()
    {
        m_engine.reset();
        m_photos.reset();
        m_outbox.reset();
        m_database.reset();
        m_directory.reset();
    }

    void nothingWaitsAndTheDrainEnds()
    {
        const auto tally = drain();
        QCOMPARE(tally.done, 0);
        QCOMPARE(tally.halt, QString());
        QCOMPARE(m_uplink->requests(), 0);
    }

    void recordsGoOldestFirstInBatches()
    {
        m_settings.batch = 3;
        restart();
        append(7);
        QCOMPARE(drain().done, 7);
        QCOMPARE(m_uplink->batches, (std::vector<QStringList>{numbers(1, 3), numbers(4, 6), numbers(7, 7)}));
        QCOMPARE(stats().synced, 7);
        QCOMPARE(stats().waiting, 0);
    }

    void photosGoAfterAllRecordsAHandfulAtATime()
    {
        append(2);
        appendWithPhotos(7);
        QCOMPARE(drain().done, 2 + 7 + 7);
        QCOMPARE(m_uplink->order.count(QStringLiteral("records")), 1);
        QCOMPARE(m_uplink->order.first(), QStringLiteral("records"));
        QCOMPARE(m_uplink->photos.size(), 7);
        QCOMPARE(m_uplink->mostPhotosAtOnce, 3);
        for (const QByteArray& jpeg : m_uplink->jpegs)
            QVERIFY(jpeg.startsWith("\xff\xd8\xff"));
    }

    void aNewRecordGoesBeforeThePhotosThatWait()
    {
        appendWithPhotos(9);
        m_uplink->onPhoto = [this](const QString&) {
            if (m_uplink->photos.size() == 3 && m_uplink->batches.size() == 1)
                append(1);
            return sync::done();
        };
        drain();
        QCOMPARE(m_uplink->order.indexOf(QStringLiteral("records"), 1), 4); // after the three under way
    }

    void theCopyOfAPhotoGoesOnlyWhenTheCloudHasIt()
    {
        appendWithPhotos(1);
        bool wasThere = false;
        m_uplink->onPhoto = [&](const QString& key) {
            wasThere = QFile::exists(photoFile(key));
            return sync::done();
        };
        drain();
        QVERIFY(wasThere);
        QVERIFY(!QFile::exists(photoFile(m_uplink->photos.first())));
    }

    void theCopyOfAPhotoStaysIfItShould()
    {
        m_settings.removeSentPhotos = false;
        restart();
        appendWithPhotos(1);
        drain();
        QVERIFY(QFile::exists(photoFile(m_uplink->photos.first())));
        QCOMPARE(stats().waiting, 0);
    }

    void aRefusedRecordIsFoundByHalvesAndTheRestGoesThrough_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<QStringList>("bad");
        QTest::newRow("alone") << 1 << QStringList{number(1)};
        QTest::newRow("the first of two") << 2 << QStringList{number(1)};
        QTest::newRow("the last of two") << 2 << QStringList{number(2)};
        QTest::newRow("the first of many") << 64 << QStringList{number(1)};
        QTest::newRow("the last of many") << 64 << QStringList{number(64)};
        QTest::newRow("in the middle") << 64 << QStringList{number(33)};
        QTest::newRow("one of an odd number") << 61 << QStringList{number(40)};
        QTest::newRow("one of two batches") << 128 << QStringList{number(64)};
        QTest::newRow("two neighbours") << 64 << QStringList{number(20), number(21)};
        QTest::newRow("both ends") << 64 << QStringList{number(1), number(64)};
        QTest::newRow("every one of a few") << 4 << numbers(1, 4);
    }

    void aRefusedRecordIsFoundByHalvesAndTheRestGoesThrough()
    {
        QFETCH(int, waiting);
        QFETCH(QStringList, bad);
        m_settings.batch = 64;
        restart();
        append(waiting);
        m_uplink->onRecords = [&](const QStringList& sent) {
            const bool isRefused =
                std::any_of(bad.begin(), bad.end(), [&](const auto& n) { return sent.contains(n); });
            return isRefused ? sync::refused(QStringLiteral("23503")) : sync::done();
        };
        const auto tally = drain();
        QCOMPARE(tally.refused, int(bad.size()));
        QCOMPARE(tally.done, waiting - int(bad.size()));
        QCOMPARE(stats().synced, waiting - int(bad.size()));
        QCOMPARE(parked(), bad);
        QCOMPARE(m_outbox->list()->front().lastCode, QStringLiteral("23503"));

        const int needed = (waiting + 63) / 64;
        const int perBad = 2 * int(std::ceil(std::log2(std::min(waiting, 64)))) + 1;
        QVERIFY2(m_uplink->requests() <= needed + perBad * bad.size(),
                 qPrintable(QStringLiteral("%1 requests").arg(m_uplink->requests())));
    }

    void aParkedRecordIsNotSentAgain()
    {
        append(1);
        m_uplink->onRecords = [](const QStringList&) { return sync::refused(QStringLiteral("23514")); };
        drain();
        m_clock.advance(24h);
        drain();
        QCOMPARE(m_uplink->requests(), 1);
    }

    void thePhotoOfAParkedRecordWaitsWithIt()
    {
        appendWithPhotos(1);
        m_uplink->onRecords = [](const QStringList&) { return sync::refused(QStringLiteral("23514")); };
        drain();
        QVERIFY(m_uplink->photos.isEmpty());
        QCOMPARE(m_outbox->list()->size(), 2u);
    }

    void aRefusedPhotoIsParkedAloneAndItsFileStays()
    {
        appendWithPhotos(5);
        m_uplink->onPhoto = [this](const QString& key) {
            return key == m_uplink->photos.at(1) ? sync::refused(QStringLiteral("storage_EntityTooLarge"))
                                                 : sync::done();
        };
        const auto tally = drain();
        QCOMPARE(tally.refused, 1);
        QCOMPARE(tally.done, 9);
        QCOMPARE(stats().synced, 5);
        QVERIFY(QFile::exists(photoFile(m_uplink->photos.at(1))));
    }

    void aMissingOrEmptyPhotoIsParkedAndTheOthersGo()
    {
        appendWithPhotos(4);
        const auto keys = photoKeys();
        QVERIFY(QFile::remove(photoFile(keys.at(0))));
        QVERIFY(QFile::resize(photoFile(keys.at(2)), 0));
        const auto tally = drain();
        QCOMPARE(tally.refused, 2);
        QCOMPARE(m_uplink->photos, (QStringList{keys.at(1), keys.at(3)}));
        QCOMPARE(stats().synced, 4);
        QCOMPARE(m_outbox->list()->front().lastCode, QStringLiteral("photo_missing"));
        QCOMPARE(m_outbox->list()->size(), 2u);
    }

    void aPhotoThatCannotBeReadDoesNotStandBeforeTheOthers()
    {
        appendWithPhotos(4);
        const QString key = photoKeys().at(0);
        QVERIFY(QFile::remove(photoFile(key)));
        QVERIFY(QDir().mkpath(photoFile(key)));
        const auto tally = drain();
        QCOMPARE(m_uplink->photos.size(), 3);
        QCOMPARE(tally.later, 1);
        QCOMPARE(stats().parked, 0);
        const auto entry = m_outbox->list()->front();
        QCOMPARE(entry.lastCode, QStringLiteral("photo_io"));
        QVERIFY(*entry.nextAttemptAt > m_clock.now());
    }

    void laterPausesAndNothingIsSentMeanwhile()
    {
        append(3);
        m_uplink->onRecords = [](const QStringList&) { return sync::later(QStringLiteral("PGRST002"), 60s); };
        QSignalSpy reached(m_engine.get(), &Engine::reachedServer);
        const auto tally = drain();
        QCOMPARE(tally.later, 3);
        QCOMPARE(reached.takeLast().at(0).toBool(), false);
        QCOMPARE(m_uplink->requests(), 1);
        for (const queue::Entry& entry : *m_outbox->list()) {
            QCOMPARE(entry.state, QStringLiteral("retrying"));
            QCOMPARE(entry.attempts, 1);
            QCOMPARE(entry.lastCode, QStringLiteral("PGRST002"));
            QVERIFY(*entry.nextAttemptAt >= m_clock.now().addSecs(60));
        }

        append(2); // due, but the pause is the engine's
        m_clock.advance(59s);
        settle();
        QCOMPARE(m_uplink->requests(), 1);
        QCOMPARE(m_outbox->list()->back().attempts, 0);

        m_uplink->onRecords = [](const QStringList&) { return sync::done(); };
        m_clock.advance(2s);
        settle();
        QCOMPARE(stats().synced, 5);
    }

    void theServersWishIsAFloorAndTheBackOffACeiling()
    {
        append(1);
        m_uplink->onRecords = [](const QStringList&) { return sync::later(QStringLiteral("refused")); };
        for (int failures = 0; failures < 12; ++failures) {
            const int before = m_uplink->requests();
            settle();
            QCOMPARE(m_uplink->requests(), before + 1);
            const qint64 wait = m_clock.now().msecsTo(*m_outbox->list()->front().nextAttemptAt);
            QVERIFY(wait >= 0);
            QVERIFY2(wait <= m_settings.backoff.ceiling(failures).count(), qPrintable(QString::number(wait)));
            m_clock.advance(1h);
        }
    }

    void afterALongOutageEverythingIsCaughtUp()
    {
        m_settings.batch = 50;
        restart();
        append(200);
        bool online = false;
        m_uplink->onRecords = [&](const QStringList&) {
            return online ? sync::done() : sync::later(QStringLiteral("connect_timeout"));
        };
        for (int hour = 0; hour < 48; ++hour) {
            settle();
            m_clock.advance(1h);
        }
        QVERIFY(m_uplink->requests() <= 60);
        online = true;
        settle();
        QCOMPARE(stats().waiting, 0);
        QCOMPARE(stats().synced, 200);
    }

    void whoAsksToDrainDoesNotWaitForTheBackOff()
    {
        append(3);
        m_uplink->onRecords = [](const QStringList&) { return sync::later(QStringLiteral("refused"), 1h); };
        drain();
        m_uplink->onRecords = [](const QStringList&) { return sync::done(); };
        QCOMPARE(drain().done, 3);
    }

    void aBatchThatComesToNothingIsFollowedByASmallerOne()
    {
        append(400); // more than this server does before its statement timeout
        m_uplink->onRecords = [](const QStringList& sent) {
            return sent.size() > 60 ? sync::later(QStringLiteral("57014")) : sync::done();
        };
        for (int i = 0; i < 40 && stats().waiting > 0; ++i) {
            settle();
            m_clock.advance(1h);
        }
        QCOMPARE(stats().synced, 400);
    }

    void haltKeepsEverythingAndSaysWhy()
    {
        appendWithPhotos(3);
        m_uplink->onRecords = [](const QStringList&) { return sync::halt(QStringLiteral("42501")); };
        QSignalSpy halted(m_engine.get(), &Engine::halted);
        const auto tally = drain();
        QCOMPARE(tally.halt, QStringLiteral("42501"));
        QCOMPARE(halted.size(), 1);
        QCOMPARE(halted.first().at(0).toString(), QStringLiteral("42501"));
        QCOMPARE(m_outbox->list()->size(), 6u);
        QCOMPARE(stats().parked, 0);
        QVERIFY(m_uplink->photos.isEmpty());

        m_clock.advance(m_settings.haltPause - 1s);
        settle();
        QCOMPARE(m_uplink->requests(), 1);
        m_uplink->onRecords = [](const QStringList&) { return sync::done(); };
        m_clock.advance(2s);
        settle();
        QCOMPARE(stats().waiting, 0);
    }

    void aStorageThatIsDownDoesNotHoldRecordsUp_data()
    {
        QTest::addColumn<bool>("halts");
        QTest::newRow("later") << false;
        QTest::newRow("halt") << true;
    }

    void aStorageThatIsDownDoesNotHoldRecordsUp()
    {
        QFETCH(bool, halts);
        appendWithPhotos(2);
        m_uplink->onPhoto = [&](const QString&) {
            return halts ? sync::halt(QStringLiteral("storage_no_bucket"))
                         : sync::later(QStringLiteral("storage_InternalError"), 1h);
        };
        drain();
        QCOMPARE(m_uplink->photos.size(), 2);
        append(1);
        settle();
        QCOMPARE(stats().synced, 3);
        QCOMPARE(m_uplink->photos.size(), 2);
    }

    void whatWasSentButNotAcknowledgedIsSentAgain()
    {
        append(3);
        // The disk as it is when the power goes between the server's commit and ours.
        QTemporaryDir afterwards;
        int copied = 0;
        m_uplink->onRecords = [&](const QStringList&) {
            for (const char* file : {"rollcall.db", "rollcall.db-wal"}) {
                const QString name = QLatin1String(file);
                copied += QFile::copy(m_directory->filePath(name), afterwards.filePath(name)) ? 1 : 0;
            }
            return sync::done();
        };
        drain();
        QCOMPARE(copied, 2);
        QCOMPARE(stats().synced, 3);

        m_engine.reset();
        openDatabase(afterwards.path());
        restart();
        m_uplink->onRecords = [](const QStringList&) { return sync::done(); };
        QCOMPARE(stats().synced, 0);
        QCOMPARE(drain().done, 3);
        QCOMPARE(stats().waiting, 0);
        QCOMPARE(m_uplink->batches, (std::vector<QStringList>{numbers(1, 3), numbers(1, 3)}));
        m_engine.reset();
        m_database.reset();
    }

    void anAcknowledgementThatFailsLosesNothing()
    {
        appendWithPhotos(1);
        append(2);
        sql("CREATE TRIGGER disk BEFORE DELETE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
        const auto tally = drain();
        QCOMPARE(tally.done, 0);
        QVERIFY(tally.halt.startsWith(u"queue_"));
        QCOMPARE(stats().synced, 0);
        QCOMPARE(m_outbox->list()->size(), 4u);
        QCOMPARE(m_uplink->requests(), 1);

        settle();
        QCOMPARE(m_uplink->requests(), 1); // it pauses, it does not hammer
        sql("DROP TRIGGER disk");
        m_clock.advance(31s);
        settle();
        QCOMPARE(stats().synced, 3);
        QCOMPARE(stats().waiting, 0);
        QCOMPARE(m_uplink->batches.at(1), m_uplink->batches.at(0));
    }

    void aPhotoWhoseAcknowledgementFailsKeepsItsFile()
    {
        appendWithPhotos(1);
        m_uplink->onPhoto = [this](const QString&) {
            sql("CREATE TRIGGER disk BEFORE DELETE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
            return sync::done();
        };
        drain();
        QVERIFY(QFile::exists(photoFile(m_uplink->photos.first())));
        QCOMPARE(m_outbox->list()->size(), 1u);
    }

    void aQueueThatCannotBeReadIsTriedAgain()
    {
        append(1);
        sql("ALTER TABLE queue RENAME TO hidden");
        const auto tally = drain();
        QVERIFY(tally.halt.startsWith(u"queue_"));
        QCOMPARE(m_uplink->requests(), 0);
        sql("ALTER TABLE hidden RENAME TO queue");
        m_clock.advance(31s);
        settle();
        QCOMPARE(stats().synced, 1);
    }

    void aRefusalThatCannotBeWrittenDownIsNoBusyLoop()
    {
        append(1);
        m_uplink->onRecords = [](const QStringList&) { return sync::refused(QStringLiteral("23514")); };
        sql("CREATE TRIGGER disk BEFORE UPDATE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
        settle();
        QCOMPARE(m_uplink->requests(), 1);
        QCOMPARE(stats().parked, 0);
    }

    void aRowThatClaimsToBeDueButCannotBeReadIsNoBusyLoop()
    {
        appendWithPhotos(1);
        m_uplink->onPhoto = [](const QString&) { return sync::later(QStringLiteral("x"), 1h); };
        drain();
        sql("PRAGMA foreign_keys = OFF");
        sql("UPDATE queue SET record_id = 'garbage'");
        sql("UPDATE attendance SET id = 'garbage'");
        m_clock.advance(2h);
        QSignalSpy rested(m_engine.get(), &Engine::drained);
        m_engine->wake();
        QTest::qWait(300);
        QVERIFY2(rested.size() <= 2, qPrintable(QString::number(rested.size())));
    }

    void itWakesByItselfWhenSomethingBecomesDue()
    {
        m_settings.backoff = {1ms, 1ms};
        restart();
        append(1);
        m_uplink->onRecords = [this](const QStringList&) {
            return m_uplink->requests() == 1 ? sync::later(QStringLiteral("refused"), 100ms) : sync::done();
        };
        m_engine->wake();
        QTRY_COMPARE(m_outbox->list()->front().state, QStringLiteral("retrying"));
        m_clock.advance(200ms);
        QTRY_COMPARE(stats().synced, 1);
    }

    void wakingWhileSendingSendsNothingTwice()
    {
        append(3);
        m_engine->wake();
        m_engine->wake();
        m_engine->drain();
        settle();
        QCOMPARE(m_uplink->requests(), 1);
    }

    void aWallClockThatWasSetBackDoesNotStopIt()
    {
        append(1);
        m_uplink->onRecords = [](const QStringList&) { return sync::later(QStringLiteral("refused"), 60s); };
        drain();
        m_clock.setNow(m_clock.now().addYears(-20));
        m_clock.advance(61s);
        m_uplink->onRecords = [](const QStringList&) { return sync::done(); };
        settle();
        QCOMPARE(stats().synced, 1);
    }

    void everyDrainEnds_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 10; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void everyDrainEnds()
    {
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
        m_uplink->onRecords = [&](const QStringList&) { return anything(); };
        m_uplink->onPhoto = [&](const QString&) { return anything(); };
        m_settings.batch = 7;
        restart();
        appendWithPhotos(10);
        append(20);
        int drains = 0;
        for (; drains < 200 && m_outbox->nextDue()->has_value(); ++drains)
            drain();
        QVERIFY(drains < 200);
        const auto stats = this->stats();
        QVERIFY(stats.synced + stats.parked >= stats.records);
        QCOMPARE(stats.records, 30);
    }

private:
    static QString number(int n) { return QStringLiteral("%1").arg(n, 5, 10, QLatin1Char('0')); }
    static QStringList numbers(int first, int last)
    {
        QStringList numbers;
        for (int n = first; n <= last; ++n)
            numbers << number(n);
        return numbers;
    }

    void openDatabase(const QString& directory)
    {
        m_database = queue::Database::open(directory).value();
        m_outbox = std::make_unique<queue::Outbox>(*m_database, m_clock);
        m_photos = std::make_unique<queue::PhotoStore>(*m_database, m_clock,
                                                       m_directory->filePath(QStringLiteral("photos")));
    }

    void restart() { m_engine = std::make_unique<Engine>(*m_outbox, *m_photos, *m_uplink, m_clock, m_settings); }

    void append(int count)
    {
        Journal journal(*m_database, m_clock);
        for (int i = 0; i < count; ++i)
            QVERIFY(journal.append(support::validRecord(m_clock, number(m_next++)), PhotoAbsence::NoCamera).ok());
    }

    void appendWithPhotos(int count)
    {
        Journal journal(*m_database, m_clock);
        for (int i = 0; i < count; ++i) {
            const auto valid = support::validRecord(m_clock, number(m_next++));
            QVERIFY(journal.append(valid, Journal::photoFollows).ok());
            QVERIFY(m_photos->store(valid.record().id, "\xff\xd8\xff\xe0 photo").ok());
        }
    }

    /** Drains and waits for the end of it. */
    Engine::Tally drain()
    {
        QMetaObject::invokeMethod(m_engine.get(), &Engine::drain, Qt::QueuedConnection);
        return ended();
    }

    /** Wakes it, as a new record does, and waits until it rests. */
    void settle()
    {
        QMetaObject::invokeMethod(m_engine.get(), &Engine::wake, Qt::QueuedConnection);
        ended();
    }

    Engine::Tally ended()
    {
        std::optional<Engine::Tally> tally;
        connect(m_engine.get(), &Engine::drained, this, [&tally](const Engine::Tally& t) { tally = t; });
        if (!QTest::qWaitFor([&tally] { return tally.has_value(); }, 20000))
            qFatal("a drain did not end");
        m_engine->disconnect(this);
        return *tally;
    }

    queue::Stats stats() { return *m_outbox->stats(); }
    QString photoFile(const QString& key) const { return m_directory->filePath(QStringLiteral("photos/") + key); }

    QStringList photoKeys()
    {
        QStringList keys;
        for (const auto& line : *Journal(*m_database, m_clock).lines())
            keys << line.photoPath;
        return keys;
    }

    QStringList parked()
    {
        QStringList parked;
        for (const queue::Entry& entry : *m_outbox->list()) {
            if (entry.state == QLatin1String("parked"))
                parked << entry.studentNumber;
        }
        return parked;
    }

    void sql(const char* statement)
    {
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst(), false));
        QVERIFY2(query.exec(QLatin1String(statement)), statement);
    }

    support::FakeClock m_clock;
    std::unique_ptr<support::FakeUplink> m_uplink;
    Engine::Settings m_settings;
    int m_next = 1;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::Outbox> m_outbox;
    std::unique_ptr<queue::PhotoStore> m_photos;
    std::unique_ptr<Engine> m_engine;
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
