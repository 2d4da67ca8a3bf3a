// Whom the office has marked as there by hand is in already, on the day and for the session that it said; a mark is no record.

#include "core/queue/journal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using attendance::SessionId;
using queue::Database;
using queue::Journal;
using queue::OfficeMark;
using queue::OfficeMarks;

class TestOfficeMarks : public QObject {
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

    void theyOutliveTheProgramAndTheSameListWritesNothing()
    {
        const OfficeMark first = mark("2021001", u"morning");
        OfficeMark second = mark("2021002", u"day");
        second.sinceEpoch = std::chrono::milliseconds(1'795'000'000'000);
        QVERIFY(*marks().replace(today, {second, first}));
        reopen();
        QVERIFY((*marks().ofDay(today) == std::vector<OfficeMark>{first, second}));
        QVERIFY(!*marks().replace(today, {first, second}));
        QVERIFY(*marks().replace(today.addDays(1), {first}));
        QCOMPARE(marks().ofDay(today)->size(), 2u); // each day has its own
        second.sinceEpoch.reset();
        QVERIFY(*marks().replace(today, {first, second}));
    }

    void aStudentIsCountedUnlessTheMarkIsOfThatScan_data()
    {
        QTest::addColumn<QString>("session");
        QTest::addColumn<int>("daysLater");
        QTest::addColumn<bool>("isOut");
        QTest::addColumn<bool>("isDateTrusted");
        QTest::addColumn<bool>("isCounted");
        QTest::newRow("that session") << "morning" << 0 << false << true << false;
        QTest::newRow("the whole day") << "day" << 0 << false << true << false;
        QTest::newRow("another session") << "afternoon" << 0 << false << true << true;
        QTest::newRow("another day") << "morning" << 1 << false << true << true;
        QTest::newRow("the way out") << "morning" << 0 << true << true << true;
        QTest::newRow("a kiosk that does not know the day") << "morning" << 0 << false << false << true;
    }

    void aStudentIsCountedUnlessTheMarkIsOfThatScan()
    {
        QFETCH(QString, session);
        QFETCH(int, daysLater);
        QFETCH(bool, isOut);
        QFETCH(bool, isDateTrusted);
        QFETCH(bool, isCounted);
        QVERIFY(*marks().replace(today.addDays(daysLater), {mark("2021001", session)}));
        attendance::Record record = support::validRecord(m_clock, QStringLiteral("2021001")).record();
        record.session = *SessionId::parse(u"morning");
        record.scanType = isOut ? attendance::ScanType::Out : attendance::ScanType::In;
        record.clock.isDateTrusted = isDateTrusted;
        Journal journal(*m_database, m_clock);
        const auto appended =
            journal.append(*attendance::Validator().check(record), attendance::PhotoAbsence::NoCamera);
        QCOMPARE(appended.ok(), isCounted);
        QCOMPARE(journal.lines()->size(), isCounted ? 1u : 0u);
        if (!isCounted) {
            QCOMPARE(appended.error().code, ErrorCode::Exists);
            QVERIFY((*journal.arrival(record))->isMark);
        }
    }

    void aScanIsNamedBeforeAMark()
    {
        Journal journal(*m_database, m_clock);
        const auto valid = support::validRecord(m_clock, QStringLiteral("2021001"));
        QVERIFY(journal.append(valid, attendance::PhotoAbsence::NoCamera).ok());
        QVERIFY(*marks().replace(today, {mark("2021001", u"day")}));
        const auto arrival = *journal.arrival(valid.record());
        QVERIFY(!arrival->isMark);
        QCOMPARE(arrival->sinceEpoch, std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()));
        QCOMPARE(journal.lines()->size(), 1u);
    }

private:
    const QDate today{2026, 11, 23};

    void reopen()
    {
        m_database.reset();
        m_database = Database::open(m_directory->path()).value();
    }

    OfficeMarks marks() { return OfficeMarks(*m_database); }

    static OfficeMark mark(const char* number, QStringView session)
    {
        return {*StudentNumber::parse(QString::fromLatin1(number)), *SessionId::parse(session), {}};
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestOfficeMarks)
#include "tst_officemarks.moc"
