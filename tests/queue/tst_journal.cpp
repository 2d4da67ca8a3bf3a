#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/registerscans.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
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
        QCOMPARE(entries->front().ref, valid.record().id.toString());
        QCOMPARE(entries->front().state, QStringLiteral("waiting"));
    }

    void aReportTakesTheScansOfItsDays()
    {
        support::FakeClock clock;
        Journal journal(*m_database, clock);
        for (const char* number : {"1", "2"})
            QVERIFY(journal.append(support::validRecord(clock, QString::fromLatin1(number)), Journal::photoFollows));
        clock.advance(24h);
        QVERIFY(journal.append(support::validRecord(clock, QStringLiteral("1")), Journal::photoFollows));
        const QDate monday(2026, 11, 23);
        const queue::RegisterScans scans(*m_database);
        const auto first = scans.between(monday, monday);
        QCOMPARE(first->size(), 2u);
        QCOMPARE(first->front().student.toString(), QStringLiteral("1"));
        QCOMPARE(first->front().day, monday);
        QCOMPARE(first->front().timeOfDay, std::chrono::seconds(7h + 24min));
        QCOMPARE(first->front().session, QStringLiteral("day"));
        QVERIFY(first->front().type == attendance::ScanType::In);
        QVERIFY(first->front().status == attendance::AttendanceStatus::Present);
        QCOMPARE(scans.between(monday, monday.addDays(1))->size(), 3u);
        QCOMPARE(scans.between(monday, monday.addDays(1), StudentNumber::parse(u"1"))->size(), 2u);
        QVERIFY(scans.between(monday.addDays(2), monday.addDays(9))->empty());
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
        support::FakeClock tomorrow;
        tomorrow.advance(std::chrono::hours(24));
        const auto arrival = *journal.arrival(support::validRecord(m_clock).record());
        QCOMPARE(arrival->sinceEpoch, std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()));
        QVERIFY(!*journal.arrival(support::validRecord(tomorrow).record()));
        QVERIFY(journal.append(support::validRecord(tomorrow), Journal::photoFollows).ok());
    }

    void twoRecordsOfOneDateAreOfOneDayOnlyWhereThatIsSure_data()
    {
        QTest::addColumn<bool>("firstIsCertain");
        QTest::addColumn<bool>("secondIsCertain");
        QTest::addColumn<QString>("boot"); ///< of the second; the first is of "a"
        QTest::addColumn<qint64>("hours"); ///< of uptime, between them
        QTest::addColumn<bool>("isCounted");
        const auto row = [](const char* name, bool first, bool second, const char* boot, qint64 hours, bool counted) {
            QTest::newRow(name) << first << second << QString::fromLatin1(boot) << hours << counted;
        };
        row("both sure", true, true, "a", 1, false);
        row("both sure, after a power cut", true, true, "b", -20, false);
        row("both sure, however long it runs", true, true, "a", 23, false);
        row("neither sure, one morning", false, false, "a", 4, false);
        row("neither sure, the next morning", false, false, "a", 24, true);
        row("neither sure, after a power cut", false, false, "b", 0, true);
        row("sure only now, one morning", false, true, "a", 1, false);
        row("sure only now, after a power cut", false, true, "b", 1, true);
        row("not sure any more, one morning", true, false, "a", 1, false);
        row("not sure any more, after a power cut", true, false, "b", 1, true);
    }

    void twoRecordsOfOneDateAreOfOneDayOnlyWhereThatIsSure()
    {
        QFETCH(bool, firstIsCertain);
        QFETCH(bool, secondIsCertain);
        QFETCH(QString, boot);
        QFETCH(qint64, hours);
        Journal journal(*m_database, m_clock);
        const auto scan = [this](bool isCertain, const QString& of, std::chrono::hours uptime) {
            attendance::Record record = support::validRecord(m_clock).record();
            record.clock.isDateTrusted = isCertain;
            record.clock.boot = of;
            record.clock.uptime = uptime;
            return *attendance::Validator().check(record);
        };
        const auto first = scan(firstIsCertain, QStringLiteral("a"), std::chrono::hours(30));
        const auto second = scan(secondIsCertain, boot, std::chrono::hours(30 + hours));
        QVERIFY(journal.append(first, Journal::photoFollows).ok());
        const auto appended = journal.append(second, Journal::photoFollows);
        QTEST(appended.ok(), "isCounted");
        if (!appended)
            QCOMPARE(appended.error().code, ErrorCode::Exists);
    }

    void theClocksReadingIsKeptWithTheRecordAndGoesToTheOutbox()
    {
        Journal journal(*m_database, m_clock);
        attendance::Record record = support::validRecord(m_clock).record();
        record.clock.offset = -125'250ms;
        record.clock.note = attendance::ClockNote::Corrected;
        QVERIFY(journal.append(*attendance::Validator().check(record), attendance::PhotoAbsence::NoCamera).ok());
        const auto due = *Outbox(*m_database, m_clock).dueRecords(10);
        QCOMPARE(due.size(), 1u);
        QCOMPARE(support::rowOf(due.front())[QLatin1String("clock_offset_ms")], QJsonValue(-125'250));
        QCOMPARE(support::rowOf(due.front())[QLatin1String("clock_note")], QJsonValue(QStringLiteral("corrected")));
    }

    void anOffsetThatBecomesKnownIsToldToTheRecordsOfThisRunThatStillWait()
    {
        Journal journal(*m_database, m_clock);
        Outbox outbox(*m_database, m_clock);
        const auto scan = [&](const char* number, const char* boot, std::optional<std::chrono::milliseconds> offset) {
            attendance::Record record = support::validRecord(m_clock, QString::fromLatin1(number)).record();
            record.clock.boot = QString::fromLatin1(boot);
            record.clock.uptime = 60s;
            record.clock.offset = offset;
            return journal.append(*attendance::Validator().check(record), attendance::PhotoAbsence::NoCamera).ok();
        };
        QVERIFY(scan("0", "now", {}));
        const auto sent = *outbox.dueRecords(1);
        QVERIFY(outbox.acknowledge({sent.front().item}).ok());
        QVERIFY(scan("1", "now", {}));
        QVERIFY(scan("2", "now", 7ms));
        QVERIFY(scan("3", "before", {}));

        // At an uptime of 60 s the server's clock was a day and 123 ms ahead of ours.
        const auto server = std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()) + 24h + 123ms;
        QCOMPARE(*journal.backfillClockOffsets(QStringLiteral("now"), server - 60s), 1);
        const auto due = *outbox.dueRecords(10);
        QCOMPARE(due.size(), 3u);
        const QList<QJsonValue> offsets{-86'400'123, 7, QJsonValue()};
        for (size_t i = 0; i < due.size(); ++i)
            QCOMPARE(support::rowOf(due[i])[QLatin1String("clock_offset_ms")], offsets[qsizetype(i)]);
    }

    void theLastKnownTimeIsKept()
    {
        Journal journal(*m_database, m_clock);
        QCOMPARE(*journal.lastServerTime(), std::nullopt);
        QVERIFY(journal.setLastServerTime(m_clock.now()).ok());
        QCOMPARE(*Journal(*Database::open(m_directory->path()).value(), m_clock).lastServerTime(),
                 std::optional(m_clock.now()));
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
