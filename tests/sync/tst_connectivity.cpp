#include "core/sync/connectivity.h"
#include "tests/support/fakeclock.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace rollcall;
using namespace std::chrono_literals;
using sync::Connectivity;

namespace {

/** Answers when the test says. */
class FakeProbe final : public sync::Probe {
public:
    int asked = 0;

    QFuture<Reachability> ask() override
    {
        ++asked;
        m_promise = std::make_unique<QPromise<Reachability>>();
        m_promise->start();
        return m_promise->future();
    }

    void answer(Reachability found)
    {
        const auto promise = std::move(m_promise);
        promise->addResult(found);
        promise->finish();
    }

    void end()
    {
        if (m_promise)
            answer(Reachability::Unknown);
    }

private:
    std::unique_ptr<QPromise<Reachability>> m_promise;
};

/** One fact: 'p' found by the probe, 'r' by a real request. */
struct Fact {
    char source;
    Reachability found;
};

} // namespace

Q_DECLARE_METATYPE(QList<Fact>)
Q_DECLARE_METATYPE(std::vector<Reachability>)

class TestConnectivity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<support::FakeClock>();
        m_probe = std::make_unique<FakeProbe>();
        m_connectivity =
            std::make_unique<Connectivity>(*m_probe, *m_clock, Connectivity::Settings{.interval = 30s, .soon = 3s});
        m_links.clear();
        m_returns = 0;
        m_answered = 0;
        connect(m_connectivity.get(), &Connectivity::changed, this,
                [this](Reachability link) { m_links.push_back(link); });
        connect(m_connectivity.get(), &Connectivity::returned, this, [this] { ++m_returns; });
    }

    void cleanup() { m_probe->end(); }

    void factsBecomeWhatTheScreenShows_data()
    {
        QTest::addColumn<QList<Fact>>("facts");
        QTest::addColumn<std::vector<Reachability>>("links");
        QTest::addColumn<int>("returns");
        const auto row = [](const char* name, const QList<Fact>& facts, const std::vector<Reachability>& links,
                            int returns) { QTest::newRow(name) << facts << links << returns; };
        constexpr Reachability on = Reachability::Online;
        constexpr Reachability off = Reachability::Offline;
        row("one success is enough", {{'p', on}}, {on}, 1);
        row("a real reply is enough", {{'r', on}}, {on}, 1);
        row("nothing is said before the second failure", {{'p', off}}, {}, 0);
        row("the second says it", {{'p', off}, {'p', off}}, {off}, 0);
        row("a lost packet changes nothing", {{'p', on}, {'p', off}, {'p', on}}, {on}, 1);
        row("every second packet is lost", {{'p', on}, {'p', off}, {'p', on}, {'p', off}, {'p', on}}, {on}, 1);
        row("it went and came back", {{'p', on}, {'p', off}, {'p', off}, {'p', on}}, {on, off, on}, 2);
        row("it came back with a real reply", {{'p', off}, {'p', off}, {'r', on}}, {off, on}, 1);
        row("staying online is no return", {{'p', on}, {'r', on}, {'p', on}}, {on}, 1);
        row("a network that came late is a return", {{'p', off}, {'p', on}}, {on}, 1);
        row("a real failure counts as the first", {{'p', on}, {'r', off}, {'p', off}}, {on, off}, 1);
        row("the probe clears a real failure", {{'p', on}, {'r', off}, {'p', on}, {'p', off}}, {on}, 1);
        row("real failures alone never say it", {{'p', on}, {'r', off}, {'r', off}, {'r', off}}, {on}, 1);
        row("a portal", {{'p', on}, {'p', Reachability::CaptivePortal}, {'p', Reachability::CaptivePortal}},
            {on, Reachability::CaptivePortal}, 1);
        row("the last of two different failures counts", {{'p', on}, {'p', off}, {'p', Reachability::CaptivePortal}},
            {on, Reachability::CaptivePortal}, 1);
        row("from one trouble to another takes two", {{'p', off}, {'p', off}, {'p', Reachability::ProjectPaused}},
            {off}, 0);
        row("and two it is",
            {{'p', off}, {'p', off}, {'p', Reachability::ProjectPaused}, {'p', Reachability::ProjectPaused}},
            {off, Reachability::ProjectPaused}, 0);
        row("a paused project that wakes up returns",
            {{'p', Reachability::ProjectPaused}, {'p', Reachability::ProjectPaused}, {'p', on}},
            {Reachability::ProjectPaused, on}, 1);
        row("what says nothing changes nothing",
            {{'p', on}, {'p', off}, {'p', Reachability::Unknown}, {'r', Reachability::Unknown}}, {on}, 1);
    }

    void factsBecomeWhatTheScreenShows()
    {
        QFETCH(QList<Fact>, facts);
        m_connectivity->start();
        for (const Fact& fact : facts) {
            if (fact.source == 'r') {
                answerIfAsked();
                m_connectivity->learn(fact.found);
            } else {
                passToTheNextProbe();
                m_probe->answer(fact.found);
                m_answered = m_probe->asked;
            }
        }
        QTEST(m_links, "links");
        QTEST(m_returns, "returns");
    }

    void itProbesOnlyWhileNothingElseTells()
    {
        m_connectivity->start();
        m_probe->answer(Reachability::Online);
        for (int i = 0; i < 100; ++i) {
            m_clock->advance(10s);
            m_connectivity->learn(Reachability::Online);
            m_connectivity->look();
        }
        QCOMPARE(m_probe->asked, 1);
        m_clock->advance(30s);
        m_connectivity->look();
        QCOMPARE(m_probe->asked, 2);
    }

    void anIdleHourIsAtMostTwoProbesAHalfMinute()
    {
        m_connectivity->start();
        m_probe->answer(Reachability::Online);
        for (int second = 0; second < 3600; ++second) {
            m_clock->advance(1s);
            const int before = m_probe->asked;
            m_connectivity->look();
            if (m_probe->asked > before)
                m_probe->answer(Reachability::Online);
        }
        QVERIFY2(m_probe->asked >= 120 && m_probe->asked <= 241, qPrintable(QString::number(m_probe->asked)));
    }

    void aFirstFailureIsLookedIntoSoon()
    {
        m_connectivity->start();
        m_probe->answer(Reachability::Online);
        m_connectivity->learn(Reachability::Offline);
        m_clock->advance(3s);
        m_connectivity->look();
        QCOMPARE(m_probe->asked, 2);
        m_probe->answer(Reachability::Offline);
        QCOMPARE(m_connectivity->link(), Reachability::Offline);
        m_connectivity->learn(Reachability::Offline);
        m_clock->advance(3s); // known now: no haste any more
        m_connectivity->look();
        QCOMPARE(m_probe->asked, 2);
    }

    void aHintOfTheSystemMakesItLookSoonerAndDecidesNothing()
    {
        m_connectivity->start();
        m_probe->answer(Reachability::Online);
        m_connectivity->lookSoon();
        QCOMPARE(m_connectivity->link(), Reachability::Online);
        m_clock->advance(3s);
        m_connectivity->look();
        QCOMPARE(m_probe->asked, 2);
    }

    void aHintDuringAProbeIsNotForgotten()
    {
        m_connectivity->start();
        m_probe->answer(Reachability::Offline);
        m_clock->advance(3s);
        m_connectivity->look();
        m_connectivity->lookSoon();
        m_probe->answer(Reachability::Offline);
        m_clock->advance(3s);
        m_connectivity->look();
        QCOMPARE(m_probe->asked, 3);
    }

    void hintsWithoutEndAreNoStormOfProbes()
    {
        m_connectivity->start();
        m_probe->answer(Reachability::Online);
        for (int i = 0; i < 1000; ++i) {
            m_clock->advance(10ms);
            m_connectivity->lookSoon();
            const int before = m_probe->asked;
            m_connectivity->look();
            if (m_probe->asked > before)
                m_probe->answer(Reachability::Online);
        }
        QVERIFY2(m_probe->asked <= 1 + 10'000 / 1'500, qPrintable(QString::number(m_probe->asked)));
    }

    void nothingIsAskedBeforeStartOrAfterStop()
    {
        m_connectivity->lookSoon();
        m_connectivity->look();
        QCOMPARE(m_probe->asked, 0);
        m_connectivity->start();
        m_connectivity->stop();
        m_probe->answer(Reachability::Online);
        m_clock->advance(1h);
        m_connectivity->look();
        QCOMPARE(m_probe->asked, 1);
    }

    void theTimerLooksByItself()
    {
        Connectivity quick(*m_probe, *m_clock, {.interval = 2ms, .soon = 1ms});
        quick.start();
        m_probe->answer(Reachability::Online);
        m_clock->advance(10ms);
        QTRY_COMPARE(m_probe->asked, 2);
        m_probe->end();
    }

private:
    void answerIfAsked()
    {
        if (m_probe->asked > m_answered) { // the one of start(): it says nothing
            m_probe->answer(Reachability::Unknown);
            m_answered = m_probe->asked;
        }
    }

    void passToTheNextProbe()
    {
        if (m_probe->asked > m_answered)
            return;
        m_clock->advance(30s);
        m_connectivity->look();
    }

    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<FakeProbe> m_probe;
    std::unique_ptr<Connectivity> m_connectivity;
    std::vector<Reachability> m_links;
    int m_returns = 0;
    int m_answered = 0; ///< probes that were answered
};

QTEST_GUILESS_MAIN(TestConnectivity)
#include "tst_connectivity.moc"
