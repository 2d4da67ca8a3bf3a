#include "core/sync/circuitbreaker.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using sync::CircuitBreaker;

class TestCircuitBreaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What happens, a letter each: f a failure, s a success, ? somebody asks, w 600 ms pass, r a reset, t "try now".
    void itGoesFromStateToState_data()
    {
        QTest::addColumn<int>("threshold");
        QTest::addColumn<int>("successes");
        QTest::addColumn<QString>("events");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("failures");
        const auto row = [](const char* name, int threshold, int successes, const char* events, const char* state,
                            int failures) {
            QTest::newRow(name) << threshold << successes << QString::fromLatin1(events) << QString::fromLatin1(state)
                                << failures;
        };
        row("C1 new: closed", 3, 2, "", "closed", 0);
        row("C2 a success: closed", 3, 2, "s", "closed", 0);
        row("C3 as many failures as the threshold: open", 3, 2, "fff", "open", 3);
        row("C3 one less: closed", 3, 2, "ff", "closed", 2);
        row("C4 open: nobody may", 2, 2, "ff?", "open", 2);
        row("C5 after its time one tries and fails: open", 2, 2, "ffw?f", "open", 3);
        row("C6 one success of two: half open", 2, 2, "ffw?s", "half_open", 2);
        row("C6 two successes: closed", 2, 2, "ffw?s?s", "closed", 0);
        row("C7 success, then failure: open", 2, 2, "ffw?s?f", "open", 3);
        row("C7 the next trial needs both successes again", 2, 2, "ffw?s?fw?s", "half_open", 3);
        row("C8 open and reset: closed", 2, 2, "ffr", "closed", 0);
        row("C10 a success forgives the failures before", 5, 2, "ffs", "closed", 0);
        row("C10 so they are not in a row", 3, 2, "ffsff", "closed", 2);
        row("its time is not over yet", 2, 2, "ff?", "open", 2);
        row("its time alone changes nothing", 2, 2, "ffw", "open", 2);
        row("a late failure begins its time anew", 2, 2, "ffwf?", "open", 3);
        row("an answer from before it opened is no trial", 2, 1, "ffs", "open", 2);
        row("someone knows better: it may be tried", 2, 2, "fft", "half_open", 2);
        row("which changes nothing in a closed one", 2, 2, "ft", "closed", 1);
        row("a threshold of one", 1, 1, "f", "open", 1);
    }

    void itGoesFromStateToState()
    {
        QFETCH(int, threshold);
        QFETCH(int, successes);
        QFETCH(QString, events);
        QFETCH(QString, state);
        QFETCH(int, failures);
        support::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("records"), {threshold, 500ms, successes}, clock);
        for (const QChar event : events) {
            if (event == u'f')
                breaker.failed();
            else if (event == u's')
                breaker.succeeded();
            else if (event == u'?')
                (void)breaker.tryAcquire();
            else if (event == u'w')
                clock.advance(600ms);
            else if (event == u'r')
                breaker.reset();
            else
                breaker.tryNow();
        }
        QCOMPARE(QString::fromLatin1(name(breaker.status().state)), state);
        QCOMPARE(breaker.status().failures, failures);
    }

    void openNobodyMayUntilItsTimeIsOver()
    {
        support::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("photos"), {2, 60s, 2}, clock);
        QVERIFY(breaker.tryAcquire());
        breaker.failed();
        QVERIFY(breaker.tryAcquire());
        breaker.failed();
        QVERIFY(!breaker.tryAcquire());
        QCOMPARE(breaker.opensIn(), std::chrono::milliseconds(60s));
        clock.advance(59s);
        QVERIFY(!breaker.tryAcquire());
        QCOMPARE(breaker.opensIn(), std::chrono::milliseconds(1s));
        clock.advance(1s);
        QCOMPARE(breaker.opensIn(), 0ms);
        QVERIFY(breaker.tryAcquire());
    }

    void itsStatusNamesServiceStateFailuresAndUptime() // C9
    {
        support::FakeClock clock;
        const CircuitBreaker breaker(QStringLiteral("photos"), {}, clock);
        clock.advance(7s);
        const auto status = breaker.status();
        QCOMPARE(status.name, QStringLiteral("photos"));
        QCOMPARE(name(status.state), "closed");
        QCOMPARE(status.failures, 0);
        QCOMPARE(status.stateUptime, std::chrono::milliseconds(7s));
    }

    void theTimeOfDayMeansNothingToIt()
    {
        support::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("records"), {1, 60s, 1}, clock);
        breaker.failed();
        clock.setNow(clock.now().addYears(30));
        QVERIFY(!breaker.tryAcquire());
        clock.setNow(clock.now().addYears(-60));
        clock.advance(60s);
        QVERIFY(breaker.tryAcquire());
    }
};

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
