// Messages that wait for a server: in order, bounded, and tried again ever less often.

#include "core/observe/alarmoutbox.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace std::chrono_literals;
using rollcall::observe::AlarmOutbox;
using rollcall::support::FakeClock;
using std::chrono::milliseconds;

class TestAlarmOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyGoOneAfterTheOther()
    {
        FakeClock clock;
        AlarmOutbox box({}, clock);
        QVERIFY(!box.next());
        QVERIFY(!box.dueIn());
        box.add("a");
        box.add("b");
        QCOMPARE(box.dueIn(), std::optional(0ms));
        QCOMPARE(box.next(), std::optional(QByteArray("a")));
        QVERIFY(!box.next()); // one at a time
        QVERIFY(!box.dueIn());
        box.settled();
        QCOMPARE(box.next(), std::optional(QByteArray("b")));
        box.settled();
        QCOMPARE(box.size(), std::size_t(0));
    }

    void whatFailedIsTriedEverLessOftenAndASuccessBeginsAnew()
    {
        FakeClock clock;
        AlarmOutbox box({.firstWait = 15s, .longestWait = 1min}, clock);
        box.add("a");
        box.add("b");
        for (const milliseconds wait : {15s, 30s, 60s, 60s}) {
            QCOMPARE(box.next(), std::optional(QByteArray("a")));
            box.failed();
            QCOMPARE(box.dueIn(), std::optional(wait));
            clock.advance(wait - 1ms);
            QVERIFY(!box.next());
            clock.advance(1ms);
        }
        QVERIFY(box.next());
        box.settled();
        QVERIFY(box.next());
        box.failed();
        QCOMPARE(box.dueIn(), std::optional(milliseconds(15s)));
    }

    void ofTooManyTheOldestThatIsNotUnderWayIsDropped()
    {
        FakeClock clock;
        AlarmOutbox box({.most = 2}, clock);
        QVERIFY(!box.add("a"));
        QVERIFY(!box.add("b"));
        QVERIFY(box.add("c"));
        QCOMPARE(box.next(), std::optional(QByteArray("b")));
        QVERIFY(box.add("d"));
        box.settled();
        QCOMPARE(box.next(), std::optional(QByteArray("d")));
        QCOMPARE(box.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestAlarmOutbox)
#include "tst_alarmoutbox.moc"
