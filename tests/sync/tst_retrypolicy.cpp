#include "core/sync/retrypolicy.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using sync::Outcome;
using sync::RetryPolicy;
using Cause = sync::Outcome::Cause;

namespace {

constexpr double longest = 0.9999999;

Outcome failing(Cause cause)
{
    return sync::later(QStringLiteral("x"), {}, cause);
}

} // namespace

class TestRetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWaitsDoubleUpToTheCap_data()
    {
        QTest::addColumn<int>("cause");
        QTest::addColumn<QList<int>>("seconds");
        QTest::newRow("C11 a 503") << int(Cause::Overload)
                                   << QList<int>{30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
        QTest::newRow("a read timeout") << int(Cause::ReadTimeout) << QList<int>{30, 60, 120, 240};
        QTest::newRow("refused") << int(Cause::None) << QList<int>{30, 60, 120, 240};
        QTest::newRow("a connect timeout is tried sooner") << int(Cause::ConnectTimeout) << QList<int>{7, 15, 30, 60};
    }

    void theWaitsDoubleUpToTheCap()
    {
        QFETCH(int, cause);
        QFETCH(QList<int>, seconds);
        RetryPolicy::Settings settings;
        settings.breaker.threshold = 1000;
        RetryPolicy pace(QStringLiteral("records"), settings, m_clock);
        for (const int expected : seconds) {
            QVERIFY(pace.permits(3) > 0);
            pace.note(failing(Cause(cause)), longest);
            QCOMPARE(pace.permits(3), 0);
            const auto wait = pace.wait();
            QVERIFY2(wait <= std::chrono::seconds(expected + 1) && wait >= std::chrono::seconds(expected - 1),
                     qPrintable(QString::number(wait.count())));
            m_clock.advance(wait);
        }
    }

    void theWaitIsAnythingFromNothingUp()
    {
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(failing(Cause::Overload), 0.0);
        QCOMPARE(pace.wait(), 0ms);
        QCOMPARE(pace.permits(3), 3);
    }

    void theServersWishIsAFloor_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("seconds");
        QTest::newRow("longer than ours") << 120 << 0.5 << 120;
        QTest::newRow("shorter than ours") << 5 << 0.5 << 15;
        QTest::newRow("none at all") << 0 << 0.5 << 15;
    }

    void theServersWishIsAFloor()
    {
        QFETCH(int, wish);
        QFETCH(double, random);
        QFETCH(int, seconds);
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(sync::later(QStringLiteral("http_429"), std::chrono::seconds(wish), Cause::Overload), random);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(std::chrono::seconds(seconds)));
    }

    void severalThatFailTogetherAreOneFailure()
    {
        RetryPolicy pace(QStringLiteral("photos"), m_settings, m_clock);
        for (int i = 0; i < 3; ++i)
            pace.note(failing(Cause::None), longest);
        m_clock.advance(30s);
        pace.note(failing(Cause::None), longest);
        QVERIFY(pace.wait() <= 60s);
    }

    void anySuccessBeginsAnew()
    {
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        for (int i = 0; i < 3; ++i) {
            pace.note(failing(Cause::None), longest);
            m_clock.advance(1h);
        }
        pace.note(sync::done(), 0.5);
        pace.note(failing(Cause::None), longest);
        QVERIFY(pace.wait() <= 30s);
    }

    void aReadTimeoutAsksForPatienceUntilSomethingAnswers()
    {
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        QVERIFY(!pace.extendedTimeout());
        pace.note(failing(Cause::ConnectTimeout), 0.5);
        QVERIFY(!pace.extendedTimeout());
        pace.note(failing(Cause::ReadTimeout), 0.5);
        QVERIFY(pace.extendedTimeout());
        pace.note(failing(Cause::Overload), 0.5);
        QVERIFY(pace.extendedTimeout());
        pace.note(sync::done(), 0.5);
        QVERIFY(!pace.extendedTimeout());
    }

    void whatCountsForTheBreaker_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("counts");
        QTest::newRow("C11 5xx and 429") << failing(Cause::Overload) << true;
        QTest::newRow("connect timeout") << failing(Cause::ConnectTimeout) << true;
        QTest::newRow("read timeout") << failing(Cause::ReadTimeout) << true;
        QTest::newRow("no network at all") << failing(Cause::None) << false;
        QTest::newRow("one request was too much") << failing(Cause::TooMuch) << false;
        QTest::newRow("done") << sync::done() << false;
        QTest::newRow("refused") << sync::refused(QStringLiteral("23514")) << false;
        QTest::newRow("halt") << sync::halt(QStringLiteral("42501")) << false;
    }

    void whatCountsForTheBreaker()
    {
        QFETCH(Outcome, outcome);
        QFETCH(bool, counts);
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        for (int i = 0; i < 10; ++i)
            pace.note(outcome, 0.0);
        const bool isOpen = pace.breaker().state == sync::CircuitBreaker::State::Open;
        QCOMPARE(isOpen, counts);
    }

    void anOpenBreakerLetsNobodyAndThenOne()
    {
        RetryPolicy pace(QStringLiteral("photos"), m_settings, m_clock);
        for (int i = 0; i < 5; ++i)
            pace.note(failing(Cause::Overload), 0.0);
        QCOMPARE(pace.permits(3), 0);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(60s));
        m_clock.advance(60s);
        QCOMPARE(pace.permits(3), 1);
        pace.note(sync::done(), 0.0);
        QCOMPARE(pace.permits(3), 1);
        pace.note(sync::done(), 0.0);
        QCOMPARE(pace.permits(3), 3);
    }

    void whatWeBrokeOffOurselvesSaysNothingOfTheService()
    {
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(sync::cancelled(), longest);
        QCOMPARE(pace.wait(), 0ms);
        pace.note(failing(Cause::Overload), longest);
        const auto wait = pace.wait();
        pace.note(sync::cancelled(), longest);
        QCOMPARE(pace.wait(), wait);
        QCOMPARE(pace.breaker().failures, 1);
    }

    void haltPausesForItsOwnTime()
    {
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(sync::halt(QStringLiteral("42501")), 0.0);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(5min));
    }

    void aHaltIsSaidUntilAnAnswerOrAPersonLiftsIt()
    {
        RetryPolicy pace(QStringLiteral("records"), m_settings, m_clock);
        const auto code = QStringLiteral("42501");
        pace.note(sync::halt(code), 0.0);
        QCOMPARE(pace.halt().value().code, code);
        pace.note(failing(Cause::Overload), 0.0);
        pace.tryIn(0ms);
        QCOMPARE(pace.halt().value().code, code);
        pace.tryNow();
        QVERIFY(!pace.halt());
        pace.note(sync::halt(code), 0.0);
        pace.note(sync::refused(QStringLiteral("23514")), 0.0);
        QVERIFY(!pace.halt());
    }

    void whenTheWayIsBackOneTriesAfterAMoment()
    {
        RetryPolicy pace(QStringLiteral("photos"), m_settings, m_clock);
        for (int i = 0; i < 6; ++i)
            pace.note(failing(Cause::ConnectTimeout), longest);
        pace.tryIn(2s);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(2s));
        m_clock.advance(2s);
        QCOMPARE(pace.permits(3), 1);
    }

    void theFirstAfterAReturnGoesAloneWhateverWasBefore()
    {
        RetryPolicy pace(QStringLiteral("photos"), m_settings, m_clock); // nothing was tried: it was offline
        pace.tryIn(0ms);
        QCOMPARE(pace.permits(3), 1);
        pace.note(sync::done(), 0.0);
        QCOMPARE(pace.permits(3), 3);
        pace.tryNow(); // a person asks, and the service is well
        QCOMPARE(pace.permits(3), 3);
        pace.note(failing(Cause::Overload), 0.0);
        pace.tryNow();
        QCOMPARE(pace.permits(3), 1);
    }

    void theWayBackIsNoReasonToPassOverTheServersWish()
    {
        RetryPolicy wished(QStringLiteral("records"), m_settings, m_clock);
        wished.note(sync::later(QStringLiteral("http_429"), 120s, Cause::Overload), 0.0);
        wished.tryIn(1s);
        QCOMPARE(wished.wait(), std::chrono::milliseconds(120s));
        wished.tryNow(); // a person may
        QCOMPARE(wished.wait(), 0ms);
    }

    void aProjectThatWasWokenIsTriedOnceAfterAMoment()
    {
        RetryPolicy halted(QStringLiteral("records"), m_settings, m_clock);
        halted.note(sync::halt(QStringLiteral("project_paused")), 0.0);
        QCOMPARE(halted.wait(), std::chrono::milliseconds(5min));
        halted.tryIn(1s);
        QCOMPARE(halted.wait(), std::chrono::milliseconds(1s));
        m_clock.advance(1s);
        QCOMPARE(halted.permits(3), 1);
    }

private:
    support::FakeClock m_clock;
    const RetryPolicy::Settings m_settings;
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
