#include "core/queue/heartbeats.h"

#include "core/queue/journal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;
using queue::Heartbeats;
using queue::Outbox;

class TestHeartbeats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_directory->path()).value();
        m_outbox = std::make_unique<Outbox>(*m_database, m_clock);
        m_heartbeats = std::make_unique<Heartbeats>(*m_database, m_clock);
    }

    void cleanup()
    {
        m_heartbeats.reset();
        m_outbox.reset();
        m_database.reset();
    }

    void itTellsTheLastNumberAndWhatWaits()
    {
        QCOMPARE(m_heartbeats->progress()->lastSeq, 0);
        append(3);
        const auto due = *m_outbox->dueRecords(2);
        QVERIFY(m_outbox->begin({due[0].item}, QStringLiteral("r")).ok());
        QVERIFY(m_outbox->acknowledge({due[0].item}).ok());
        const auto progress = *m_heartbeats->progress();
        QCOMPARE(progress.lastSeq, 3);
        QCOMPARE(progress.waiting, 2);
        QVERIFY(!progress.epoch.isEmpty());
    }

    void itTellsSinceWhenTheOldestWaits()
    {
        QCOMPARE(m_heartbeats->progress()->oldestWaiting, std::nullopt);
        const QDateTime first = m_clock.now();
        append(1);
        m_clock.advance(std::chrono::minutes(2));
        append(1);
        QCOMPARE(m_heartbeats->progress()->oldestWaiting, first);
        const auto oldest = m_outbox->dueRecords(1)->front().item;
        QVERIFY(m_outbox->begin({oldest}, QStringLiteral("r")).ok());
        QCOMPARE(m_heartbeats->progress()->oldestWaiting, first); // the cloud has not said that it has it
        QVERIFY(m_outbox->acknowledge({oldest}).ok());
        QCOMPARE(m_heartbeats->progress()->oldestWaiting, m_clock.now());
    }

    void thereIsOneAtMost()
    {
        QVERIFY(m_heartbeats->enqueue().ok());
        const auto first = *m_heartbeats->due();
        QVERIFY(first);
        QVERIFY(m_heartbeats->enqueue().ok());
        QCOMPARE(m_outbox->list()->size(), 1u);
        QCOMPARE(*m_heartbeats->due(), first);
        QCOMPARE(m_outbox->list()->front().ref, m_heartbeats->progress()->epoch);
    }

    void oneThatWaitsIsNotWrittenAgain()
    {
        QVERIFY(m_heartbeats->enqueue().ok());
        const QString log = Database::fileIn(m_directory->path()) + QStringLiteral("-wal");
        const qint64 size = QFileInfo(log).size();
        QVERIFY(m_heartbeats->enqueue().ok());
        QCOMPARE(QFileInfo(log).size(), size);
    }

    void oneOfAnotherEpochIsReplaced()
    {
        append(1);
        QVERIFY(m_heartbeats->enqueue().ok());
        QVERIFY(m_outbox->openNewEpoch().ok());
        QVERIFY(m_heartbeats->enqueue().ok());
        int found = 0;
        for (const queue::Entry& entry : *m_outbox->list()) {
            if (entry.kind != queue::itemkinds::heartbeat)
                continue;
            ++found;
            QCOMPARE(entry.ref, m_heartbeats->progress()->epoch);
        }
        QCOMPARE(found, 1);
    }

    void oneThatIsBeingSentStays()
    {
        append(1);
        QVERIFY(m_heartbeats->enqueue().ok());
        const auto item = **m_heartbeats->due();
        QVERIFY(m_outbox->begin({item}, QStringLiteral("r")).ok());
        QVERIFY(m_outbox->openNewEpoch().ok());
        QVERIFY(m_heartbeats->enqueue().ok());
        QVERIFY(m_outbox->find(item).ok());
        QVERIFY(!*m_heartbeats->due());
    }

    void peopleAreToldOfRecordsOnly()
    {
        QVERIFY(m_heartbeats->enqueue().ok());
        const queue::Stats stats = *m_outbox->stats();
        QCOMPARE(stats.waiting + stats.parked + stats.items + stats.refusals, 0);
        QVERIFY(!stats.oldest);
    }

private:
    void append(int count)
    {
        queue::Journal journal(*m_database, m_clock);
        for (int i = 0; i < count; ++i)
            QVERIFY(journal
                        .append(support::validRecord(m_clock, QString::number(m_next++)),
                                attendance::PhotoAbsence::NoCamera)
                        .ok());
    }

    int m_next = 1;
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Heartbeats> m_heartbeats;
};

QTEST_GUILESS_MAIN(TestHeartbeats)
#include "tst_heartbeats.moc"
