#include "core/badge/schoolbadgereader.h"
#include "core/badge/signedbadge.h"
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
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using badge::BadgeClaims;
using badge::BadgePolicy;
using badge::SchoolTag;
using badge::SignedBadge;
using badge::SigningKey;
using checkin::Desk;
using checkin::Timekeeper;
using queue::Journal;

class TestSchoolBadges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.setNow(support::FakeClock().now());
        m_rules = {.school = SchoolTag(1),
                   .policy = BadgePolicy::PlainAndSigned,
                   .keys = {{badge::KeyId(1), {m_key.publicKey(), false}}},
                   .revoked = {}};
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = queue::Database::open(m_directory->path()).value();
        m_journal = std::make_unique<Journal>(*m_database, m_clock);
        m_roster = std::make_unique<queue::RosterStore>(*m_database);
        QVERIFY(m_roster->replace({support::student(QStringLiteral("2021001"))}).ok());
        m_time =
            std::make_unique<Timekeeper>(m_clock, support::machine(QStringLiteral("boot-1"), true), std::nullopt);
        m_desk = deskOf(*m_time);
        m_badges.use(m_rules);
    }

    void cleanup()
    {
        m_desk.reset();
        m_time.reset();
        m_roster.reset();
        m_journal.reset();
        m_database.reset();
    }

    void aSignedBadgeCountsAndItsRecordHoldsNoBadge()
    {
        QVERIFY(std::holds_alternative<Receipt>(scan(claims())));
        auto row =
            queue::Statement::run(*m_database, QStringLiteral("SELECT qr_data, student_number FROM attendance"));
        QVERIFY(row && row->next());
        QCOMPARE(row->text("qr_data"), QStringLiteral("2021001#17"));
        QCOMPARE(row->text("student_number"), QStringLiteral("2021001"));
    }

    void aSecondBadgeOfTheSameStudentIsAlreadyIn()
    {
        QVERIFY(std::holds_alternative<Receipt>(scan(claims())));
        BadgeClaims second = claims();
        second.serial = 18;
        for (const QByteArray& code : {SignedBadge(second, m_key).payload(), QByteArray("2021001")}) {
            const auto refusal = std::get<Refusal>(m_desk->checkIn(code, Journal::photoFollows));
            QCOMPARE(refusal.reason, RefusalReason::AlreadyIn);
            QCOMPARE(refusal.student->number.toString(), QStringLiteral("2021001"));
        }
    }

    void oneThatWasLostNamesItsHolderToTheOfficeOnly()
    {
        m_rules.revoked = {17};
        m_badges.use(m_rules);
        const auto refusal = std::get<Refusal>(scan(claims()));
        QCOMPARE(refusal.reason, RefusalReason::BadgeRevoked);
        QVERIFY(!refusal.student);
        QCOMPARE(refusal.holder->toString(), QStringLiteral("2021001"));
        QVERIFY(m_journal->lines()->empty());
        QVERIFY(std::holds_alternative<Receipt>(m_desk->checkIn("2021001", Journal::photoFollows)));
    }

    void oneOfSomebodyWhoLeftNamesNobody()
    {
        m_rules.revoked = {17};
        m_badges.use(m_rules);
        BadgeClaims gone = claims();
        gone.number = *StudentNumber::parse(u"2019999");
        const auto refusal = std::get<Refusal>(scan(gone));
        QCOMPARE(refusal.reason, RefusalReason::BadgeRevoked);
        QVERIFY(!refusal.holder);
        gone.serial = 18;
        QCOMPARE(std::get<Refusal>(scan(gone)).reason, RefusalReason::NotOnRoster);
    }

    void itCountsUntilTheEndOfItsLastDayAtTheSchool_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("counts");
        QTest::newRow("its last second") << QStringLiteral("2027-06-30T23:59:59.999+08:00") << true;
        QTest::newRow("the next day") << QStringLiteral("2027-07-01T00:00:00.000+08:00") << false;
        QTest::newRow("the next day at the school, not yet in UTC")
            << QStringLiteral("2027-06-30T16:00:00.000Z") << false;
        QTest::newRow("the last day at the school, the same in UTC")
            << QStringLiteral("2027-06-30T15:59:59.000Z") << true;
    }

    void itCountsUntilTheEndOfItsLastDayAtTheSchool()
    {
        QFETCH(QString, at);
        QFETCH(bool, counts);
        const auto verdict =
            m_desk->checkIn(SignedBadge(claims(), m_key).payload(), Journal::photoFollows, fromRfc3339(at));
        QCOMPARE(std::holds_alternative<Receipt>(verdict), counts);
        if (counts)
            return;
        const auto& refusal = std::get<Refusal>(verdict);
        QCOMPARE(refusal.reason, RefusalReason::BadgeExpired);
        QCOMPARE(refusal.student->firstName, QStringLiteral("Ana"));
        QVERIFY(m_journal->lines()->empty());
    }

    void aKioskThatDoesNotKnowTheTimeKeepsNobodyOutForTheDay()
    {
        const QDateTime known(QDate(2027, 7, 2), QTime(7, 0), Qt::OffsetFromUTC, 8 * 3600);
        m_clock.setNow(QDateTime(QDate(1970, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 8 * 3600));
        Timekeeper time(m_clock, support::machine(QStringLiteral("boot-2"), false), known);
        const auto desk = deskOf(time);
        QVERIFY(std::holds_alternative<Receipt>(
            desk->checkIn(SignedBadge(claims(), m_key).payload(), Journal::photoFollows)));
        time.learn(known, 0ms, 0ms); // now it does
        QCOMPARE(
            std::get<Refusal>(desk->checkIn(SignedBadge(claims(), m_key).payload(), Journal::photoFollows)).reason,
            RefusalReason::BadgeExpired);
    }

    void whatDoesNotCountIsRefusedForItsOwnReason_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<RefusalReason>("reason");
        QTest::addColumn<QString>("holder");
        const QString nobody;
        const QString ana = QStringLiteral("2021001");
        BadgeClaims other = claims();
        other.school = SchoolTag(2);
        BadgeClaims unknown = claims();
        unknown.key = 2;
        BadgeClaims retired = claims();
        retired.key = 9;
        QTest::newRow("forged") << SignedBadge(claims(), SigningKey::generate().value()).payload()
                                << RefusalReason::BadgeNotVerified << nobody;
        QTest::newRow("a key that is not known")
            << SignedBadge(unknown, m_key).payload() << RefusalReason::BadgeNotVerified << nobody;
        QTest::newRow("damaged") << SignedBadge(claims(), m_key).payload().chopped(1)
                                 << RefusalReason::BadgeNotVerified << nobody;
        QTest::newRow("another school") << SignedBadge(other, m_key).payload() << RefusalReason::BadgeOtherSchool
                                        << nobody;
        QTest::newRow("a retired key") << SignedBadge(retired, m_key).payload() << RefusalReason::BadgeExpired << ana;
        QTest::newRow("a plain number") << QByteArray("2021001") << RefusalReason::BadgeNotSigned << ana;
        QTest::newRow("a plain number of nobody") << QByteArray("2021002") << RefusalReason::BadgeNotSigned << nobody;
        QTest::newRow("no badge") << QByteArray("https://example.org/") << RefusalReason::NotABadge << nobody;
    }

    void whatDoesNotCountIsRefusedForItsOwnReason()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, holder);
        m_rules.policy = BadgePolicy::SignedOnly;
        m_rules.keys.emplace(badge::KeyId(9), badge::BadgeKey{m_key.publicKey(), true});
        m_badges.use(m_rules);
        const auto refusal = std::get<Refusal>(m_desk->checkIn(payload, Journal::photoFollows));
        QTEST(refusal.reason, "reason");
        QCOMPARE(refusal.holder ? refusal.holder->toString() : QString(), holder);
        QVERIFY(!refusal.student);
        QVERIFY(m_journal->lines()->empty());
    }

    void whoHasNoBadgeIsCountedWhateverBadgesCount()
    {
        m_rules.policy = BadgePolicy::SignedOnly;
        m_badges.use(m_rules);
        QVERIFY(std::holds_alternative<Receipt>(m_desk->checkIn(
            *StudentNumber::parse(u"2021001"), attendance::Identification::byStaff(), Journal::photoFollows)));
    }

private:
    static BadgeClaims claims()
    {
        return {.school = SchoolTag(1),
                .key = 1,
                .serial = 17,
                .lastDay = QDate(2027, 6, 30),
                .number = *StudentNumber::parse(u"2021001")};
    }

    std::unique_ptr<Desk> deskOf(Timekeeper& time)
    {
        return std::make_unique<Desk>(m_clock, time, m_badges, *m_roster, m_school, *m_journal,
                                      *DeviceId::parse(u"gate-1"));
    }

    attendance::Verdict scan(const BadgeClaims& made)
    {
        return m_desk->checkIn(SignedBadge(made, m_key).payload(), Journal::photoFollows);
    }

    const SigningKey m_key = SigningKey::generate().value();
    badge::BadgeRules m_rules;
    badge::SchoolBadgeReader m_badges;
    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<queue::RosterStore> m_roster;
    std::unique_ptr<Timekeeper> m_time;
    attendance::RulesInForce m_school{attendance::SchoolZone::fromId("Asia/Manila").value()};
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestSchoolBadges)
#include "tst_schoolbadges.moc"
