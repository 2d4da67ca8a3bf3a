#include "core/checkin/clockcheck.h"
#include "tests/support/fakeclock.h"
#include "tests/support/machine.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using checkin::ClockCheck;
using checkin::Timekeeper;

class TestClockCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<support::FakeClock>();
        m_database = queue::Database::open(m_directory->path()).value();
        m_journal = std::make_unique<queue::Journal>(*m_database, *m_clock);
        m_time = std::make_unique<Timekeeper>(*m_clock, support::machine(), std::nullopt);
        m_check = std::make_unique<ClockCheck>(*m_time, *m_journal, *m_clock);
    }

    void cleanup()
    {
        m_check.reset();
        m_time.reset();
        m_journal.reset();
        m_database.reset();
        m_directory.reset();
    }

    void theFirstReplyGivesItsOffsetToTheRecordsOfBefore()
    {
        attendance::Record record = support::validRecord(*m_clock).record();
        record.clock.boot = m_time->boot();
        record.clock.uptime = m_clock->monotonic();
        QVERIFY(m_journal->append(*attendance::Validator().check(record), attendance::PhotoAbsence::NoCamera).ok());
        reply(0s);
        QCOMPARE(*m_journal->backfillClockOffsets(m_time->boot(), *m_time->serverTimeAtStart()), 0); // none is left
    }

    void aReplyThatTookTooLongTeachesNothing()
    {
        QVERIFY(!m_check->learn(m_clock->now().toUTC().addDays(1), 1min, 0ms));
        QCOMPARE(*m_journal->lastServerTime(), std::nullopt);
        QVERIFY(!m_check->isDrifting());
    }

    void theServersTimeIsKeptOnceAnHour()
    {
        reply(0s);
        const auto first = *m_journal->lastServerTime();
        QVERIFY(first.has_value());
        m_clock->advance(59min);
        reply(0s);
        QCOMPARE(*m_journal->lastServerTime(), first);
        m_clock->advance(1min);
        reply(0s);
        QVERIFY(**m_journal->lastServerTime() >= first->addSecs(3599));
    }

    void aClockThatGoesWrongAndIsSetAgainIsToldOnceEach()
    {
        QVERIFY(!reply(0s));
        m_clock->setNow(m_clock->now().addSecs(3600));
        QVERIFY(!m_check->isDrifting()); // nobody has looked yet
        QVERIFY(m_check->updateDrift());
        QVERIFY(m_check->isDrifting());
        QVERIFY(!m_check->updateDrift());
        m_clock->setNow(m_clock->now().addSecs(-3600));
        QVERIFY(m_check->updateDrift());
        QVERIFY(!m_check->isDrifting());
    }

    void aReplyThatShowsAWrongClockSaysSo()
    {
        QVERIFY(reply(1h));
        QVERIFY(m_check->isDrifting());
        QVERIFY(!reply(1h));
    }

private:
    bool reply(std::chrono::seconds serverAhead)
    {
        return m_check->learn(m_clock->now().toUTC().addSecs(serverAhead.count()), 100ms, 0ms);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::Journal> m_journal;
    std::unique_ptr<Timekeeper> m_time;
    std::unique_ptr<ClockCheck> m_check;
};

QTEST_GUILESS_MAIN(TestClockCheck)
#include "tst_clockcheck.moc"
