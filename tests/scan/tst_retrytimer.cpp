#include "core/scan/retrytimer.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall::scan;
using namespace rollcall::support;
using namespace std::chrono_literals;

class TestRetryTimer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachWaitIsTwiceAsLongUpToTheMost()
    {
        const FakeClock clock;
        RetryTimer timer(clock, {1s, 8s});
        QList<std::chrono::milliseconds> waits;
        for (int i = 0; i < 6; ++i)
            waits.append(timer.schedule() - clock.monotonic());
        QCOMPARE(waits, (QList<std::chrono::milliseconds>{1s, 2s, 4s, 8s, 8s, 8s}));
        QVERIFY(timer.isPending());
        timer.reset();
        QVERIFY(!timer.isPending());
        QCOMPARE(timer.schedule() - clock.monotonic(), 1000ms);
    }

    void itIsDueOnce()
    {
        const FakeClock clock;
        RetryTimer timer(clock, {5ms, 5ms});
        QSignalSpy due(&timer, &RetryTimer::due);
        timer.schedule();
        timer.schedule();
        QTRY_COMPARE(due.size(), 1);
        QVERIFY(!timer.isPending());
        QVERIFY(!due.wait(50));
    }
};

QTEST_GUILESS_MAIN(TestRetryTimer)
#include "tst_retrytimer.moc"
