// What the office voided or moved does not count here as it was recorded, and may be counted again; no record is changed.

#include "core/queue/journal.h"
#include "core/queue/registerscans.h"
#include "core/queue/statement.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using queue::CorrectedScan;
using queue::CorrectedScans;
using queue::Database;
using queue::Journal;

class TestCorrectedScans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup()
    {
        m_database.reset();
        m_directory.reset();
    }

    void theyOutliveTheProgram()
    {
        const auto scan = *count("2021001");
        const auto moved = *count("2021002");
        QVERIFY(*corrections().replace(today, {isVoid(scan), isMoved(moved, "2021003")}));
        reopen();
        const auto known = *corrections().ofDay(today);
        QCOMPARE(known.size(), 2u);
        QVERIFY(known == *corrections().ofDay(today));
        QVERIFY(std::find(known.begin(), known.end(), isVoid(scan)) != known.end());
        QVERIFY(std::find(known.begin(), known.end(), isMoved(moved, "2021003")) != known.end());
    }

    void theSameListWritesNothing()
    {
        const auto first = *count("2021001");
        const auto second = *count("2021002");
        QVERIFY(*corrections().replace(today, {isVoid(first), isVoid(second)}));
        QVERIFY(!*corrections().replace(today, {isVoid(second), isVoid(first)}));
        QVERIFY(*corrections().replace(today.addDays(1), {isVoid(*count("2021003"))}));
        QCOMPARE(corrections().ofDay(today)->size(), 2u);
    }

    void aStudentWhoseScanIsVoidIsCountedAgainAndOnce()
    {
        const auto first = *count("2021001");
        QVERIFY(!count("2021001"));
        QVERIFY(corrections().replace(today, {isVoid(first)}).ok());
        const auto second = count("2021001");
        QVERIFY(second);
        QVERIFY(!count("2021001"));
        QVERIFY(corrections().replace(today, {isVoid(first), isVoid(*second)}).ok());
        QVERIFY(count("2021001"));
        QVERIFY(!count("2021001"));
        QCOMPARE(journal().lines()->size(), 3u);
    }

    void aReportHasWhatCountsNow()
    {
        const auto isVoided = *count("2021001");
        const auto moved = *count("2021002");
        QVERIFY(count("2021004"));
        QVERIFY(*corrections().replace(today, {isVoid(isVoided), isMoved(moved, "2021003")}));
        QStringList counted;
        const auto counting = scans().between(today, today);
        for (const queue::RegisterScan& scan : *counting)
            counted << scan.student.toString();
        QCOMPARE(counted, QStringList({QStringLiteral("2021003"), QStringLiteral("2021004")}));
        QVERIFY(scans().between(today, today, StudentNumber::parse(u"2021002"))->empty());
        QCOMPARE(scans().between(today, today, StudentNumber::parse(u"2021003"))->size(), 1u);
    }

    void whatIsUndoneCountsAgain()
    {
        const auto first = *count("2021001");
        QVERIFY(corrections().replace(today, {isVoid(first)}).ok());
        QVERIFY(corrections().replace(today, {}).ok());
        QVERIFY(!count("2021001"));
        // Counted again meanwhile: both count then, and nobody a third time.
        QVERIFY(corrections().replace(today, {isVoid(first)}).ok());
        const auto second = count("2021001");
        QVERIFY(second);
        QVERIFY(corrections().replace(today, {}).ok());
        QVERIFY(!count("2021001"));
        QVERIFY(corrections().replace(today, {isVoid(*second)}).ok());
        QVERIFY(!count("2021001"));
    }

    void theIndexHoldsAgainstAProgramThatDoesNotLook()
    {
        const auto first = *count("2021001");
        QVERIFY(corrections().replace(today, {isVoid(first)}).ok());
        QVERIFY(count("2021001"));
        const auto copied = queue::Statement::run(
            *m_database, QStringLiteral("UPDATE attendance SET void_before = 1 WHERE void_before = 0"));
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Exists);
    }

    void aScanThatWasMovedCountsWhereItIsNow()
    {
        const auto scan = *count("2021001");
        QVERIFY(corrections().replace(today, {isMoved(scan, "2021002")}).ok());
        const auto earlier = *journal().earlierScans(*StudentNumber::parse(u"2021002"), today, sure());
        QCOMPARE(earlier.size(), 1u);
        QVERIFY(journal().earlierScans(*StudentNumber::parse(u"2021001"), today, sure())->empty());
        QVERIFY(!count("2021002"));
        QVERIFY(count("2021001"));
    }

    void oneMovedToAnotherDayCountsThere()
    {
        const auto scan = *count("2021001");
        CorrectedScan correction = isMoved(scan, "2021001");
        correction.movedTo->day = today.addDays(1);
        QVERIFY(corrections().replace(today, {correction}).ok());
        QVERIFY(count("2021001"));
        m_clock.advance(std::chrono::hours(24));
        QVERIFY(!count("2021001"));
    }

    void theRegisterShowsBothAndChangesNoRecord()
    {
        const auto voided = *count("2021001");
        (void)*count("2021002");
        const auto before = *journal().lines();
        QVERIFY(corrections().replace(today, {isVoid(voided)}).ok());
        const auto after = *journal().lines();
        QCOMPARE(after.size(), 2u);
        QVERIFY(after[0].correction);
        QVERIFY(!after[0].correction->movedTo);
        QVERIFY(!after[1].correction);
        QCOMPARE(after[0].studentNumber, before[0].studentNumber);
        QCOMPARE(after[0].scannedAt, before[0].scannedAt);
        QCOMPARE(after[0].status, before[0].status);
        QVERIFY(journal().line(voided)->value().correction);
    }

private:
    const QDate today{2026, 11, 23};

    void reopen()
    {
        m_database.reset();
        m_database = Database::open(m_directory->path()).value();
    }

    Journal journal() { return Journal(*m_database, m_clock); }
    queue::RegisterScans scans() { return queue::RegisterScans(*m_database); }
    CorrectedScans corrections() { return CorrectedScans(*m_database); }

    static attendance::ClockReading sure() { return {}; }

    std::optional<RecordId> count(const char* number)
    {
        const auto valid = support::validRecord(m_clock, QLatin1String(number));
        const auto appended = journal().append(valid, attendance::PhotoAbsence::NoCamera);
        if (!appended && appended.error().code != ErrorCode::Exists)
            qFatal("%s", qPrintable(appended.error().detail));
        return appended ? std::optional(valid.record().id) : std::nullopt;
    }

    static CorrectedScan isVoid(const RecordId& scan) { return {scan, {}}; }
    CorrectedScan isMoved(const RecordId& scan, const char* to) const
    {
        return {scan, CorrectedScan::Place{*StudentNumber::parse(QString::fromLatin1(to)), today}};
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestCorrectedScans)
#include "tst_correctedscans.moc"
