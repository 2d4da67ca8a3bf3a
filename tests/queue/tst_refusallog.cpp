#include "core/queue/refusallog.h"

#include "core/queue/outbox.h"
#include "core/queue/statement.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using attendance::RefusedAttempt;
using attendance::RefusedFor;
using queue::Database;
using queue::Outbox;
using queue::RefusalLog;
using Kept = queue::RefusalLog::Kept;

class TestRefusalLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_directory->path()).value();
        m_outbox = std::make_unique<Outbox>(*m_database, m_clock);
        m_log = std::make_unique<RefusalLog>(*m_database, m_clock);
    }

    void cleanup()
    {
        m_log.reset();
        m_outbox.reset();
        m_database.reset();
    }

    void aRefusedScanIsKeptAsTheCloudTakesIt()
    {
        RefusedAttempt attempt = of(RefusedFor::Cooldown, QStringLiteral("2021001"));
        attempt.session = attendance::SessionId::parse(u"morning");
        attempt.scanType = attendance::ScanType::Out;
        attempt.clock.offset = -1500ms;
        attempt.clock.note = attendance::ClockNote::Corrected;
        attempt.ruleId = QStringLiteral("regular");
        attempt.ruleVersion = QStringLiteral("v1");
        QCOMPARE(m_log->append(attempt).value(), Kept::Written);
        const auto due = *m_outbox->dueRefusals(10);
        QCOMPARE(due.size(), 1u);
        QCOMPARE(due.front().id, attempt.id);
        const QJsonObject row = support::rowOf(due.front());
        QCOMPARE(row[u"id"].toString(), attempt.id.toString());
        QCOMPARE(row[u"reason"].toString(), QStringLiteral("cooldown"));
        QCOMPARE(row[u"student_number"].toString(), QStringLiteral("2021001"));
        QVERIFY(row[u"payload_hash"].isNull());
        QCOMPARE(row[u"session"].toString(), QStringLiteral("morning"));
        QCOMPARE(row[u"scan_type"].toString(), QStringLiteral("out"));
        QCOMPARE(row[u"date"].toString(), isoDate(m_clock.now().date()));
        QCOMPARE(row[u"scanned_at"].toString(), toRfc3339(m_clock.now()));
        QCOMPARE(row[u"device_id"].toString(), QStringLiteral("gate-1"));
        QVERIFY(!row[u"device_epoch"].toString().isEmpty());
        QCOMPARE(row[u"clock_offset_ms"].toInt(), -1500);
        QCOMPARE(row[u"clock_note"].toString(), QStringLiteral("corrected"));
        QCOMPARE(row[u"rule_id"].toString(), QStringLiteral("regular"));
        QCOMPARE(row[u"rule_version"].toString(), QStringLiteral("v1"));
        QCOMPARE(row.size(), 14);
    }

    void everyReasonHasTheNameThatTheCloudKnows()
    {
        const QStringList names{QStringLiteral("not_a_badge"),
                                QStringLiteral("unknown_student"),
                                QStringLiteral("no_school"),
                                QStringLiteral("not_a_school_day"),
                                QStringLiteral("outside_hours"),
                                QStringLiteral("wrong_session"),
                                QStringLiteral("already_in"),
                                QStringLiteral("already_out"),
                                QStringLiteral("cooldown"),
                                QStringLiteral("badge_revoked"),
                                QStringLiteral("badge_expired"),
                                QStringLiteral("badge_not_verified"),
                                QStringLiteral("badge_of_other_school"),
                                QStringLiteral("badge_not_signed")};
        for (int reason = 0; reason < names.size(); ++reason)
            QCOMPARE(QLatin1String(name(RefusedFor(reason))), names[reason]);
    }

    void whatWasReadIsNowhereInTheFile()
    {
        QCOMPARE(m_log->append(of(RefusedFor::NotABadge, {}, "secret-payload-4711")).value(), Kept::Written);
        const QJsonObject row = support::rowOf(m_outbox->dueRefusals(1)->front());
        QVERIFY(row[u"student_number"].isNull());
        QCOMPARE(row[u"payload_hash"].toString().size(), 64);
        m_log.reset();
        m_outbox.reset();
        m_database.reset();
        for (const char* part : {"", "-wal"}) {
            QFile file(Database::fileIn(m_directory->path()) + QLatin1String(part));
            if (file.open(QIODevice::ReadOnly))
                QVERIFY(!file.readAll().contains("secret-payload"));
        }
    }

    void oneCodeHasOneHashHereAndAnotherOneElsewhere()
    {
        const auto hashOf = [](RefusalLog& log, Outbox& outbox, RefusedFor reason, support::FakeClock& clock) {
            if (log.append({.id = RecordId::generate(clock),
                            .reason = reason,
                            .payload = "WIFI:S:school;;",
                            .scannedAt = clock.now(),
                            .deviceId = *DeviceId::parse(u"gate-1")})
                    .value()
                != Kept::Written)
                return QString();
            return support::rowOf(outbox.dueRefusals(100)->back())[u"payload_hash"].toString();
        };
        const QString one = hashOf(*m_log, *m_outbox, RefusedFor::NotABadge, m_clock);
        QVERIFY(!one.isEmpty());
        QCOMPARE(hashOf(*m_log, *m_outbox, RefusedFor::UnknownStudent, m_clock), one);

        const QTemporaryDir elsewhere;
        const auto database = Database::open(elsewhere.path()).value();
        Outbox outbox(*database, m_clock);
        RefusalLog log(*database, m_clock);
        const QString other = hashOf(log, outbox, RefusedFor::NotABadge, m_clock);
        QCOMPARE(other.size(), 64);
        QVERIFY(other != one);
    }

    void aBadgeHeldInFrontOfTheCameraIsKeptOnceAMinute_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("student");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("seconds"); ///< after the first
        QTest::addColumn<bool>("isWritten");
        const auto row = [](const char* name, RefusedFor reason, const char* student, const char* payload,
                            int seconds, bool isWritten) {
            QTest::newRow(name) << int(reason) << QString::fromLatin1(student) << QByteArray(payload) << seconds
                                << isWritten;
        };
        row("the same", RefusedFor::AlreadyIn, "2021001", "", 0, false);
        row("the same, much later", RefusedFor::AlreadyIn, "2021001", "", 59, false);
        row("after a minute", RefusedFor::AlreadyIn, "2021001", "", 60, true);
        row("another student", RefusedFor::AlreadyIn, "2021002", "", 0, true);
        row("another reason", RefusedFor::Cooldown, "2021001", "", 0, true);
        row("a code that is spelled like the student", RefusedFor::AlreadyIn, "", "2021001", 0, true);
    }

    void aBadgeHeldInFrontOfTheCameraIsKeptOnceAMinute()
    {
        QFETCH(int, reason);
        QFETCH(QString, student);
        QFETCH(QByteArray, payload);
        QFETCH(int, seconds);
        QFETCH(bool, isWritten);
        QCOMPARE(m_log->append(of(RefusedFor::AlreadyIn, QStringLiteral("2021001"))).value(), Kept::Written);
        m_clock.advance(std::chrono::seconds(seconds));
        QCOMPARE(m_log->append(of(RefusedFor(reason), student, payload)).value(),
                 isWritten ? Kept::Written : Kept::Repeated);
        QCOMPARE(waiting(), isWritten ? 2 : 1);
    }

    void oneThatCouldNotBeKeptIsKeptTheNextTime()
    {
        QVERIFY(queue::Statement::run(*m_database, QStringLiteral("DROP TABLE refusal_key")).ok());
        QVERIFY(!m_log->append(of(RefusedFor::NotABadge, {}, "x")));
        QCOMPARE(waiting(), 0);
        QVERIFY(queue::Statement::run(*m_database,
                                      QStringLiteral("CREATE TABLE refusal_key (only_row INTEGER, key TEXT)"))
                    .ok());
        QVERIFY(queue::Statement::run(*m_database, QStringLiteral("INSERT INTO refusal_key VALUES (1, 'ab')")).ok());
        QCOMPARE(m_log->append(of(RefusedFor::NotABadge, {}, "x")).value(), Kept::Written);
    }

    void beyondTheBoundTheOldOnesStay()
    {
        const RefusedAttempt first = of(RefusedFor::AlreadyIn, QStringLiteral("1"));
        QCOMPARE(m_log->append(first).value(), Kept::Written);
        QVERIFY(queue::Statement::run(
                    *m_database,
                    QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                   "INSERT INTO queue (kind, ref, created_at, next_attempt_ms) "
                                   "SELECT 'attendance_refusal', 'r' || i, '', 0 FROM n")
                        .arg(RefusalLog::most - 2))
                    .ok());
        QCOMPARE(m_log->append(of(RefusedFor::AlreadyIn, QStringLiteral("2"))).value(), Kept::Written);
        QCOMPARE(m_log->append(of(RefusedFor::AlreadyIn, QStringLiteral("3"))).value(), Kept::Full);
        QCOMPARE(waiting(), RefusalLog::most);
        QVERIFY(*m_log->find(first.id));
    }

    void theRowGoesWithItsItem()
    {
        const RefusedAttempt one = of(RefusedFor::AlreadyIn, QStringLiteral("1"));
        const RefusedAttempt two = of(RefusedFor::AlreadyIn, QStringLiteral("2"));
        QVERIFY(m_log->append(one).ok() && m_log->append(two).ok());
        const auto due = *m_outbox->dueRefusals(10);
        QVERIFY(m_outbox->begin({due[0].item}, QStringLiteral("r")).ok());
        QVERIFY(m_outbox->acknowledge({due[0].item}).ok());
        QVERIFY(!*m_log->find(one.id));
        QCOMPARE((*m_log->find(two.id))->reason, QStringLiteral("already_in"));
        QCOMPARE(m_outbox->dueRefusals(10)->size(), 1u);
    }

    void peopleAreToldOfRecordsApart()
    {
        QVERIFY(m_log->append(of(RefusedFor::NoSchool, QStringLiteral("2021001"))).ok());
        QVERIFY(m_log->append(of(RefusedFor::NotABadge, {}, "x")).ok());
        const auto entries = *m_outbox->list();
        QCOMPARE(entries.size(), 2u);
        QCOMPARE(entries[0].kind, QStringLiteral("attendance_refusal"));
        QCOMPARE(entries[0].studentNumber, QStringLiteral("2021001"));
        QCOMPARE(entries[0].refusedFor, QStringLiteral("no_school"));
        QCOMPARE(entries[1].studentNumber, QString());
        QVERIFY(m_outbox->park(entries[1].item, {QStringLiteral("23514")}).ok());
        const queue::Stats stats = *m_outbox->stats();
        QCOMPARE(stats.waiting + stats.parked + stats.items + stats.records, 0);
        QVERIFY(!stats.oldest);
        QCOMPARE(stats.refusals, 1);
        QCOMPARE(stats.parkedRefusals, 1);
    }

private:
    RefusedAttempt of(RefusedFor reason, const QString& student, const QByteArray& payload = {}) const
    {
        return {.id = RecordId::generate(m_clock),
                .reason = reason,
                .student = StudentNumber::parse(student),
                .payload = payload,
                .scannedAt = m_clock.now(),
                .deviceId = *DeviceId::parse(u"gate-1")};
    }

    int waiting() const
    {
        int items = 0;
        for (const queue::ItemCount& count : *m_outbox->counts())
            items += count.kind == queue::itemkinds::refusal ? count.items : 0;
        return items;
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<RefusalLog> m_log;
};

QTEST_GUILESS_MAIN(TestRefusalLog)
#include "tst_refusallog.moc"
