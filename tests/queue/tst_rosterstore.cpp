#include "core/queue/rosterstore.h"
#include "core/queue/statement.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;
using queue::RosterStore;
using support::student;

class TestRosterStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_directory->path()).value();
    }

    void cleanup()
    {
        m_database.reset();
        m_directory.reset();
    }

    void aStudentOnTheRosterIsFoundByTheExactNumber()
    {
        RosterStore roster(*m_database);
        QVERIFY(roster.replace({student(QStringLiteral("a1"), QStringLiteral("Niño"))}).ok());
        QCOMPARE(roster.find(*StudentNumber::parse(u"a1"))->value().firstName, QStringLiteral("Niño"));
        QVERIFY(!roster.find(*StudentNumber::parse(u"A1"))->has_value());
        QVERIFY(!roster.find(*StudentNumber::parse(u"a"))->has_value());
    }

    void aNewRosterReplacesTheOldAndTellsWhatChanged()
    {
        RosterStore roster(*m_database);
        QVERIFY(
            roster.replace({student(QStringLiteral("1")), student(QStringLiteral("2")), student(QStringLiteral("3"))})
                .ok());
        const auto change = roster.replace({student(QStringLiteral("2"), QStringLiteral("Bea")),
                                            student(QStringLiteral("3")), student(QStringLiteral("4"))});
        QCOMPARE(change->added, 1);
        QCOMPARE(change->changed, 1);
        QCOMPARE(change->removed, 1);
        const auto now = *roster.list();
        QCOMPARE(now.size(), 3u);
        QCOMPARE(now[0].firstName, QStringLiteral("Bea"));
    }

    void anEmptyAnswerNeverEmptiesTheRoster()
    {
        RosterStore roster(*m_database);
        QVERIFY(roster.replace({student(QStringLiteral("1"))}).ok());
        const auto refused = roster.replace({});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(roster.list()->size(), 1u);
    }

    void aRosterThatCannotBeWrittenWholeLeavesTheOldOneWhole()
    {
        RosterStore roster(*m_database);
        QVERIFY(roster.replace({student(QStringLiteral("1")), student(QStringLiteral("2"))}).ok());
        QVERIFY(
            queue::Statement::run(*m_database, QStringLiteral("CREATE TEMP TRIGGER full BEFORE INSERT ON students "
                                                              "WHEN NEW.student_number = '4' "
                                                              "BEGIN SELECT RAISE(ABORT, 'no room'); END"))
                .ok());
        QVERIFY(
            !roster
                 .replace({student(QStringLiteral("3")), student(QStringLiteral("4")), student(QStringLiteral("5"))})
                 .ok());
        const auto now = *roster.list();
        QCOMPARE(now.size(), 2u);
        QCOMPARE(now[0].number.toString(), QStringLiteral("1"));
    }

    void theSameNumberTwiceCountsOnce()
    {
        RosterStore roster(*m_database);
        const auto change =
            roster.replace({student(QStringLiteral("1")), student(QStringLiteral("1"), QStringLiteral("Bea"))});
        QCOMPARE(change->added, 1);
        QCOMPARE(roster.list()->size(), 1u);
    }

    void aStudentNeedsNoLastNameAndNoSection()
    {
        RosterStore roster(*m_database);
        const attendance::Student ana{*StudentNumber::parse(u"1"), QStringLiteral("Ana"), QString(), QString()};
        QCOMPARE(roster.replace({ana})->added, 1);
        QCOMPARE(roster.list()->front(), ana);
        QCOMPARE(roster.replace({ana})->changed, 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestRosterStore)
#include "tst_rosterstore.moc"
