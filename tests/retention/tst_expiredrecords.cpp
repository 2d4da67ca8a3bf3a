// Rows of the register go when the cloud has had them for long enough, and nothing goes with them that is still needed.

#include "core/queue/expiredrecords.h"
#include "tests/retention/keptregister.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using queue::ExpiredRecords;
using support::KeptRegister;
using days = std::chrono::days;

namespace {

/** To the end of the register; gives how many went. */
int removeBefore(KeptRegister& kept, const QDate& day)
{
    ExpiredRecords expired(*kept.m_database, kept.m_photos);
    int removed = 0;
    for (std::optional<qint64> after = 0; after;) {
        const auto slice = expired.removeBefore(day, *after);
        if (!slice || slice->removed > ExpiredRecords::mostRemoved)
            return -1;
        removed += slice->removed;
        after = slice->goOnAfter;
    }
    return removed;
}

} // namespace

class TestExpiredRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheCloudHasHadForLongEnoughGoes()
    {
        KeptRegister kept;
        kept.scanAndSend(false);
        kept.scanAndSend(false);
        kept.pass(days(2));
        const QString young = kept.scanAndSend(false);
        QCOMPARE(removeBefore(kept, kept.today()), 2);
        QCOMPARE(kept.lines().keys(), QStringList{young});
        QCOMPARE(removeBefore(kept, kept.today()), 0);
    }

    void aRegisterOfThousandsGoesInSlicesAndWhole()
    {
        KeptRegister kept;
        constexpr int many = ExpiredRecords::mostLookedAt + 3 * ExpiredRecords::mostRemoved + 7;
        for (int i = 0; i < many; ++i)
            kept.scanAndSend(false);
        kept.pass(days(2));
        kept.scanAndSend(false);
        QCOMPARE(removeBefore(kept, kept.today()), many);
        QCOMPARE(kept.lines().size(), 1);
    }

    void aNumberIsNotGivenTwiceAfterAllOfItsRowsAreOld()
    {
        KeptRegister kept;
        kept.scanAndSend(false);
        const QString last = kept.scanAndSend(false);
        const auto before = kept.lines().value(last);
        kept.pass(days(500));
        QCOMPARE(removeBefore(kept, kept.today()), 1);
        const QString nextId = kept.scanAndSend(false);
        const auto next = kept.lines().value(nextId);
        QCOMPARE(next.deviceEpoch, before.deviceEpoch);
        QCOMPARE(next.deviceSeq, before.deviceSeq + 1);
        QCOMPARE(removeBefore(kept, kept.today()), 1); // now it is not the last one any more
    }

    void aRowWhosePhotoIsStillHereStaysWithIt()
    {
        KeptRegister kept;
        const QString withPhoto = kept.scanAndSend(true);
        kept.pass(days(500));
        kept.scanAndSend(false);
        QCOMPARE(removeBefore(kept, kept.today()), 0);
        QVERIFY(kept.m_photos.removeIfSent(
            kept.m_directory.filePath(QStringLiteral("photos/") + kept.lines().value(withPhoto).photoPath)));
        QCOMPARE(removeBefore(kept, kept.today()), 1);
    }

    void aRowOfWhichSomethingWasQueuedAgainStays()
    {
        KeptRegister kept;
        const QString id = kept.scanAndSend(false);
        kept.pass(days(500));
        kept.scanAndSend(false);
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst(), false));
        QVERIFY(query.exec(QStringLiteral("INSERT INTO queue (kind, ref, created_at, next_attempt_ms) "
                                          "VALUES ('attendance', '%1', '', 0)")
                               .arg(id)));
        QCOMPARE(removeBefore(kept, kept.today()), 0);
        QVERIFY(query.exec(QStringLiteral("DELETE FROM queue")));
        QCOMPARE(removeBefore(kept, kept.today()), 1);
    }

    void aRowThatReachedTheCloudLateStaysAsLongAfterThat()
    {
        KeptRegister kept;
        const auto valid = support::validRecord(kept.m_clock, QStringLiteral("4711"));
        QVERIFY(kept.m_journal.append(valid, attendance::PhotoAbsence::NoCamera).ok());
        kept.pass(days(500));
        kept.scanAndSend(false); // and with it the one of before
        QCOMPARE(kept.m_outbox.list()->size(), 0u);
        QCOMPARE(removeBefore(kept, kept.today().addDays(-400)), 0);
        kept.pass(days(401));
        QCOMPARE(removeBefore(kept, kept.today().addDays(-400)), 1);
    }

    void theCountOfTheRegisterIsStillThatOfAllThatWereEverScanned()
    {
        KeptRegister kept;
        kept.scanAndSend(false);
        kept.scanAndSend(false);
        kept.pass(days(2));
        kept.scanAndSend(false);
        const auto before = *kept.m_outbox.stats();
        QCOMPARE(removeBefore(kept, kept.today()), 2);
        const auto after = *kept.m_outbox.stats();
        QCOMPARE(after.records, before.records);
        QCOMPARE(after.synced, before.synced);
        QCOMPARE(after.synced, 3);
    }

    void nothingThatIsStillToBeSentGoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void nothingThatIsStillToBeSentGoes()
    {
        QFETCH(quint32, seed);
        KeptRegister kept(seed);
        for (int day = 0; day < 6; ++day) {
            kept.scanSome(30);
            kept.pass(days(100));
        }
        const QDate keepFrom = kept.today().addDays(-250);
        const auto before = kept.lines();
        const QStringList items = kept.items();
        const int removed = removeBefore(kept, keepFrom);
        const auto after = kept.lines();
        QVERIFY(removed > 0);
        QCOMPARE(before.size() - after.size(), removed);
        QCOMPARE(kept.items(), items);
        for (const auto& line : before) {
            const bool isSettled =
                line.photoState == QLatin1String("none") || line.photoState == QLatin1String("sent");
            const bool mayGo = !kept.isQueued(line.id) && !line.syncedAt.isEmpty() && isSettled
                               && !kept.hasPhotoFile(line) && line.date < keepFrom.toString(Qt::ISODate)
                               && line.syncedAt < keepFrom.toString(Qt::ISODate) && line.id != before.last().id;
            QVERIFY2(after.contains(line.id) != mayGo, qPrintable(line.id));
        }
    }
};

QTEST_GUILESS_MAIN(TestExpiredRecords)
#include "tst_expiredrecords.moc"
