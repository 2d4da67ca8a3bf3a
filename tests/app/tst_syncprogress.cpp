#include "app/operations/syncprogress.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using app::SyncProgress;

namespace {

queue::Stats itemsLeft(int items, int parked = 0, int photos = 0)
{
    queue::Stats stats;
    stats.items = items;
    stats.photos = photos;
    stats.waiting = (items + 1) / 2; // a record and its photo
    stats.parked = parked;
    return stats;
}

} // namespace

class TestSyncProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeAnythingWasSentThereIsNoRate()
    {
        m_progress.count(itemsLeft(100));
        QCOMPARE(m_progress.rate(), 0.0);
        QVERIFY(!m_progress.timeLeft());
        QCOMPARE(m_progress.sentence(), QStringLiteral("50 records to send (100 items)"));
    }

    void theRateIsThatOfTheLastHalfMinute()
    {
        SyncProgress progress(m_clock);
        int left = 10'000;
        progress.count(itemsLeft(left));
        for (int second = 0; second < 60; ++second) { // quickly
            m_clock.advance(1s);
            progress.count(itemsLeft(left -= 100));
        }
        QVERIFY2(std::abs(progress.rate() - 100) < 1, qPrintable(QString::number(progress.rate())));
        QCOMPARE(*progress.timeLeft(), 40s);
        for (int second = 0; second < 40; ++second) { // then slowly
            m_clock.advance(1s);
            progress.count(itemsLeft(left -= 10));
        }
        QVERIFY2(std::abs(progress.rate() - 10) < 1, qPrintable(QString::number(progress.rate())));
        QCOMPARE(progress.sentence(), QStringLiteral("1800 records to send (3600 items); 10.0 items/s, 6 min left"));
    }

    void photosAreSlowAndThatIsKnownAsSoonAsOneWasSent()
    {
        SyncProgress progress(m_clock);
        progress.count(itemsLeft(2000, 0, 1000));
        for (int records = 1000; records > 0; records -= 500) { // quickly, and no photo yet
            m_clock.advance(1s);
            progress.count(itemsLeft(1000 + records - 500, 0, 1000));
            QVERIFY(!progress.timeLeft());
        }
        QCOMPARE(progress.rate(), 500.0);
        for (int photos = 1000; photos > 900; photos -= 10) {
            m_clock.advance(1s);
            progress.count(itemsLeft(photos - 10, 0, photos - 10));
            QCOMPARE(*progress.timeLeft(), std::chrono::seconds((photos - 10) / 10));
            QVERIFY2(std::abs(progress.rate() - 10) < 0.001, qPrintable(QString::number(progress.rate())));
        }
    }

    void scansBetweenThePhotosDoNotSlowThem()
    {
        SyncProgress progress(m_clock);
        int photos = 1000;
        progress.count(itemsLeft(photos, 0, photos));
        for (int second = 0; second < 20; ++second) {
            m_clock.advance(1s);
            photos -= 10;
            progress.count(itemsLeft(photos, 0, photos));
            progress.count(itemsLeft(photos + 1, 0, photos)); // counted
            m_clock.advance(1s);
            progress.count(itemsLeft(photos, 0, photos)); // sent, and its photo comes later
        }
        QCOMPARE(*progress.timeLeft(), 80s);
    }

    void itSinksWhileNothingIsSent()
    {
        SyncProgress progress(m_clock);
        progress.count(itemsLeft(100));
        m_clock.advance(1s);
        progress.count(itemsLeft(50));
        const double before = progress.rate();
        m_clock.advance(9s);
        progress.count(itemsLeft(50));
        QCOMPARE(before, 50.0);
        QCOMPARE(progress.rate(), 5.0);
    }

    void newScansAreNoStepBack()
    {
        SyncProgress progress(m_clock);
        progress.count(itemsLeft(100));
        m_clock.advance(1s);
        progress.count(itemsLeft(80));
        m_clock.advance(1s);
        progress.count(itemsLeft(90));
        QCOMPARE(progress.rate(), 10.0);
        QCOMPARE(*progress.timeLeft(), 9s);
    }

    void atTheEndNothingIsLeft()
    {
        SyncProgress progress(m_clock);
        progress.count(itemsLeft(10));
        m_clock.advance(1s);
        progress.count(itemsLeft(0, 2));
        QCOMPARE(*progress.timeLeft(), 0s);
        QCOMPARE(progress.sentence(), QStringLiteral("nothing left to send, 2 need help"));
        QCOMPARE(progress.toJson().value(u"seconds_left"), QJsonValue(0));
        QCOMPARE(progress.toJson().value(u"items_per_second"), QJsonValue(10.0));
    }

private:
    support::FakeClock m_clock;
    SyncProgress m_progress{m_clock};
};

QTEST_GUILESS_MAIN(TestSyncProgress)
#include "tst_syncprogress.moc"
