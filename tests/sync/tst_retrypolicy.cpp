#include "core/sync/retrypolicy.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using sync::Outcome;
using sync::Pace;
using Strain = sync::Outcome::Strain;

namespace {

constexpr double longest = 0.9999999;

Outcome failing(Strain strain)
{
    return sync::later(QStringLiteral("x"), {}, strain);
}

} // namespace

class TestPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWaitsDoubleUpToTheCap_data()
    {
        QTest::addColumn<int>("strain");
        QTest::addColumn<QList<int>>("seconds");
        QTest::newRow("C11 a 503") << int(Strain::Overload)
                                   << QList<int>{30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
        QTest::newRow("a read timeout") << int(Strain::ReadTimeout) << QList<int>{30, 60, 120, 240};
        QTest::newRow("refused") << int(Strain::None) << QList<int>{30, 60, 120, 240};
        QTest::newRow("a connect timeout is tried sooner")
            << int(Strain::ConnectTimeout) << QList<int>{7, 15, 30, 60};
    }

    void theWaitsDoubleUpToTheCap()
    {
        QFETCH(int, strain);
        QFETCH(QList<int>, seconds);
        Pace::Settings settings;
        settings.breaker.threshold = 1000;
        Pace pace(QStringLiteral("records"), settings, m_clock);
        for (const int expected : seconds) {
            QVERIFY(pace.places(3) > 0);
            pace.note(failing(Strain(strain)), longest);
            QCOMPARE(pace.places(3), 0);
            const auto wait = pace.wait();
            QVERIFY2(wait <= std::chrono::seconds(expected + 1) && wait >= std::chrono::seconds(expected - 1),
                     qPrintable(QString::number(wait.count())));
            m_clock.advance(wait);
        }
    }

    void theWaitIsAnythingFromNothingUp()
    {
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(failing(Strain::Overload), 0.0);
        QCOMPARE(pace.wait(), 0ms);
        QCOMPARE(pace.places(3), 3);
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
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(sync::later(QStringLiteral("http_429"), std::chrono::seconds(wish), Strain::Overload), random);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(std::chrono::seconds(seconds)));
    }

    void severalThatFailTogetherAreOneFailure()
    {
        Pace pace(QStringLiteral("photos"), m_settings, m_clock);
        for (int i = 0; i < 3; ++i)
            pace.note(failing(Strain::None), longest);
        m_clock.advance(30s);
        pace.note(failing(Strain::None), longest);
        QVERIFY(pace.wait() <= 60s);
    }

    void anySuccessBeginsAnew()
    {
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        for (int i = 0; i < 3; ++i) {
            pace.note(failing(Strain::None), longest);
            m_clock.advance(1h);
        }
        pace.note(sync::done(), 0.5);
        pace.note(failing(Strain::None), longest);
        QVERIFY(pace.wait() <= 30s);
    }

    void aReadTimeoutAsksForPatienceUntilSomethingAnswers()
    {
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        QVERIFY(!pace.isPatient());
        pace.note(failing(Strain::ConnectTimeout), 0.5);
        QVERIFY(!pace.isPatient());
        pace.note(failing(Strain::ReadTimeout), 0.5);
        QVERIFY(pace.isPatient());
        pace.note(failing(Strain::Overload), 0.5);
        QVERIFY(pace.isPatient());
        pace.note(sync::done(), 0.5);
        QVERIFY(!pace.isPatient());
    }

    void whatCountsForTheBreaker_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("counts");
        QTest::newRow("C11 5xx and 429") << failing(Strain::Overload) << true;
        QTest::newRow("connect timeout") << failing(Strain::ConnectTimeout) << true;
        QTest::newRow("read timeout") << failing(Strain::ReadTimeout) << true;
        QTest::newRow("no network at all") << failing(Strain::None) << false;
        QTest::newRow("one request was too much") << failing(Strain::TooMuch) << false;
        QTest::newRow("done") << sync::done() << false;
        QTest::newRow("refused") << sync::refused(QStringLiteral("23514")) << false;
        QTest::newRow("halt") << sync::halt(QStringLiteral("42501")) << false;
    }

    void whatCountsForTheBreaker()
    {
        QFETCH(Outcome, outcome);
        QFETCH(bool, counts);
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        for (int i = 0; i < 10; ++i)
            pace.note(outcome, 0.0);
        const bool isOpen = pace.breaker().state == sync::CircuitBreaker::State::Open;
        QCOMPARE(isOpen, counts);
    }

    void anOpenBreakerLetsNobodyAndThenOne()
    {
        Pace pace(QStringLiteral("photos"), m_settings, m_clock);
        for (int i = 0; i < 5; ++i)
            pace.note(failing(Strain::Overload), 0.0);
        QCOMPARE(pace.places(3), 0);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(60s));
        m_clock.advance(60s);
        QCOMPARE(pace.places(3), 1);
        pace.note(sync::done(), 0.0);
        QCOMPARE(pace.places(3), 1);
        pace.note(sync::done(), 0.0);
        QCOMPARE(pace.places(3), 3);
    }

    void whatWeBrokeOffOurselvesSaysNothingOfTheService()
    {
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(sync::later(QString::fromLatin1(sync::cancelled)), longest);
        QCOMPARE(pace.wait(), 0ms);
        pace.note(failing(Strain::Overload), longest);
        const auto wait = pace.wait();
        pace.note(sync::later(QString::fromLatin1(sync::cancelled)), longest);
        QCOMPARE(pace.wait(), wait);
        QCOMPARE(pace.breaker().failures, 1);
    }

    void haltPausesForItsOwnTime()
    {
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        pace.note(sync::halt(QStringLiteral("42501")), 0.0);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(5min));
    }

    void aHaltIsSaidUntilAnAnswerOrAPersonLiftsIt()
    {
        Pace pace(QStringLiteral("records"), m_settings, m_clock);
        const auto code = QStringLiteral("42501");
        pace.note(sync::halt(code), 0.0);
        QCOMPARE(pace.halt(), code);
        pace.note(failing(Strain::Overload), 0.0);
        pace.tryIn(0ms);
        QCOMPARE(pace.halt(), code);
        pace.tryNow();
        QCOMPARE(pace.halt(), QString());
        pace.note(sync::halt(code), 0.0);
        pace.note(sync::refused(QStringLiteral("23514")), 0.0);
        QCOMPARE(pace.halt(), QString());
    }

    void whenTheWayIsBackOneTriesAfterAMoment()
    {
        Pace pace(QStringLiteral("photos"), m_settings, m_clock);
        for (int i = 0; i < 6; ++i)
            pace.note(failing(Strain::ConnectTimeout), longest);
        pace.tryIn(2s);
        QCOMPARE(pace.wait(), std::chrono::milliseconds(2s));
        m_clock.advance(2s);
        QCOMPARE(pace.places(3), 1);
    }

    void theFirstAfterAReturnGoesAloneWhateverWasBefore()
    {
        Pace pace(QStringLiteral("photos"), m_settings, m_clock); // nothing was tried: it was offline
        pace.tryIn(0ms);
        QCOMPARE(pace.places(3), 1);
        pace.note(sync::done(), 0.0);
        QCOMPARE(pace.places(3), 3);
        pace.tryNow(); // a person asks, and the service is well
        QCOMPARE(pace.places(3), 3);
        pace.note(failing(Strain::Overload), 0.0);
        pace.tryNow();
        QCOMPARE(pace.places(3), 1);
    }

    void theWayBackIsNoReasonToPassOverTheServersWish()
    {
        Pace wished(QStringLiteral("records"), m_settings, m_clock);
        wished.note(sync::later(QStringLiteral("http_429"), 120s, Strain::Overload), 0.0);
        wished.tryIn(1s);
        QCOMPARE(wished.wait(), std::chrono::milliseconds(120s));
        wished.tryNow(); // a person may
        QCOMPARE(wished.wait(), 0ms);
    }

    void aProjectThatWasWokenIsTriedOnceAfterAMoment()
    {
        Pace halted(QStringLiteral("records"), m_settings, m_clock);
        halted.note(sync::halt(QStringLiteral("project_paused")), 0.0);
        QCOMPARE(halted.wait(), std::chrono::milliseconds(5min));
        halted.tryIn(1s);
        QCOMPARE(halted.wait(), std::chrono::milliseconds(1s));
        m_clock.advance(1s);
        QCOMPARE(halted.places(3), 1);
    }

private:
    support::FakeClock m_clock;
    const Pace::Settings m_settings;
};

QTEST_GUILESS_MAIN(TestPace)
#include "tst_retrypolicy.moc"
