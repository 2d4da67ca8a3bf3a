#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::Database;
using queue::Journal;
using queue::Outbox;

class TestJournal : public QObject {
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

    void anAppendedRecordIsInTheRegisterAndInTheQueue()
    {
        Journal journal(*m_database, m_clock);
        const auto valid = support::validRecord(m_clock);
        QCOMPARE(*journal.append(valid, attendance::PhotoAbsence::NoCamera), 1);

        const auto lines = journal.lines();
        QCOMPARE(lines->size(), 1u);
        QCOMPARE(lines->front().id, valid.record().id.toString());
        QCOMPARE(lines->front().studentNumber, QStringLiteral("2021001"));
        QCOMPARE(lines->front().scannedAt, QStringLiteral("2026-11-23T07:24:00.000+08:00"));
        QCOMPARE(lines->front().status, QStringLiteral("present"));
        QCOMPARE(lines->front().photoNote, QStringLiteral("no_camera"));

        const auto entries = Outbox(*m_database, m_clock).list();
        QCOMPARE(entries->size(), 1u);
        QCOMPARE(entries->front().recordId, valid.record().id.toString());
        QCOMPARE(entries->front().state, QStringLiteral("waiting"));
    }

    void sequenceNumbersHaveNoGapsEvenAfterARefusal()
    {
        Journal journal(*m_database, m_clock);
        QCOMPARE(*journal.append(support::validRecord(m_clock, QStringLiteral("1")), Journal::photoFollows), 1);
        const auto again = journal.append(support::validRecord(m_clock, QStringLiteral("1")), Journal::photoFollows);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, ErrorCode::Exists);
        QCOMPARE(*journal.append(support::validRecord(m_clock, QStringLiteral("2")), Journal::photoFollows), 2);
    }

    void aStudentIsCountedOnceADay()
    {
        Journal journal(*m_database, m_clock);
        QVERIFY(journal.append(support::validRecord(m_clock), Journal::photoFollows).ok());
        const auto number = *StudentNumber::parse(u"2021001");
        QCOMPARE(*journal.arrival(number, m_clock.now().date()), std::optional(m_clock.now()));
        QCOMPARE(*journal.arrival(number, m_clock.now().date().addDays(1)), std::nullopt);

        support::FakeClock tomorrow;
        tomorrow.advance(std::chrono::hours(24));
        QVERIFY(journal.append(support::validRecord(tomorrow), Journal::photoFollows).ok());
    }

    void twoConnectionsShareOneSequence()
    {
        const auto other = Database::open(m_directory->path()).value();
        Journal here(*m_database, m_clock);
        Journal there(*other, m_clock);
        QCOMPARE(*here.append(support::validRecord(m_clock, QStringLiteral("1")), Journal::photoFollows), 1);
        QCOMPARE(*there.append(support::validRecord(m_clock, QStringLiteral("2")), Journal::photoFollows), 2);
        QCOMPARE(*here.append(support::validRecord(m_clock, QStringLiteral("3")), Journal::photoFollows), 3);
    }

    void aFullDiskRefusesTheRecordAndKeepsTheOthers()
    {
        // SQLite's own page limit stands in for the disk: it fails the same call with the same code.
        Journal journal(*m_database, m_clock);
        QVERIFY(journal.append(support::validRecord(m_clock, QStringLiteral("0")), Journal::photoFollows).ok());
        QVERIFY(limitPages());
        int written = 1;
        std::optional<ErrorCode> refused;
        for (; written < 1000 && !refused; ++written) {
            const auto appended =
                journal.append(support::validRecord(m_clock, QString::number(written)), Journal::photoFollows);
            if (!appended)
                refused = appended.error().code;
        }
        QCOMPARE(refused, std::optional(ErrorCode::DiskFull));
        QCOMPARE(journal.lines()->size(), static_cast<size_t>(written - 1));
        QCOMPARE(journal.lines()->back().deviceSeq, written - 1);
    }

private:
    bool limitPages()
    {
        const QString connection = QSqlDatabase::connectionNames().constFirst();
        QSqlQuery query(QSqlDatabase::database(connection, false));
        return query.exec(QStringLiteral("PRAGMA max_page_count=24"));
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
