#include "core/attendance/studentnumberreader.h"
#include "core/checkin/desk.h"
#include "core/queue/rosterstore.h"
#include "core/queue/statement.h"
#include "tests/support/fakeclock.h"
#include "tests/support/machine.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::BadgeFault;
using attendance::Identification;
using attendance::IdentifiedBy;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using checkin::Desk;
using checkin::Timekeeper;
using queue::Database;
using queue::Journal;
using queue::RosterStore;
using support::machine;

namespace {

class BrokenRoster final : public attendance::Roster {
public:
    Result<std::optional<attendance::Student>> find(const StudentNumber&) const override
    {
        return Error{ErrorCode::Io, QStringLiteral("the disk is gone")};
    }
};

/** A second kind of badge: a code that says "student:" before the number. */
class PrefixReader final : public attendance::BadgeReader {
public:
    std::variant<attendance::Badge, BadgeFault> read(const QByteArray& payload) const override
    {
        const QByteArray prefix = "student:";
        if (!payload.startsWith(prefix))
            return BadgeFault::ForbiddenCharacter;
        return attendance::Badge(*StudentNumber::parse(QString::fromLatin1(payload.mid(prefix.size()))), payload);
    }
};

} // namespace

class TestDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.setNow(support::FakeClock().now());
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_directory->path()).value();
        m_journal = std::make_unique<Journal>(*m_database, m_clock);
        m_roster = std::make_unique<RosterStore>(*m_database);
        QVERIFY(m_roster->replace({support::student(QStringLiteral("2021001"))}).ok());
        m_time = std::make_unique<Timekeeper>(m_clock, machine(QStringLiteral("boot-1"), true), std::nullopt);
        m_desk = std::make_unique<Desk>(m_clock, *m_time, m_badges, *m_roster, m_rules, *m_journal,
                                        *DeviceId::parse(u"gate-1"));
    }

    void cleanup()
    {
        m_desk.reset();
        m_roster.reset();
        m_journal.reset();
        m_database.reset();
        m_directory.reset();
    }

    void aStudentOnTheRosterGetsAReceiptAndARow()
    {
        const auto verdict = m_desk->checkIn(" 2021001\n", Journal::photoFollows);
        QVERIFY(std::holds_alternative<Receipt>(verdict));
        const auto& receipt = std::get<Receipt>(verdict);
        QCOMPARE(receipt.student.firstName, QStringLiteral("Ana"));
        QCOMPARE(receipt.scannedAt, m_clock.now());
        QCOMPARE(receipt.status, attendance::AttendanceStatus::Present);
        const auto lines = *m_journal->lines();
        QCOMPARE(lines.size(), 1u);
        QCOMPARE(lines[0].id, receipt.id.toString());
    }

    void aBadgeInOtherCapitalsOrMarksIsTheSameStudent_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("small letters") << QByteArray("s-12a");
        QTest::newRow("as on the roster") << QByteArray("S-12A");
        QTest::newRow("full width") << QByteArray("ｓ－１２ａ");
        QTest::newRow("blanks that do not break, and zero width") << QByteArray("\xC2\xA0s-12\xE2\x80\x8B"
                                                                                "A ");
    }

    void aBadgeInOtherCapitalsOrMarksIsTheSameStudent()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(m_roster->replace({support::student(QStringLiteral("S-12A")), support::student(QStringLiteral("2"))})
                    .ok());
        const auto verdict = m_desk->checkIn(payload, Journal::photoFollows);
        QVERIFY(std::holds_alternative<Receipt>(verdict));
        QCOMPARE(m_journal->lines()->front().studentNumber, QStringLiteral("S-12A"));
        const auto again = m_desk->checkIn("S-12a", Journal::photoFollows);
        QCOMPARE(std::get<Refusal>(again).reason, RefusalReason::AlreadyIn);
    }

    void theSecondScanOfADaySaysSinceWhen()
    {
        const QDateTime first = m_clock.now();
        (void)m_desk->checkIn("2021001", Journal::photoFollows);
        m_clock.advance(3min);
        const auto verdict = m_desk->checkIn("2021001", Journal::photoFollows);
        QVERIFY(std::holds_alternative<Refusal>(verdict));
        const auto& refusal = std::get<Refusal>(verdict);
        QCOMPARE(refusal.reason, RefusalReason::AlreadyIn);
        QCOMPARE(refusal.earlier, std::optional(first));
        QCOMPARE(refusal.student->firstName, QStringLiteral("Ana"));
        QCOMPARE(m_journal->lines()->size(), 1u);
    }

    void aBadgeIsWhatTheReaderTakesForOne()
    {
        const PrefixReader badges;
        Desk desk(m_clock, *m_time, badges, *m_roster, m_rules, *m_journal, *DeviceId::parse(u"gate-1"));
        const auto refusal = std::get<Refusal>(desk.checkIn("2021001", Journal::photoFollows));
        QCOMPARE(refusal.reason, RefusalReason::NotABadge);
        QCOMPARE(refusal.fault, std::optional(BadgeFault::ForbiddenCharacter));
        QVERIFY(std::holds_alternative<Receipt>(desk.checkIn("student:2021001", Journal::photoFollows)));
        QCOMPARE(m_journal->lines()->front().studentNumber, QStringLiteral("2021001"));
        QCOMPARE(storedQrData(), QStringLiteral("student:2021001"));
    }

    void aStudentIsCountedHoweverIdentified_data()
    {
        QTest::addColumn<Identification>("how");
        QTest::addColumn<QString>("qrData");
        QTest::newRow("by a badge") << Identification{IdentifiedBy::Badge, "2021001"} << QStringLiteral("2021001");
        QTest::newRow("by staff") << Identification::byStaff() << QString();
    }

    void aStudentIsCountedHoweverIdentified()
    {
        QFETCH(Identification, how);
        QFETCH(QString, qrData);
        const auto verdict = m_desk->checkIn(m_number, how, attendance::PhotoAbsence::NoCamera);
        QVERIFY(std::holds_alternative<Receipt>(verdict));
        QCOMPARE(std::get<Receipt>(verdict).identifiedBy, how.by);
        QCOMPARE(std::get<Receipt>(verdict).student.number, m_number);
        QCOMPARE(m_journal->lines()->front().scannedAt, toRfc3339(m_clock.now()));
        QCOMPARE(storedQrData(), qrData);
        QCOMPARE(m_journal->lines()->front().noBadge,
                 how.by == IdentifiedBy::Staff ? QStringLiteral("staff") : QString());
        // Once a day, whichever way.
        QCOMPARE(std::get<Refusal>(m_desk->checkIn("2021001", Journal::photoFollows)).reason,
                 RefusalReason::AlreadyIn);
        QCOMPARE(std::get<Refusal>(m_desk->checkIn(m_number, how, Journal::photoFollows)).reason,
                 RefusalReason::AlreadyIn);
    }

    void aNumberThatIsNotOnTheRosterIsRefusedWithoutABadgeToo()
    {
        const auto verdict = m_desk->checkIn(*StudentNumber::parse(u"9999999"), Identification::byStaff(),
                                             attendance::PhotoAbsence::NoCamera);
        QCOMPARE(std::get<Refusal>(verdict).reason, RefusalReason::NotOnRoster);
        QVERIFY(m_journal->lines()->empty());
    }

    void whatIsRefusedLeavesNoTrace_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<RefusalReason>("reason");
        QTest::newRow("unknown number") << QByteArray("9999999") << RefusalReason::NotOnRoster;
        QTest::newRow("a web address") << QByteArray("https://example.org") << RefusalReason::NotABadge;
        QTest::newRow("10 KB") << QByteArray(10240, 'x') << RefusalReason::NotABadge;
        QTest::newRow("binary") << QByteArray("\x00\xff\x1b", 3) << RefusalReason::NotABadge;
    }

    void whatIsRefusedLeavesNoTrace()
    {
        QFETCH(QByteArray, payload);
        QFETCH(RefusalReason, reason);
        const auto verdict = m_desk->checkIn(payload, Journal::photoFollows);
        QCOMPARE(std::get<Refusal>(verdict).reason, reason);
        QVERIFY(m_journal->lines()->empty());
    }

    void aRosterThatCannotBeReadIsNotAnUnknownStudent()
    {
        const BrokenRoster broken;
        Desk desk(m_clock, *m_time, m_badges, broken, m_rules, *m_journal, *DeviceId::parse(u"gate-1"));
        const auto refusal = std::get<Refusal>(desk.checkIn("2021001", Journal::photoFollows));
        QCOMPARE(refusal.reason, RefusalReason::NotRecorded);
        QCOMPARE(refusal.cause->code, ErrorCode::Io);
    }

    void aScanEnteredLaterKeepsItsOwnTime()
    {
        const QDateTime yesterday = m_clock.now().addDays(-1);
        const auto verdict = m_desk->checkIn("2021001", attendance::PhotoAbsence::NoCamera, yesterday);
        QCOMPARE(std::get<Receipt>(verdict).scannedAt, yesterday);
        QCOMPARE(m_journal->lines()->front().scannedAt, toRfc3339(yesterday));
    }

    void aRecordHasTheDayAndTheTimeOfTheSchool_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("scannedAt");
        QTest::newRow("where the machine is")
            << QByteArray("Asia/Manila") << QStringLiteral("2026-11-23T07:24:00.000+08:00")
            << QStringLiteral("2026-11-23") << QStringLiteral("2026-11-23T07:24:00.000+08:00");
        QTest::newRow("a machine in UTC")
            << QByteArray("Asia/Manila") << QStringLiteral("2026-11-22T23:24:00.000Z") << QStringLiteral("2026-11-23")
            << QStringLiteral("2026-11-23T07:24:00.000+08:00");
        QTest::newRow("a school in UTC")
            << QByteArray("UTC") << QStringLiteral("2026-11-23T07:24:00.000+08:00") << QStringLiteral("2026-11-22")
            << QStringLiteral("2026-11-22T23:24:00.000Z");
        QTest::newRow("summer time") << QByteArray("Europe/Berlin") << QStringLiteral("2026-10-25T00:30:00.000Z")
                                     << QStringLiteral("2026-10-25")
                                     << QStringLiteral("2026-10-25T02:30:00.000+02:00");
        QTest::newRow("an hour later") << QByteArray("Europe/Berlin") << QStringLiteral("2026-10-25T01:30:00.000Z")
                                       << QStringLiteral("2026-10-25")
                                       << QStringLiteral("2026-10-25T02:30:00.000+01:00");
    }

    void aRecordHasTheDayAndTheTimeOfTheSchool()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, at);
        const attendance::RulesInForce rules(attendance::SchoolZone::fromId(zone).value());
        Desk desk(m_clock, *m_time, m_badges, *m_roster, rules, *m_journal, *DeviceId::parse(u"gate-1"));
        const auto verdict = desk.checkIn("2021001", attendance::PhotoAbsence::NoCamera, fromRfc3339(at));
        const auto line = m_journal->lines()->front();
        QTEST(line.date, "date");
        QTEST(line.scannedAt, "scannedAt");
        QTEST(toRfc3339(std::get<Receipt>(verdict).scannedAt), "scannedAt");
    }

    void twoStartsIn1970AreTwoDaysAndNeitherSwallowsTheOther()
    {
        const QDateTime evening = m_clock.now().addSecs(9 * 3600);
        QVERIFY(std::holds_alternative<Receipt>(m_desk->checkIn("2021001", Journal::photoFollows)));
        QVERIFY(m_journal->setLastServerTime(evening).ok());
        for (const char* boot : {"tuesday", "wednesday"}) {
            m_clock.setNow(QDateTime(QDate(1970, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 8 * 3600));
            Timekeeper time(m_clock, machine(QString::fromLatin1(boot), false), *m_journal->lastServerTime());
            Desk desk(m_clock, time, m_badges, *m_roster, m_rules, *m_journal, *DeviceId::parse(u"gate-1"));
            m_clock.advance(5min);
            const auto verdict = desk.checkIn("2021001", Journal::photoFollows);
            QVERIFY2(std::holds_alternative<Receipt>(verdict), boot);
            QCOMPARE(std::get<Receipt>(verdict).scannedAt, evening.addSecs(300));
            m_clock.advance(1h);
            const auto again = desk.checkIn("2021001", Journal::photoFollows);
            QCOMPARE(std::get<Refusal>(again).reason, RefusalReason::AlreadyIn);
        }
        QCOMPARE(m_journal->lines()->size(), 3u);
    }

    void aClockThatStartedLastEveningDoesNotTakeTodayForYesterday()
    {
        QVERIFY(std::holds_alternative<Receipt>(m_desk->checkIn("2021001", Journal::photoFollows)));
        m_clock.advance(9h); // as it was when the power went, and is when it comes back the next morning
        Timekeeper time(m_clock, machine(QStringLiteral("next morning"), false), std::nullopt);
        Desk desk(m_clock, time, m_badges, *m_roster, m_rules, *m_journal, *DeviceId::parse(u"gate-1"));
        QVERIFY(std::holds_alternative<Receipt>(desk.checkIn("2021001", Journal::photoFollows)));

        // The way to the server opens: what was counted stays counted, and today is today.
        time.learn(m_clock.now().addSecs(15 * 3600), 0ms, 0ms);
        const auto verdict = desk.checkIn("2021001", Journal::photoFollows);
        QVERIFY(std::holds_alternative<Receipt>(verdict));
        QCOMPARE(std::get<Receipt>(verdict).scannedAt.date(), m_clock.now().date().addDays(1));
        QCOMPARE(std::get<Refusal>(desk.checkIn("2021001", Journal::photoFollows)).reason, RefusalReason::AlreadyIn);
    }

private:
    /** Of the only record. */
    QString storedQrData() const
    {
        auto row = queue::Statement::run(*m_database, QStringLiteral("SELECT qr_data FROM attendance"));
        return row && row->next() ? row->text() : QStringLiteral("(none)");
    }

    const StudentNumber m_number = *StudentNumber::parse(u"2021001");
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<RosterStore> m_roster;
    std::unique_ptr<Timekeeper> m_time;
    const attendance::StudentNumberReader m_badges;
    attendance::RulesInForce m_rules{attendance::SchoolZone::fromId("Asia/Manila").value()};
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
