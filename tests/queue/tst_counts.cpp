// The counts that the triggers keep are those that counting would give, whatever is done to the queue.

#include "core/log/log.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"
#include "tests/support/fakeclock.h"
#include "tests/support/morning.h"
#include "tests/support/records.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::PhotoAbsence;
using queue::Database;
using queue::Statement;

class TestCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsWhatCountingGivesAfterAnything_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void itIsWhatCountingGivesAfterAnything()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QTemporaryDir directory;
        const auto opened = Database::open(directory.path());
        Database& database = **opened;
        support::FakeClock clock;
        queue::Journal journal(database, clock);
        queue::Outbox outbox(database, clock);
        queue::PhotoStore photos(database, clock, directory.filePath(QStringLiteral("photos")));
        std::vector<RecordId> ids;
        for (int step = 0; step < 60; ++step) {
            const int what = random.bounded(8);
            if (ids.empty() || what < 2 || outbox.list()->empty()) {
                const auto valid = support::validRecord(clock, QString::number(step));
                QVERIFY(journal
                            .append(valid, what == 0 ? queue::Journal::Photo(PhotoAbsence::NoCamera)
                                                     : queue::Journal::photoFollows)
                            .ok());
                ids.push_back(valid.record().id);
            } else if (what == 2) {
                QVERIFY(photos.store(ids[random.bounded(quint32(ids.size()))], "\xff\xd8\xff jpeg").ok());
            } else if (what == 3) {
                QVERIFY(
                    photos.markUnavailable(ids[random.bounded(quint32(ids.size()))], PhotoAbsence::Interrupted).ok());
            } else if (what == 4) {
                const auto entries = *outbox.list();
                const auto& any = entries[random.bounded(quint32(entries.size()))];
                if (any.kind == queue::itemkinds::attendance && !any.isHeld)
                    QVERIFY(outbox.acknowledge({any.item}).ok());
            } else {
                static const std::array changes = {"UPDATE queue SET state = 'parked' WHERE id = %1",
                                                   "UPDATE queue SET state = 'retrying' WHERE id = %1",
                                                   "UPDATE queue SET state = 'waiting'",
                                                   "INSERT OR IGNORE INTO queue (kind, ref, created_at, "
                                                   "next_attempt_ms) VALUES ('other', %1, '', 0)",
                                                   "DELETE FROM queue WHERE kind = 'other'"}; // an item of any kind
                const char* change = changes[random.bounded(quint32(changes.size()))];
                QString sql = QString::fromLatin1(change);
                if (sql.contains(QLatin1String("%1")))
                    sql = sql.arg(random.bounded(int(ids.size())) + 1);
                auto transaction = queue::Transaction::begin(database);
                QVERIFY(Statement::run(database, sql).ok());
                if (random.bounded(5) > 0)
                    QVERIFY(transaction->commit().ok()); // else all of it is taken back
            }
            compare(database, clock);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(ids.size() > 5);
    }

private:
    static void compare(Database& database, const Clock& clock)
    {
        const queue::Stats stats = *queue::Outbox(database, clock).stats();
        const auto counted = [&database](const char* sql) {
            auto row = Statement::run(database, QStringLiteral("SELECT count(") + QLatin1String(sql));
            return row && row->next() ? int(row->number()) : -1;
        };
        QCOMPARE(
            stats.waiting,
            counted(
                "*) FROM queue WHERE state <> 'parked' AND (kind = 'attendance' OR (kind = 'photo' AND held = 0))"));
        QCOMPARE(stats.items, counted("*) FROM queue WHERE state <> 'parked' AND kind IN ('attendance', 'photo')"));
        QCOMPARE(stats.photos, counted("*) FROM queue WHERE state <> 'parked' AND kind = 'photo'"));
        QCOMPARE(
            stats.parked,
            counted(
                "*) FROM queue WHERE state = 'parked' AND (kind = 'attendance' OR (kind = 'photo' AND held = 0))"));
        QCOMPARE(stats.records, counted("*) FROM attendance"));
        QCOMPARE(stats.synced, counted("synced_at) FROM attendance"));
        QCOMPARE(stats.photosLost, counted("*) FROM attendance WHERE photo_note = 'interrupted'"));
        QCOMPARE(stats.unsettledPhotos, counted("*) FROM attendance WHERE photo_state = 'pending'"));
    }
};

QTEST_GUILESS_MAIN(TestCounts)
#include "tst_counts.moc"
