// The real rollcallctl sync against a cloud of the test.

#include "core/queue/journal.h"
#include "tests/app/ctlfixture.h"

#include <QDir>

#include <csignal>

using namespace rollcall;
using app::CtlFixture;
using app::jpeg;
using app::keys;
using app::sorted;
using app::words;
using support::HttpAnswer;
using support::ProgramRun;

class TestCtlSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<CtlFixture>(); }
    void cleanup() { m_ctl.reset(); }

    // sync

    void whatIsDueIsSentAndTheQueueIsEmptyThen()
    {
        m_ctl->importRoster();
        m_ctl->scanWithPhoto("2021001");
        m_ctl->ctl(words("scan 2021002"));
        const ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json(), CtlFixture::object("{\"done\": 3, \"later\": 0, \"refused\": 0, \"halt\": null}"));
        QCOMPARE(m_ctl->m_cloud.rows.size(), 2);
        QCOMPARE(m_ctl->m_cloud.photos.size(), 1);
        QCOMPARE(m_ctl->m_cloud.photos.first(), jpeg);
        QCOMPARE(m_ctl->ctl(words("queue list --json")).out, QByteArray());
        QCOMPARE(m_ctl->ctl(words("queue stats --json")).json(),
                 CtlFixture::object(
                     "{\"records\": 2, \"synced\": 2, \"waiting\": 0, \"parked\": 0, \"photos_lost\": 0, "
                     "\"refused_scans\": 0, \"refused_scans_parked\": 0, \"voids\": 0, \"voids_parked\": 0}"));
        QCOMPARE(m_ctl->sync().json(),
                 CtlFixture::object("{\"done\": 0, \"later\": 0, \"refused\": 0, \"halt\": null}"));
    }

    void whatCouldNotBeSentIsSentTheNextTime()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(503, "{\"code\":\"PGRST002\"}");
        ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), CtlFixture::object("{\"done\": 0, \"later\": 1, \"refused\": 0, \"halt\": null}"));
        const QJsonObject item = m_ctl->ctl(words("queue list --json")).json();
        QCOMPARE(item.value(u"state"), QJsonValue(QStringLiteral("retrying")));
        QCOMPARE(item.value(u"attempts"), QJsonValue(1));
        QCOMPARE(item.value(u"last_error"), QJsonValue(QStringLiteral("PGRST002")));

        m_ctl->m_cloud.attendance.reset();
        run = m_ctl->sync();
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.rows.size(), 1);
    }

    // What PostgREST says of a table without the columns of this version.
    void aProjectOfBeforeKeepsEverythingWaitingUntilItsMigrationsAreApplied()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->ctl(words("scan 2021002"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(
            400,
            R"({"code":"PGRST204","message":"Could not find the 'decision' column of 'attendance' in the schema cache"})");
        ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(),
                 CtlFixture::object("{\"done\": 0, \"later\": 2, \"refused\": 0, \"halt\": \"PGRST204\"}"));
        QCOMPARE(m_ctl->ctl(words("queue stats --json")).json().value(u"parked"), QJsonValue(0));
        const QByteArray list = m_ctl->ctl(words("queue list")).out;
        QVERIFY2(list.contains("deploy/supabase/migrations"), list.constData());
        const QByteArray doctor = m_ctl->configured(m_ctl->m_cloud.config(), words("doctor")).out;
        QVERIFY2(doctor.contains("no record can be added") && doctor.contains("deploy/supabase/migrations"),
                 doctor.constData());

        m_ctl->m_cloud.attendance.reset();
        run = m_ctl->sync();
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.rows.size(), 2);
    }

    void aRefusedRecordIsParkedAndSaid()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance =
            HttpAnswer::json(409, "{\"code\":\"23503\",\"message\":\"attendance_student_number_fkey\"}");
        const ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), CtlFixture::object("{\"done\": 0, \"later\": 0, \"refused\": 1, \"halt\": null}"));
        const ProgramRun stats = m_ctl->ctl(words("queue stats --json"));
        QCOMPARE(stats.exitCode, 1);
        QCOMPARE(stats.json().value(u"parked"), QJsonValue(1));
        QCOMPARE(m_ctl->ctl(words("queue list --json")).json().value(u"next_attempt_at"), QJsonValue());
    }

    void peopleAreToldWhatIsLeftAndWhereTheReasonsAre()
    {
        m_ctl->importRoster();
        m_ctl->scanWithPhoto("2021001");
        m_ctl->ctl(words("scan 2021002"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(503, "{\"code\":\"PGRST002\"}");
        const ProgramRun waits = m_ctl->configured(m_ctl->m_cloud.config(), words("sync --once"));
        QCOMPARE(waits.out, QByteArray("0 sent, 3 still to be sent (why: rollcallctl queue list)\n"));
        m_ctl->m_cloud.attendance.reset();
        QCOMPARE(m_ctl->configured(m_ctl->m_cloud.config(), words("sync --once")).out, QByteArray("3 sent\n"));
    }

    void missingRightsStopItAndAreNamed()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(403, "{\"code\":\"42501\"}");
        const ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json(), CtlFixture::object("{\"done\": 0, \"later\": 1, \"refused\": 0, \"halt\": \"42501\"}"));
    }

    void aKioskThatIsShutOutSaysSoAtOnce_data()
    {
        QTest::addColumn<QString>("standing");
        QTest::addColumn<QString>("code");
        QTest::newRow("revoked") << QStringLiteral("revoked") << QStringLiteral("device_revoked");
        QTest::newRow("replaced") << QStringLiteral("unbound") << QStringLiteral("device_replaced");
    }

    void aKioskThatIsShutOutSaysSoAtOnce()
    {
        QFETCH(QString, standing);
        QFETCH(QString, code);
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.standing = standing;
        for (int again = 0; again < 2; ++again) { // as news, and as known
            const ProgramRun run = m_ctl->sync();
            QCOMPARE(run.exitCode, 1);
            QCOMPARE(run.json().value(u"halt").toString(), code);
            QVERIFY2(run.err.contains(code.toLatin1()), run.err.constData());
            QVERIFY2(!run.err.contains("(42501)"), run.err.constData());
            QCOMPARE(m_ctl->ctl(words("roster list --json")).out, QByteArray());
            QCOMPARE(m_ctl->ctl(words("queue stats --json")).json().value(u"waiting"), QJsonValue(1));
        }

        m_ctl->m_cloud.standing = QStringLiteral("active");
        const ProgramRun run = m_ctl->sync();
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json().value(u"done"), QJsonValue(1));
        QCOMPARE(m_ctl->m_cloud.rows.size(), 1);
    }

    void aKioskThatWasShutOutSaysSoWhileNobodyCanBeAsked()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.standing = QStringLiteral("revoked");
        m_ctl->sync();
        m_ctl->m_cloud.everything = HttpAnswer::json(503, "{}");
        QCOMPARE(m_ctl->sync().json().value(u"halt"), QJsonValue(QStringLiteral("device_revoked")));
    }

    void withoutACloudNothingIsSent()
    {
        const ProgramRun run = m_ctl->ctl(words("sync --once --json"));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.contains("cloud.enabled"));
    }

    void nothingSecretOrPersonalIsLogged()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(403, "{\"code\":\"42501\"}");
        const ProgramRun run = m_ctl->sync();
        QVERIFY(!run.err.isEmpty());
        for (const char* secret : {"2021001", "s3cret", "k3y", "a.b.c", "gate-1@"})
            QVERIFY2(!run.err.contains(secret), run.err.constData());
    }

    // Watched

    void progressIsSaidOnStderrAndTheAnswerOnStdout()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        const ProgramRun run = m_ctl->sync();
        QVERIFY2(run.err.contains("1 record to send"), run.err.constData());
        QVERIFY(!run.err.contains('\r')); // no terminal
        QCOMPARE(run.lines().size(), 1);
    }

    void aWatchGoesOnUntilCtrlC()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        QProcess watch;
        start(watch);
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->m_cloud.rows.size(), 1, 20'000);
        QCOMPARE(watch.state(), QProcess::Running);
        QCOMPARE(::kill(pid_t(watch.processId()), SIGINT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch.exitCode(), 0);
        const QJsonObject answer = QJsonDocument::fromJson(watch.readAllStandardOutput()).object();
        QCOMPARE(keys(answer), sorted(words("waiting items parked synced items_per_second seconds_left")));
        QCOMPARE(answer.value(u"waiting"), QJsonValue(0));
        QCOMPARE(answer.value(u"synced"), QJsonValue(1));
    }

    void ctrlCInTheMiddleLosesNothing()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::silence();
        QProcess watch;
        start(watch);
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->m_cloud.server().count(QStringLiteral("/rest/v1/attendance")), 1, 20'000);
        QCOMPARE(::kill(pid_t(watch.processId()), SIGINT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(watch.exitCode(), 0);
        const QJsonObject item = m_ctl->ctl(words("queue list --json")).json();
        QCOMPARE(item.value(u"state"), QJsonValue(QStringLiteral("retrying")));
        QCOMPARE(item.value(u"last_error"), QJsonValue(QStringLiteral("cancelled")));
        QCOMPARE(item.value(u"attempts"), QJsonValue(1));
        QVERIFY(fromRfc3339(item.value(u"next_attempt_at").toString()) <= QDateTime::currentDateTime());
        m_ctl->m_cloud.attendance.reset();
        QCOMPARE(m_ctl->sync().exitCode, 0);
        QCOMPARE(m_ctl->m_cloud.rows.size(), 1);
    }

    void aWatchSendsOnceTheNetworkIsBackWhateverItsRetriesWouldWait()
    {
        m_ctl->importRoster();
        m_ctl->m_cloud.roster = {QStringLiteral("2021001")};
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::lost();
        QProcess watch;
        start(watch, {{QStringLiteral("retry_delay"), 3600}});
        const auto state = [this] { return m_ctl->ctl(words("queue list --json")).json()[u"state"].toString(); };
        QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("retrying"), 30'000);
        m_ctl->m_cloud.everything = HttpAnswer::lost();
        QFile log(m_ctl->path("data/logs/rollcall.jsonl"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QByteArray logged;
        QTRY_VERIFY_WITH_TIMEOUT((logged += log.readAll()).contains(R"("to":"offline")"), 60'000);
        m_ctl->m_cloud.attendance.reset();
        m_ctl->m_cloud.everything.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->m_cloud.rows.size(), 1, 90'000);
        watch.kill();
        watch.waitForFinished();
    }

    void aWatchSendsOnceTheDeviceIsRestored()
    {
        m_ctl->importRoster();
        m_ctl->m_cloud.roster = {QStringLiteral("2021001")};
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.standing = QStringLiteral("revoked");
        QProcess watch;
        start(watch, {{QStringLiteral("retry_delay"), 1}});
        QTRY_VERIFY_WITH_TIMEOUT(m_ctl->ctl(words("roster list --json")).out.isEmpty(), 20'000);
        m_ctl->m_cloud.standing = QStringLiteral("active");
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->m_cloud.rows.size(), 1, 30'000);
        watch.kill();
        watch.waitForFinished();
    }

    void aPullWithoutAnAccountOfThisCloudEndsAtOnceAndSaysWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QString>("said");
        QTest::newRow("none, or lost") << QByteArray() << QStringLiteral("rollcallctl pair");
        QTest::newRow("of another project") << QByteArray(
            "{\"url\":\"https://other.supabase.co\",\"email\":\"gate-1@school.test\",\"password\":\"x\"}")
                                            << QStringLiteral("https://other.supabase.co");
    }

    void aPullWithoutAnAccountOfThisCloudEndsAtOnceAndSaysWhatToDo()
    {
        QFETCH(QByteArray, account);
        QFETCH(QString, said);
        m_ctl->importRoster();
        if (!account.isEmpty())
            m_ctl->write("data/account.json", account);
        QJsonObject config = QJsonDocument::fromJson(m_ctl->m_cloud.config()).object();
        QJsonObject cloud = config.value(u"cloud").toObject();
        cloud.remove(QStringLiteral("device_email"));
        cloud.remove(QStringLiteral("device_password"));
        config.insert(QStringLiteral("cloud"), cloud);
        const ProgramRun run = m_ctl->configured(QJsonDocument(config).toJson(), words("roster pull"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
        QVERIFY2(run.err.contains("rollcallctl pair"), run.err.constData());
    }

    void ctrlCWhileItAsksWhatThisKioskIsEndsIt()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(403, "{\"code\":\"42501\"}");
        m_ctl->m_cloud.status = HttpAnswer::silence();
        QProcess watch;
        start(watch);
        QTRY_VERIFY_WITH_TIMEOUT(m_ctl->m_cloud.server().count(QStringLiteral("/rest/v1/rpc/device_status")) > 0,
                                 20'000);
        QCOMPARE(::kill(pid_t(watch.processId()), SIGINT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch.exitCode(), 0);
    }

    void whatTheServerSaysOfTheTimeIsKept()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(100);
        m_ctl->m_cloud.date = [later] { return later; };
        QCOMPARE(m_ctl->sync().json().value(u"done"), QJsonValue(1));
        const SystemClock clock;
        const auto database = queue::Database::open(m_ctl->path("data")).value();
        const auto known = *queue::Journal(*database, clock).lastServerTime();
        QVERIFY(known && qAbs(known->secsTo(later)) < 60);
    }

    void theFirstRecordsGoUpWithTheirClockOffset_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("the clock is two days behind") << 2 * 86400;
        QTest::newRow("an hour ahead") << -3600;
    }

    void theFirstRecordsGoUpWithTheirClockOffset()
    {
        QFETCH(int, seconds);
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.date = [seconds] { return QDateTime::currentDateTimeUtc().addSecs(seconds); };
        QCOMPARE(m_ctl->sync().json().value(u"done"), QJsonValue(1));
        const auto offset = m_ctl->m_cloud.rows.first().value(u"clock_offset_ms");
        QVERIFY2(offset.isDouble(), "no offset was sent");
        QVERIFY(qAbs(offset.toDouble() + seconds * 1000.0) < 60'000);
    }

    void whatIsParkedFromEarlierIsSaidAndChangesTheExitStatus()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->ctl(words("queue park 1"));
        const ProgramRun run = m_ctl->configured(m_ctl->m_cloud.config(), words("sync --once"));
        QCOMPARE(run.out, QByteArray("0 sent, 1 parked earlier (why: rollcallctl queue list)\n"));
        QCOMPARE(run.exitCode, 1);
    }

    void whatTheProjectDoesNotSayLeavesItAtWhatWasRefused()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(403, "{\"code\":\"42501\"}");
        m_ctl->m_cloud.status = HttpAnswer::json(404, "{\"code\":\"PGRST202\"}");
        QCOMPARE(m_ctl->sync().json().value(u"halt"), QJsonValue(QStringLiteral("42501")));
    }

    void whatTheCloudRefusesForAllIsSaidWhileItIsWatched()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance = HttpAnswer::json(403, "{\"code\":\"42501\"}");
        const ProgramRun run = m_ctl->sync();
        QVERIFY2(run.err.contains("until somebody helps: a right is missing in the cloud (42501)"),
                 run.err.constData());
    }

    void theWindowAndTheCommandsCountAlike()
    {
        m_ctl->importRoster();
        m_ctl->scanWithPhoto("2021001");
        m_ctl->ctl(words("scan 2021002"));
        m_ctl->m_cloud.attendance =
            HttpAnswer::json(409, "{\"code\":\"23503\",\"message\":\"attendance_student_number_fkey\"}");
        m_ctl->sync();
        const QJsonObject stats = m_ctl->ctl(words("queue stats --json")).json();
        QDir().mkpath(m_ctl->path("none"));
        const ProgramRun kiosk =
            support::run(QStringLiteral(ROLLCALL),
                         {QStringLiteral("--data-dir"), m_ctl->path("data"), QStringLiteral("--config"),
                          m_ctl->write("off.json", "{}"), QStringLiteral("--source"),
                          QStringLiteral("images:") + m_ctl->path("none"), QStringLiteral("--exit-at-end"),
                          QStringLiteral("--drain"), QStringLiteral("0")},
                         m_ctl->m_directory.path());
        for (const char* count : {"waiting", "synced", "parked", "photos_lost"})
            QCOMPARE(kiosk.json().value(QLatin1String(count)), stats.value(QLatin1String(count)));
        QCOMPARE(stats.value(u"parked"), QJsonValue(2));
    }

private:
    void start(QProcess& watch, const QJsonObject& cloudSettings = {}) const
    {
        QJsonObject config = QJsonDocument::fromJson(m_ctl->m_cloud.config()).object();
        QJsonObject cloud = config.value(u"cloud").toObject();
        for (auto setting = cloudSettings.begin(); setting != cloudSettings.end(); ++setting)
            cloud.insert(setting.key(), setting.value());
        config.insert(QStringLiteral("cloud"), cloud);
        support::prepare(watch, m_ctl->m_directory.path());
        watch.start(QStringLiteral(ROLLCALLCTL),
                    {QStringLiteral("--data-dir"), m_ctl->path("data"), QStringLiteral("--config"),
                     m_ctl->write("config.json", QJsonDocument(config).toJson()), QStringLiteral("--json"),
                     QStringLiteral("sync"), QStringLiteral("--watch")});
        QVERIFY(watch.waitForStarted());
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlSync)
#include "tst_ctlsync.moc"
