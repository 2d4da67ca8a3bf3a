#include "core/checkin/refusalrecorder.h"

#include "core/queue/outbox.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/machine.h"
#include "tests/support/records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::RefusedScan;

class TestRefusalRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = queue::Database::open(m_directory->path()).value();
        m_outbox = std::make_unique<queue::Outbox>(*m_database, m_clock);
        m_log = std::make_unique<queue::RefusalLog>(*m_database, m_clock);
        m_time = std::make_unique<checkin::Timekeeper>(m_clock, support::machine(), std::nullopt);
        m_recorder = std::make_unique<checkin::RefusalRecorder>(m_clock, *m_time, m_rules, *m_log,
                                                                *DeviceId::parse(u"gate-1"));
    }

    void cleanup()
    {
        m_recorder.reset();
        m_time.reset();
        m_log.reset();
        m_outbox.reset();
        m_database.reset();
    }

    void everyRefusalIsKeptUnderTheCloudsName_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("name");
        const auto row = [](RefusalReason reason, const char* name) {
            QTest::newRow(name) << int(reason) << QString::fromLatin1(name);
        };
        row(RefusalReason::NotABadge, "not_a_badge");
        row(RefusalReason::NotOnRoster, "unknown_student");
        row(RefusalReason::AlreadyIn, "already_in");
        row(RefusalReason::AlreadyOut, "already_out");
        row(RefusalReason::Cooldown, "cooldown");
        row(RefusalReason::OutsideHours, "outside_hours");
        row(RefusalReason::WrongSession, "wrong_session");
        row(RefusalReason::NoSchool, "no_school");
        row(RefusalReason::NotASchoolDay, "not_a_school_day");
        row(RefusalReason::BadgeRevoked, "badge_revoked");
        row(RefusalReason::BadgeExpired, "badge_expired");
        row(RefusalReason::BadgeNotVerified, "badge_not_verified");
        row(RefusalReason::BadgeOtherSchool, "badge_of_other_school");
        row(RefusalReason::BadgeNotSigned, "badge_not_signed");
    }

    void everyRefusalIsKeptUnderTheCloudsName()
    {
        QFETCH(int, reason);
        QFETCH(QString, name);
        QVERIFY(m_recorder->keep({.reason = RefusalReason(reason)}, "payload"));
        QCOMPARE(kept()[u"reason"].toString(), name);
    }

    void whatCouldNotBeRecordedIsNoRefusal()
    {
        QVERIFY(!m_recorder->keep({.reason = RefusalReason::NotRecorded}, "2021001"));
        QVERIFY(m_outbox->list()->empty());
    }

    void aStudentOfTheRosterIsNamedWithTheRuleThatDecided()
    {
        const RefusedScan scan{.reason = attendance::ScanRefusal::AlreadyOut,
                               .rule = {QStringLiteral("regular"), QStringLiteral("v1"), {}, {}},
                               .session = attendance::SessionId::parse(u"morning"),
                               .type = attendance::ScanType::Out,
                               .earlier = {},
                               .opensAt = {}};
        QVERIFY(m_recorder->keep({.reason = RefusalReason::AlreadyOut,
                                  .student = support::student(QStringLiteral("2021001")),
                                  .scan = scan},
                                 "2021001"));
        const QJsonObject row = kept();
        QCOMPARE(row[u"student_number"].toString(), QStringLiteral("2021001"));
        QVERIFY(row[u"payload_hash"].isNull());
        QCOMPARE(row[u"session"].toString(), QStringLiteral("morning"));
        QCOMPARE(row[u"scan_type"].toString(), QStringLiteral("out"));
        QCOMPARE(row[u"rule_id"].toString(), QStringLiteral("regular"));
        QCOMPARE(row[u"rule_version"].toString(), QStringLiteral("v1"));
        QCOMPARE(row[u"device_id"].toString(), QStringLiteral("gate-1"));
    }

    void theOfficeIsToldWhoseBadgeWasReportedLost()
    {
        QVERIFY(m_recorder->keep({.reason = RefusalReason::BadgeRevoked, .holder = StudentNumber::parse(u"2021001")},
                                 "the code"));
        QCOMPARE(kept()[u"student_number"].toString(), QStringLiteral("2021001"));
        QVERIFY(kept()[u"payload_hash"].isNull());
    }

    void theDayIsTheSchools()
    {
        m_clock.setNow(QDateTime(QDate(2026, 11, 23), QTime(23, 30), Qt::UTC)); // half past seven in Manila
        QVERIFY(m_recorder->keep({.reason = RefusalReason::NotABadge}, "x"));
        QCOMPARE(kept()[u"date"].toString(), QStringLiteral("2026-11-24"));
        QCOMPARE(kept()[u"scanned_at"].toString(), QStringLiteral("2026-11-24T07:30:00.000+08:00"));
    }

    void aScanThatIsEnteredLaterHasItsOwnTime()
    {
        const QDateTime at(QDate(2026, 11, 20), QTime(6, 0), Qt::OffsetFromUTC, 8 * 3600);
        QVERIFY(m_recorder->keep({.reason = RefusalReason::NotABadge}, "x", at));
        QCOMPARE(kept()[u"scanned_at"].toString(), toRfc3339(at));
    }

    void oneThatCannotBeKeptDisturbsNobody()
    {
        QVERIFY(QFile::remove(queue::Database::fileIn(m_directory->path())));
        QVERIFY(!m_recorder->keep({.reason = RefusalReason::NotABadge}, "x"));
    }

private:
    QJsonObject kept() const { return support::rowOf(m_outbox->dueRefusals(10)->back()); }

    support::FakeClock m_clock;
    const attendance::RulesInForce m_rules{attendance::SchoolZone::fromId("Asia/Manila").value()};
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::Outbox> m_outbox;
    std::unique_ptr<queue::RefusalLog> m_log;
    std::unique_ptr<checkin::Timekeeper> m_time;
    std::unique_ptr<checkin::RefusalRecorder> m_recorder;
};

QTEST_GUILESS_MAIN(TestRefusalRecorder)
#include "tst_refusalrecorder.moc"
