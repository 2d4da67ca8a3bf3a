#include "core/checkin/systemtime.h"
#include "core/checkin/timekeeper.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::ClockNote;
using checkin::Timekeeper;
using Milliseconds = std::chrono::milliseconds;

namespace {

const QDateTime boot1970(QDate(1970, 1, 1), QTime(0, 3), Qt::OffsetFromUTC, 8 * 3600);

/** A reply that took `roundTrip` from a server whose clock is `ahead` of ours, as its Date says it: in whole seconds. */
void reply(Timekeeper& time, const support::FakeClock& clock, Milliseconds ahead, Milliseconds roundTrip = 100ms)
{
    const QDateTime written = clock.now().addMSecs((ahead - roundTrip / 2).count()).toUTC();
    const QDateTime date = written.addMSecs(-written.time().msec());
    time.learn(date, roundTrip, 0ms);
}

} // namespace

class TestTimekeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<support::FakeClock>();
        m_isKept = true;
        m_asleep = 0ms;
    }

    void theOffsetIsTheMedianOfTheLastReplies_data()
    {
        QTest::addColumn<QList<int>>("ahead"); ///< of the server's clock in milliseconds, reply by reply
        QTest::addColumn<int>("offset");       ///< ours minus the server's, within the second that a Date has
        QTest::newRow("right") << QList<int>{0, 0, 0, 0, 0} << 0;
        QTest::newRow("one reply") << QList<int>{600'000} << -600'000;
        QTest::newRow("slow") << QList<int>{90'000, 90'000, 90'000} << -90'000;
        QTest::newRow("fast") << QList<int>{-90'000, -90'000, -90'000} << 90'000;
        QTest::newRow("one server of many is wrong") << QList<int>{0, 0, 3'600'000, 0, 0} << 0;
        QTest::newRow("the server was set") << QList<int>{0, 0, 0, 60'000, 60'000, 60'000, 60'000} << -60'000;
        QTest::newRow("long ago does not count")
            << QList<int>{0, 0, 0, 0, 0, 0, 0, 0, 0, 9'000, 9'000, 9'000, 9'000} << -9'000;
    }

    void theOffsetIsTheMedianOfTheLastReplies()
    {
        QFETCH(QList<int>, ahead);
        QFETCH(int, offset);
        Timekeeper time = keeper();
        QCOMPARE(time.offset(), std::nullopt);
        for (const int one : ahead) {
            m_clock->advance(7321ms);
            reply(time, *m_clock, Milliseconds(one));
        }
        const auto error = std::chrono::abs(*time.offset() - Milliseconds(offset));
        QVERIFY2(error <= 550ms, qPrintable(QString::number(error.count())));
    }

    void aReplyThatTookTooLongTellsNothing()
    {
        Timekeeper time = keeper();
        QVERIFY(!time.learn(m_clock->now(), 6s, 0ms));
        QVERIFY(!time.learn(QDateTime(), 1ms, 0ms));
        QCOMPARE(time.offset(), std::nullopt);
    }

    void theTimeSinceTheHeadersCameIsTakenOff()
    {
        Timekeeper time = keeper();
        const QDateTime written = m_clock->now();
        m_clock->advance(40s); // a long body
        QVERIFY(time.learn(written, 0ms, 40s));
        QVERIFY(std::chrono::abs(*time.offset()) <= 500ms);
    }

    void settingTheWallClockNeedsNoNewMeasurement()
    {
        Timekeeper time = keeper();
        reply(time, *m_clock, 1h);
        time.updateDrift();
        QVERIFY(time.isDrifting());
        m_clock->setNow(m_clock->now().addSecs(3600));
        QVERIFY(std::chrono::abs(*time.offset()) <= 600ms);
        time.updateDrift();
        QVERIFY(!time.isDrifting());
    }

    void aMachineThatSleptKnowsTheServersTimeStill()
    {
        Timekeeper time = keeper();
        reply(time, *m_clock, 0ms);
        m_asleep = 8h;
        m_clock->setNow(m_clock->now().addSecs(8 * 3600));
        time.updateDrift();
        QVERIFY(!time.isDrifting());
        QVERIFY(std::chrono::abs(*time.offset()) <= 600ms);
    }

    void whatWasMeasuredYesterdayIsNotKnownToday()
    {
        Timekeeper time = keeper();
        reply(time, *m_clock, 0ms);
        m_clock->advance(24h);
        QVERIFY(time.offset().has_value());
        m_clock->advance(1ms);
        QCOMPARE(time.offset(), std::nullopt);
    }

    void moreThanTwoMinutesIsOffAndOnTheBorderNothingFlickers()
    {
        Timekeeper time = keeper();
        const auto isOffBy = [&](Milliseconds by) {
            m_clock->setNow(support::FakeClock().now().addMSecs(by.count()));
            time.updateDrift();
            return time.isDrifting();
        };
        reply(time, *m_clock, 0ms);
        QVERIFY(!isOffBy(119s));
        QVERIFY(!isOffBy(-119s));
        QVERIFY(isOffBy(121s));
        QVERIFY(isOffBy(119s));
        QVERIFY(isOffBy(110s));
        QVERIFY(!isOffBy(90s));
        QVERIFY(!isOffBy(119s));
        QVERIFY(isOffBy(-121s));
    }

    void aMomentSaysHowSureItIs_data()
    {
        QTest::addColumn<QDateTime>("wall");
        QTest::addColumn<bool>("isKept");
        QTest::addColumn<bool>("isServerKnown");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<std::optional<ClockNote>>("note");
        QTest::addColumn<bool>("isDateTrusted");
        const QDateTime right = support::FakeClock().now();
        const QDateTime known = right.addDays(-1); // what the database knows; see below
        const std::optional<ClockNote> none;
        const auto row = [](const char* name, const QDateTime& wall, bool kept, bool server, const QDateTime& at,
                            std::optional<ClockNote> note,
                            bool certain) { QTest::newRow(name) << wall << kept << server << at << note << certain; };
        row("right, and the server says so", right, false, true, right, none, true);
        row("right, and the system says so", right, true, false, right, none, true);
        row("nobody knows", right, false, false, right, none, false);
        row("a minute fast", right.addSecs(60), false, true, right.addSecs(60), none, true);
        row("an hour fast", right.addSecs(3600), true, true, right, ClockNote::Corrected, true);
        row("yesterday", right.addDays(-1), false, true, right, ClockNote::Corrected, true);
        row("1970, and the server knows", boot1970, false, true, right, ClockNote::Corrected, true);
        row("1970, and nobody knows", boot1970, false, false, known, ClockNote::Suspect, false);
        row("1970, whoever vouches", boot1970, true, false, known, ClockNote::Suspect, false);
        row("2099, and the server knows", right.addYears(73), true, true, right, ClockNote::Corrected, true);
    }

    void aMomentSaysHowSureItIs()
    {
        QFETCH(QDateTime, wall);
        QFETCH(bool, isKept);
        QFETCH(bool, isServerKnown);
        m_isKept = isKept;
        const QDateTime right = m_clock->now();
        m_clock->setNow(wall);
        Timekeeper time = keeper(right.addDays(-1));
        if (isServerKnown)
            time.learn(right.addMSecs(-500), 0ms, 0ms);
        const Timekeeper::Moment moment = time.moment();
        QTEST(moment.at, "at");
        QTEST(moment.clock.note, "note");
        QTEST(moment.clock.isDateTrusted, "isDateTrusted");
        QCOMPARE(moment.clock.offset.has_value(), isServerKnown);
        if (isServerKnown)
            QCOMPARE(moment.clock.offset->count(), right.msecsTo(wall));
        QCOMPARE(moment.at.offsetFromUtc(), 8 * 3600);
        QCOMPARE(moment.clock.boot, QStringLiteral("boot-1"));
    }

    void aSuspectTimeGoesOnButNeverBack()
    {
        const QDateTime known = m_clock->now();
        m_clock->setNow(boot1970);
        Timekeeper time = keeper(known);
        QDateTime last = known.addSecs(-1);
        for (int i = 0; i < 50; ++i) {
            m_clock->advance(10min);
            const QDateTime at = time.moment().at;
            QVERIFY(at > last);
            last = at;
        }
        QCOMPARE(last, known.addSecs(50 * 600));
    }

    void aNewKioskKnowsThatItIsNotOlderThanItsProgram()
    {
        m_clock->setNow(boot1970);
        auto behind = keeper();
        behind.updateDrift();
        QVERIFY(behind.isDrifting());
        QVERIFY(keeper().moment().at > QDateTime(QDate(2026, 10, 30), QTime(0, 0)));
    }

    void theMachineSaysWhichRunItIs()
    {
        const Timekeeper::Machine machine = checkin::thisMachine();
        QVERIFY(!machine.boot.isEmpty());
        QCOMPARE(checkin::thisMachine().boot, machine.boot);
        QVERIFY(machine.timeAsleep() >= 0ms);
    }

private:
    Timekeeper keeper(const std::optional<QDateTime>& known = {})
    {
        return {
            *m_clock, {QStringLiteral("boot-1"), [this] { return m_isKept; }, [this] { return m_asleep; }}, known};
    }

    std::unique_ptr<support::FakeClock> m_clock;
    bool m_isKept = true;
    Milliseconds m_asleep{};
};

QTEST_GUILESS_MAIN(TestTimekeeper)
#include "tst_timekeeper.moc"
