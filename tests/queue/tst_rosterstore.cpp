#include "core/attendance/rosterchange.h"
#include "core/base/timetext.h"
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

    void whoIsInASectionIsListedAndEachSectionOnce()
    {
        RosterStore roster(*m_database);
        attendance::Student inNone = student(QStringLiteral("3"));
        inNone.section.clear();
        attendance::Student elsewhere = student(QStringLiteral("4"));
        elsewhere.section = QStringLiteral("Grade 10 - Rizal");
        QVERIFY(roster.replace({student(QStringLiteral("1")), student(QStringLiteral("2")), inNone, elsewhere}).ok());
        QCOMPARE(*roster.sections(),
                 QStringList({QStringLiteral("Grade 8 - Narra"), QStringLiteral("Grade 10 - Rizal"), QString()}));
        QCOMPARE(roster.listSection(QStringLiteral("Grade 8 - Narra"))->size(), 2u);
        QCOMPARE(*roster.listSection(QString()), (std::vector{inNone}));
        QVERIFY(roster.listSection(QStringLiteral("Grade 9"))->empty());
    }

    void theLanguageOfAStudentIsKeptAndChanged()
    {
        RosterStore roster(*m_database);
        attendance::Student ana = student(QStringLiteral("1"));
        ana.language = QStringLiteral("de");
        const attendance::Student ben = student(QStringLiteral("2"));
        QVERIFY(roster.replace({ana, ben}).ok());
        QCOMPARE((*roster.find(ana.number))->language, QStringLiteral("de"));
        QCOMPARE((*roster.find(ben.number))->language, QString());
        QCOMPARE(roster.list()->front().language, QStringLiteral("de"));
        ana.language = QStringLiteral("ar");
        QCOMPARE(roster.replace({ana, ben})->changed, 1);
        QCOMPARE((*roster.find(ana.number))->language, QStringLiteral("ar"));
        QCOMPARE(roster.previous()->front().language, QStringLiteral("de"));
    }

    void aListWithoutLanguagesKeepsThem()
    {
        attendance::Student ana = student(QStringLiteral("1"));
        ana.language = QStringLiteral("de");
        std::vector<attendance::Student> list{student(QStringLiteral("1")), student(QStringLiteral("2"))};
        attendance::keepLanguages(list, {ana, student(QStringLiteral("3"))});
        QCOMPARE(list, (std::vector{ana, student(QStringLiteral("2"))}));
    }

    void aStudentIsFoundByTheNumberInAnyCaseAndNobodyIsGuessed_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("found"); ///< empty: nobody
        const auto row = [](const char* number, const char* found) {
            QTest::newRow(number) << QString::fromLatin1(number) << QString::fromLatin1(found);
        };
        row("A-1b", "A-1b");
        row("a-1B", "A-1b");
        row("a-1", "");
        row("b2", "b2"); // two that differ only in capitals are two students
        row("B2", "B2");
        row("cc3", "cc3");
        row("CC3", "CC3");
        row("Cc3", "");
        row("2021001", "2021001");
    }

    void aStudentIsFoundByTheNumberInAnyCaseAndNobodyIsGuessed()
    {
        QFETCH(QString, number);
        RosterStore roster(*m_database);
        std::vector<attendance::Student> students;
        for (const char* known : {"A-1b", "b2", "B2", "cc3", "CC3", "2021001"})
            students.push_back(student(QString::fromLatin1(known), QStringLiteral("Niño")));
        QVERIFY(roster.replace(students).ok());
        const auto found = *roster.find(*StudentNumber::parse(number));
        QTEST(found ? found->number.toString() : QString(), "found");
        QVERIFY(!found || found->firstName == QStringLiteral("Niño"));
    }

    void whereItCameFromIsKnownOfTheListThatIsThere()
    {
        using queue::RosterOrigin;
        RosterStore roster(*m_database);
        const QDateTime at = fromRfc3339(QStringLiteral("2026-11-23T07:24:00.000+08:00"));
        QCOMPARE(*roster.origin(), std::nullopt);
        const std::vector students{student(QStringLiteral("1"))};
        for (const RosterOrigin origin : {RosterOrigin::Cloud, RosterOrigin::File, RosterOrigin::Undo}) {
            QVERIFY(roster.replace(students, at, origin).ok());
            QCOMPARE(*roster.origin(), std::optional(origin));
        }
        QVERIFY(roster.replace(students, at.addSecs(1)).ok()); // by a version that does not note it
        QCOMPARE(*roster.origin(), std::nullopt);
        QVERIFY(roster.replace(students, at, RosterOrigin::File).ok());
        QVERIFY(roster.wipe().ok());
        QCOMPARE(*roster.origin(), std::nullopt);
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

    void theRosterOfBeforeIsKeptUntilTheNextChange()
    {
        RosterStore roster(*m_database);
        QCOMPARE(roster.previous().error().code, ErrorCode::NotFound);
        QVERIFY(roster.replace({student(QStringLiteral("1"), QStringLiteral("Zoë \"Z\""))}).ok());
        QCOMPARE(roster.previous().error().code, ErrorCode::NotFound); // there was none before
        QVERIFY(roster.replace({student(QStringLiteral("2"))}).ok());
        QVERIFY(roster.replace({student(QStringLiteral("2"))}).ok()); // changes nothing
        QCOMPARE(*roster.previous(),
                 std::vector<attendance::Student>{student(QStringLiteral("1"), QStringLiteral("Zoë \"Z\""))});
        QCOMPARE(QFileInfo(previousFile()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(roster.replace({student(QStringLiteral("3"))}).ok());
        QCOMPARE(roster.previous()->front().number.toString(), QStringLiteral("2"));
    }

    void aRosterThatCannotBeKeptIsNotReplaced()
    {
        RosterStore roster(*m_database);
        QVERIFY(roster.replace({student(QStringLiteral("1"))}).ok());
        QVERIFY(QDir().mkpath(previousFile() + QStringLiteral("/in the way")));
        QVERIFY(!roster.replace({student(QStringLiteral("2"))}).ok());
        QCOMPARE(roster.list()->front().number.toString(), QStringLiteral("1"));
    }

    void wipingForgetsTheRosterOfBeforeToo()
    {
        RosterStore roster(*m_database);
        QVERIFY(roster.replace({student(QStringLiteral("1"))}).ok());
        QVERIFY(roster.replace({student(QStringLiteral("2"))}).ok());
        QVERIFY(roster.noteHeldBack({1, QDateTime::currentDateTimeUtc()}).ok());
        QFile held(previousFile()); // an open file shows what became of its bytes
        QVERIFY(held.open(QIODevice::ReadOnly));
        QVERIFY(roster.wipe().ok());
        QVERIFY(!QFile::exists(previousFile()));
        const QByteArray left = held.readAll();
        QVERIFY(!left.isEmpty());
        QCOMPARE(left, QByteArray(left.size(), '\0'));
        QCOMPARE(roster.previous().error().code, ErrorCode::NotFound);
        QVERIFY(!roster.heldBack());
        QVERIFY(roster.wipe().ok()); // again
    }

    void whatWasHeldBackIsKnownUntilTheNextRoster()
    {
        RosterStore roster(*m_database);
        const QDateTime at = fromRfc3339(QStringLiteral("2026-11-27T07:00:00Z"));
        QVERIFY(!roster.heldBack());
        QVERIFY(roster.noteHeldBack({336, at}).ok());
        QCOMPARE(roster.heldBack()->students, 336);
        QCOMPARE(roster.heldBack()->at, at);
        QVERIFY(roster.replace({student(QStringLiteral("1"))}).ok());
        QVERIFY(!roster.heldBack());
    }

private:
    QString previousFile() const { return m_directory->filePath(QStringLiteral("roster.previous")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestRosterStore)
#include "tst_rosterstore.moc"
