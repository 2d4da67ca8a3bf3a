#include "core/queue/schedulestore.h"

#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using queue::Database;
using queue::ScheduleStore;

class TestScheduleStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void aNewDatabaseHasNone()
    {
        QVERIFY(!*m_store->pulled());
        QVERIFY(!*m_store->refused());
    }

    void theSchoolsZoneOutlivesTheProgramWhateverBecomesOfTheSchedules()
    {
        QVERIFY(m_store->cloudZone()->isEmpty());
        QVERIFY(m_store->keepCloudZone(QStringLiteral("Asia/Manila")).ok());
        reopen();
        QVERIFY(m_store->keep("{}", m_clock.now()).ok());
        QVERIFY(m_store->forget().ok());
        QCOMPARE(*m_store->cloudZone(), QStringLiteral("Asia/Manila"));
    }

    void theLastGoodOnesOutliveTheProgram()
    {
        QVERIFY(m_store->keep("{\"a\": \"Señor\"}", m_clock.now()).ok());
        reopen();
        const auto pulled = *m_store->pulled();
        QVERIFY(pulled);
        QCOMPARE(pulled->json, QByteArray("{\"a\": \"Señor\"}"));
        QCOMPARE(pulled->version, ScheduleStore::versionOf(pulled->json));
        QCOMPARE(pulled->at, m_clock.now());
        QVERIFY(!*m_store->refused());
    }

    void anotherTextHasAnotherVersion()
    {
        QVERIFY(ScheduleStore::versionOf("{}") != ScheduleStore::versionOf("{ }"));
        QCOMPARE(ScheduleStore::versionOf("{}").size(), 16);
    }

    void theSameOnesKeepTheirTime()
    {
        const QDateTime first = m_clock.now();
        QVERIFY(m_store->keep("{}", first).ok());
        m_clock.advance(1h);
        QVERIFY(m_store->keep("{}", m_clock.now()).ok());
        QCOMPARE((*m_store->pulled())->at, first);
        m_clock.advance(1h);
        QVERIFY(m_store->keep("{ }", m_clock.now()).ok());
        QCOMPARE((*m_store->pulled())->at, m_clock.now());
    }

    void whatIsKnownIsNotWrittenAgain()
    {
        QVERIFY(m_store->keep("{}", m_clock.now()).ok());
        QVERIFY(m_store->noteRefused("no", {QStringLiteral("it is bad")}, m_clock.now()).ok());
        const qint64 size = writeAheadLog();
        QVERIFY(size > 0);
        QVERIFY(m_store->noteRefused("no", {QStringLiteral("it is bad")}, m_clock.now()).ok());
        QCOMPARE(writeAheadLog(), size);
        QVERIFY(m_store->keep("{}", m_clock.now()).ok()); // that the newer ones are gone is new
        const qint64 next = writeAheadLog();
        QVERIFY(next > size);
        QVERIFY(m_store->keep("{}", m_clock.now()).ok());
        QCOMPARE(writeAheadLog(), next);
    }

    void refusedOnesLeaveTheLastGoodOnesUntilGoodOnesCome()
    {
        QVERIFY(m_store->keep("{}", m_clock.now()).ok());
        const QStringList sentences{QStringLiteral("schedule A: no session"), QStringLiteral("no \"default\"")};
        QVERIFY(m_store->noteRefused("no", sentences, m_clock.now()).ok());
        reopen();
        QCOMPARE((*m_store->pulled())->json, QByteArray("{}"));
        QCOMPARE((*m_store->refused())->sentences, sentences);
        QCOMPARE((*m_store->refused())->at, m_clock.now());
        QVERIFY(m_store->keep("{}", m_clock.now()).ok());
        QVERIFY(!*m_store->refused());
    }

    void theyAreForgottenWhereTheCloudHasNone()
    {
        QVERIFY(m_store->keep("{}", m_clock.now()).ok());
        QVERIFY(m_store->noteRefused("no", {QStringLiteral("it is bad")}, m_clock.now()).ok());
        QVERIFY(m_store->forget().ok());
        QVERIFY(!*m_store->pulled());
        QVERIFY(!*m_store->refused());
    }

private:
    void reopen()
    {
        m_store.reset();
        m_database.reset();
        m_database = Database::open(m_directory->path()).value();
        m_store = std::make_unique<ScheduleStore>(*m_database);
    }

    qint64 writeAheadLog() const
    {
        return QFileInfo(Database::fileIn(m_directory->path()) + QStringLiteral("-wal")).size();
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ScheduleStore> m_store;
};

QTEST_GUILESS_MAIN(TestScheduleStore)
#include "tst_schedulestore.moc"
