// rollcallctl doctor: what it finds on this machine and in the cloud, and that it leaves nothing there.

#include "tests/app/ctlfixture.h"
#include "tests/support/fakedispatcher.h"

#include "core/lock/filelock.h"
#include "tests/support/tlsserver.h"

#include <QCameraDevice>
#include <QElapsedTimer>
#include <QLocale>
#include <QMap>
#include <QMediaDevices>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>

using namespace rollcall;
using app::CtlFixture;
using app::words;
using support::HttpAnswer;
using support::ProgramRun;

namespace {

/** Grade by check, and what was said. */
struct Findings {
    explicit Findings(const ProgramRun& program) : run(program)
    {
        for (const QJsonValue& finding : run.json().value(u"checks").toArray())
            byCheck.insert(finding[u"check"].toString(), finding.toObject());
    }

    QString grade(const QString& check) const { return byCheck.value(check).value(u"grade").toString(); }
    QString message(const QString& check) const { return byCheck.value(check).value(u"message").toString(); }
    QString alarm(const QString& check) const { return byCheck.value(check).value(u"alarm").toString(); }
    QString remedy(const QString& check) const { return byCheck.value(check).value(u"remedy").toString(); }

    ProgramRun run;
    QMap<QString, QJsonObject> byCheck;
};

const QString ok = QStringLiteral("ok");
const QString warn = QStringLiteral("warn");
const QString bad = QStringLiteral("bad");
const QString skipped = QStringLiteral("skipped");

} // namespace

class TestCtlDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ctl = std::make_unique<CtlFixture>();
        m_ctl->m_cloud.date = &QDateTime::currentDateTimeUtc;
        m_ctl->importRoster();
    }
    void cleanup() { m_ctl.reset(); }

    void aKioskThatIsWellIsWell()
    {
        const Findings found = run();
        QCOMPARE(found.byCheck.keys(),
                 app::sorted(words("config zone disk files logs camera scanner database lock queue dns "
                                   "server tls clock login rights bucket tables roster rules fonts "
                                   "package unit update logserver speech")));
        for (auto it = found.byCheck.cbegin(); it != found.byCheck.cend(); ++it) {
            // This machine may have none of them.
            const bool mayLack = words("camera package unit update logserver speech").contains(it.key());
            QVERIFY2(mayLack || found.grade(it.key()) == ok, qPrintable(it.key() + u' ' + found.message(it.key())));
        }
        QCOMPARE(found.run.exitCode, 0);
        QCOMPARE(found.run.json().value(u"ok"), QJsonValue(true));
    }

    void aZoneThatNobodySetIsWarnedOf_data()
    {
        QTest::addColumn<QByteArray>("machine");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("grade");
        QTest::newRow("a machine that is somewhere") << QByteArray("Asia/Manila") << QString() << ok;
        QTest::newRow("a machine in UTC") << QByteArray("UTC") << QString() << warn;
        QTest::newRow("by another name") << QByteArray("Etc/UTC") << QString() << warn;
        QTest::newRow("a school that is somewhere") << QByteArray("UTC") << QStringLiteral("Asia/Manila") << ok;
        QTest::newRow("a school in UTC") << QByteArray("UTC") << QStringLiteral("UTC") << ok;
    }

    void aZoneThatNobodySetIsWarnedOf()
    {
        QFETCH(QByteArray, machine);
        QFETCH(QString, setting);
        const QByteArray before = qgetenv("TZ");
        const auto restore = qScopeGuard([&before] { qputenv("TZ", before); });
        qputenv("TZ", machine);
        const QByteArray config =
            m_ctl->m_cloud.config({{QStringLiteral("school"), QJsonObject{{QStringLiteral("time_zone"), setting}}}});
        const Findings found(m_ctl->configured(config, words("doctor --json")));
        const QString grade = found.grade(QStringLiteral("zone"));
        QTEST(grade, "grade");
        QCOMPARE(found.remedy(QStringLiteral("zone")).contains(QStringLiteral("school.time_zone")), grade == warn);
    }

    void itLeavesNothingInTheCloud()
    {
        QCOMPARE(run().grade(QStringLiteral("bucket")), ok);
        QVERIFY(m_ctl->m_cloud.rows.isEmpty());
        QVERIFY(m_ctl->m_cloud.photos.isEmpty());
        bool asked = false;
        for (const auto& question : m_ctl->m_cloud.server().questions()) {
            if (question.path != QLatin1String("/rest/v1/attendance"))
                continue;
            asked = true;
            QVERIFY(question.headers.value("prefer").contains("tx=rollback"));
            QCOMPARE(QJsonDocument::fromJson(question.body).array().first()[u"device_seq"].toInt(-1), 0);
        }
        QVERIFY(asked);
    }

    void whatTheCloudRefusesIsFoundAndSomethingCanBeDone_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* check, const char* where, int status, const char* body,
                            const char* message) {
            QTest::newRow(name) << QString::fromLatin1(check) << QString::fromLatin1(where) << status
                                << QByteArray(body) << QString::fromLatin1(message);
        };
        row("a wrong password", "login", "login", 400, R"({"error_code":"invalid_credentials"})", "login_refused");
        row("a wrong key", "login", "login", 401, R"({"message":"Invalid API key"})", "api_key_rejected");
        row("a rule that is missing", "rights", "attendance", 403, R"({"code":"42501"})", "42501");
        row("no table", "rights", "attendance", 404, R"({"code":"PGRST205"})", "PGRST205");
        row("a table without rules", "rights", "attendance", 201, "", "must refuse");
        row("no right to add photos", "bucket", "ticket", 400,
            R"({"statusCode":"403","error":"Unauthorized","message":"new row violates row-level security policy"})",
            "storage_42501");
        row("no bucket", "bucket", "ticket", 400, R"({"statusCode":"404","error":"Bucket not found"})",
            "storage_no_bucket");
        row("a bucket for anything", "bucket", "text", 200, R"({"Key":"k"})", "no photos");
        row("another API", "server", "everything", 200, R"({"status":"UP"})", "no Supabase");
        row("another API that wants a login", "server", "everything", 401, R"({"error":"unauthorized"})",
            "no Supabase");
        row("a gateway that does not take the key", "server", "everything", 401, R"({"message":"Invalid API key"})",
            "does not take the key");
        row("a captive portal", "server", "everything", 200, "<html>Welcome to the hotel</html>", "no Supabase");
        row("a paused project", "server", "everything", 540, "", "paused");
    }

    void whatTheCloudRefusesIsFoundAndSomethingCanBeDone()
    {
        QFETCH(QString, check);
        QFETCH(QString, where);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        const HttpAnswer answer = body.startsWith('<') || body.isEmpty()
                                      ? HttpAnswer{status, body, "Content-Type: text/html\r\n"}
                                      : HttpAnswer::json(status, body);
        const QMap<QString, std::optional<HttpAnswer>*> places{
            {QStringLiteral("login"), &m_ctl->m_cloud.login},
            {QStringLiteral("text"), &m_ctl->m_cloud.text},
            {QStringLiteral("attendance"), &m_ctl->m_cloud.attendance},
            {QStringLiteral("ticket"), &m_ctl->m_cloud.ticket},
            {QStringLiteral("everything"), &m_ctl->m_cloud.everything}};
        *places.value(where) = answer;
        if (where == QLatin1String("attendance") && status == 201)
            *places.value(where) = HttpAnswer{201};
        const Findings found = run();
        QCOMPARE(found.run.exitCode, 1);
        QVERIFY2(found.grade(check) == bad, qPrintable(found.grade(check) + u' ' + found.message(check)));
        QVERIFY2(found.message(check).contains(message), qPrintable(found.message(check)));
        QVERIFY(!found.remedy(check).isEmpty());
    }

    void whatThisKioskIsIsSaid_data()
    {
        QTest::addColumn<QString>("standing");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("message");
        QTest::newRow("revoked") << QStringLiteral("revoked") << QStringLiteral("gate-1")
                                 << QStringLiteral("device_revoked");
        QTest::newRow("replaced") << QStringLiteral("unbound") << QStringLiteral("gate-1")
                                  << QStringLiteral("device_replaced");
        QTest::newRow("another") << QStringLiteral("active") << QStringLiteral("gate-2")
                                 << QStringLiteral("device_other");
    }

    void whatThisKioskIsIsSaid()
    {
        QFETCH(QString, standing);
        QFETCH(QString, device);
        QFETCH(QString, message);
        m_ctl->m_cloud.standing = standing;
        QByteArray config = m_ctl->m_cloud.config();
        config.replace(QByteArray("\"device_id\": \"gate-1\""), "\"device_id\": \"" + device.toLatin1() + "\"");
        const Findings found(m_ctl->configured(config, words("doctor --json")));
        QCOMPARE(found.run.exitCode, 1);
        QCOMPARE(found.grade(QStringLiteral("login")), bad);
        QVERIFY2(found.message(QStringLiteral("login")).contains(message),
                 qPrintable(found.message(QStringLiteral("login"))));
        QVERIFY(!found.remedy(QStringLiteral("login")).contains(QStringLiteral("explains")));
        for (const char* check : {"rights", "bucket"}) // else it would blame the migrations
            QCOMPARE(found.grade(QLatin1String(check)), skipped);
        QVERIFY(m_ctl->ctl(words("roster list")).out.contains("2021001")); // it looks, and changes nothing
    }

    void aServiceKeyThatIsAllowedIsNoFault()
    {
        QByteArray config = m_ctl->m_cloud.config();
        config.replace("sb_publishable_k3y", "sb_secret_k3y");
        QVERIFY(config.contains("sb_secret_k3y"));
        QCOMPARE(Findings(m_ctl->configured(config, words("doctor --json"))).grade(QStringLiteral("config")), bad);
        QVERIFY(Findings(m_ctl->configured(config, words("--allow-service-key doctor --json")))
                    .grade(QStringLiteral("config"))
                != bad);
    }

    void aClockThatIsOffIsFound_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("grade");
        QTest::newRow("right") << 1 << ok;
        QTest::newRow("a minute behind") << 60 << warn;
        QTest::newRow("a minute ahead") << -60 << warn;
        QTest::newRow("an hour behind") << 3600 << bad;
        QTest::newRow("years ahead") << -100'000'000 << bad;
    }

    void aClockThatIsOffIsFound()
    {
        QFETCH(int, seconds);
        QFETCH(QString, grade);
        m_ctl->m_cloud.date = [seconds] { return QDateTime::currentDateTimeUtc().addSecs(seconds); };
        QCOMPARE(run().grade(QStringLiteral("clock")), grade);
    }

    void aServerThatIsSilentHoldsNobodyForLong()
    {
        m_ctl->m_cloud.everything = HttpAnswer::silence();
        QElapsedTimer timer;
        timer.start();
        const Findings found = run();
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(found.grade(QStringLiteral("server")), bad);
        for (const char* check : {"tls", "clock", "login", "rights", "bucket"}) {
            if (QLatin1String(check) != QLatin1String("tls"))
                QCOMPARE(found.grade(QLatin1String(check)), skipped);
        }
    }

    void aServerThatIsNotThereIsFound()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const QByteArray url = "http://127.0.0.1:" + QByteArray::number(nobody.serverPort());
        nobody.close();
        QByteArray config = m_ctl->m_cloud.config();
        config.replace(m_ctl->m_cloud.url().toString().toUtf8(), url);
        const Findings found(m_ctl->configured(config, words("doctor --json")));
        QCOMPARE(found.run.exitCode, 1);
        QCOMPARE(found.grade(QStringLiteral("server")), bad);
        QVERIFY(found.message(QStringLiteral("server")).contains(QStringLiteral("refused")));
    }

    void aNameThatIsNotKnownIsFound()
    {
        for (const char* proxy : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"})
            qunsetenv(proxy); // it would look up the name
        const Findings found = examineAt("https://nowhere.invalid");
        for (const char* check : {"dns", "server"}) {
            QCOMPARE(found.grade(QLatin1String(check)), bad);
            QVERIFY(found.remedy(QLatin1String(check)).contains(QStringLiteral("cable")));
        }
    }

    void whoTheServerIsIsLookedAt_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QString>("grade");
        QTest::newRow("the one that was asked") << QByteArray("here.pem") << ok;
        QTest::newRow("another") << QByteArray("elsewhere.pem") << bad;
    }

    void whoTheServerIsIsLookedAt()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QString, grade);
        const support::TlsServer server(certificate.constData());
        const Findings found = examineAt(server.request().url.toEncoded());
        QVERIFY2(found.grade(QStringLiteral("tls")) == grade, qPrintable(found.message(QStringLiteral("tls"))));
        QCOMPARE(found.grade(QStringLiteral("server")), bad); // no Supabase in either case
        QCOMPARE(found.remedy(QStringLiteral("tls")).contains(QStringLiteral("clock")), grade == bad);
    }

    void withoutACloudOnlyThisMachineIsLookedAt()
    {
        const QByteArray config = QJsonDocument(support::onAnyDisk({})).toJson();
        const Findings found(m_ctl->configured(config, words("doctor --json")));
        QCOMPARE(found.run.exitCode, 0);
        QCOMPARE(found.grade(QStringLiteral("config")), warn);
        for (const char* check : {"dns", "server", "tls", "login", "rights", "bucket"})
            QCOMPARE(found.grade(QLatin1String(check)), skipped);
        QCOMPARE(found.grade(QStringLiteral("database")), ok);
    }

    void wrongSettingsAreFoundAndTheRestIsLookedAtAllTheSame()
    {
        const Findings found(m_ctl->configured("{\"camera\": {\"fps\": 0}}", words("doctor --json")));
        QCOMPARE(found.run.exitCode, 1);
        QCOMPARE(found.grade(QStringLiteral("config")), bad);
        QCOMPARE(found.grade(QStringLiteral("database")), ok);
    }

    void noDatabaseIsMadeByLooking()
    {
        const CtlFixture fresh;
        const Findings found(fresh.ctl(words("doctor --json")));
        QCOMPARE(found.grade(QStringLiteral("database")), warn);
        QVERIFY(!QFile::exists(fresh.path("data/rollcall.db")));
    }

    void aDamagedDatabaseIsFound()
    {
        QFile file(m_ctl->path("data/rollcall.db"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 8192);
        QVERIFY(file.seek(4096));
        const QByteArray noise(4096, 'x');
        QCOMPARE(file.write(noise), noise.size());
        file.close();
        const Findings found = run();
        QCOMPARE(found.run.exitCode, 1);
        QCOMPARE(found.grade(QStringLiteral("database")), bad);
        QCOMPARE(found.grade(QStringLiteral("queue")), skipped);
    }

    void aRowThatPointsAtNothingIsFound()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("vandal"));
            database.setDatabaseName(m_ctl->path("data/rollcall.db"));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("INSERT INTO queue (kind, ref, created_at, next_attempt_ms) "
                                              "VALUES ('photo', 'nothing', 'now', 0)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("vandal"));
        const Findings found = run();
        QCOMPARE(found.grade(QStringLiteral("database")), bad);
        QVERIFY(found.message(QStringLiteral("database")).contains(QStringLiteral("queue")));
    }

    void whatStillOpensIsNotSaidToBeMovedByRecover()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("vandal"));
            database.setDatabaseName(m_ctl->path("data/rollcall.db"));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("INSERT INTO queue (kind, ref, created_at, next_attempt_ms) "
                                              "VALUES ('photo', 'nothing', 'now', 0)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("vandal"));
        const QByteArray out = m_ctl->ctl(words("doctor")).out;
        QVERIFY2(out.contains("move rollcall.db"), out.constData());
    }

    void aFolderThatCannotBeIsNotTheDisksFault_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("below a file") << QStringLiteral("/etc/hostname/rollcall");
        QTest::newRow("where the kernel makes files") << QStringLiteral("/proc/rollcall");
    }

    void aFolderThatCannotBeIsNotTheDisksFault()
    {
        QFETCH(QString, folder);
        for (const QString& command :
             {QStringLiteral("doctor"), QStringLiteral("scan 1"), QStringLiteral("queue list")}) {
            const ProgramRun run = support::run(
                QStringLiteral(ROLLCALLCTL), QStringList{QStringLiteral("--data-dir"), folder} + command.split(u' '),
                m_ctl->path(""));
            const QByteArray said = run.out + run.err;
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(said.contains("check --data-dir"), said.constData());
            QVERIFY2(!said.contains("smartctl") && !said.contains("as the kiosk's user"), said.constData());
        }
    }

    void aMissingCameraIsTold()
    {
        const QList<QCameraDevice> cameras = QMediaDevices::videoInputs();
        const Findings found(m_ctl->configured(R"({"camera": {"index": 63}})", words("doctor --json")));
        QCOMPARE(found.grade(QStringLiteral("camera")), warn);
        const QString expected =
            cameras.isEmpty() ? QStringLiteral("no camera is connected") : QStringLiteral("camera.index is 63");
        QVERIFY2(found.message(QStringLiteral("camera")).contains(expected),
                 qPrintable(found.message(QStringLiteral("camera"))));
    }

    void aVoiceIsAskedForOnlyWhereResultsAreSpoken()
    {
        const QString speech = QStringLiteral("speech");
        const auto look = [&](const QString& socket) {
            qputenv("SPEECHD_ADDRESS", "unix_socket:" + socket.toUtf8());
            return Findings(m_ctl->configured(R"({"sound": {"speak_results": true}})", words("doctor --json")));
        };
        QCOMPARE(run().grade(speech), QStringLiteral("skipped"));
        const QString socket = m_ctl->path("speechd.sock");
        const Findings none = look(socket);
        QCOMPARE(none.grade(speech), warn);
        QVERIFY2(none.message(speech).contains(QStringLiteral("the speech-dispatcher at %1 does not take them").arg(socket)),
                 qPrintable(none.message(speech)));
        const support::FakeDispatcher dispatcher(socket);
        const Findings found = look(socket);
        QCOMPARE(found.grade(speech), ok);
        qunsetenv("SPEECHD_ADDRESS");
    }

    void staffIsNotCalledADevice()
    {
        m_ctl->m_cloud.standing = QStringLiteral("staff");
        const Findings found = run();
        QCOMPARE(found.grade(QStringLiteral("login")), ok);
        QVERIFY2(found.message(QStringLiteral("login")).contains(QStringLiteral("staff")),
                 qPrintable(found.message(QStringLiteral("login"))));
    }

    void aForeignWriterIsShown()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("foreign"));
            database.setDatabaseName(m_ctl->path("data/rollcall.db"));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
            const ProgramRun locks = m_ctl->ctl(words("locks"));
            QVERIFY2(locks.out.contains("rollcall.db  held by tst_ctldoctor"), locks.out.constData());
            const ProgramRun park = m_ctl->ctl(words("queue retry --all"));
            QCOMPARE(park.exitCode, 1);
            QVERIFY2(!park.err.contains("half a minute"), park.err.constData());
            QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("foreign"));
        QCOMPARE(m_ctl->ctl(words("locks")).out, QByteArray("No lock is held.\n"));
    }

    void aKioskThatRunsIsNamed()
    {
        lock::FileLock instance(m_ctl->path("data/.rollcall.lock"));
        QVERIFY(instance.tryAcquire().ok());
        const Findings found = run();
        QCOMPARE(found.grade(QStringLiteral("lock")), ok);
        QVERIFY(found.message(QStringLiteral("lock")).contains(QStringLiteral("tst_ctldoctor")));
    }

    void whatNeedsHelpIsAWarning()
    {
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->ctl(words("queue park 1"));
        const Findings found = run();
        QCOMPARE(found.grade(QStringLiteral("queue")), warn);
        QCOMPARE(found.run.exitCode, 0);
    }

    void anEmptyRosterIsBad()
    {
        const CtlFixture fresh;
        QCOMPARE(fresh.ctl(words("scan 2021001")).exitCode, 1); // makes the database, and counts nobody
        const Findings found(fresh.ctl(words("doctor --json")));
        QCOMPARE(found.grade(QStringLiteral("roster")), bad);
        QCOMPARE(found.alarm(QStringLiteral("roster")), QStringLiteral("roster_empty"));
        QVERIFY(fresh.ctl(words("doctor")).out.contains("nobody can be counted [roster_empty]\n"));
    }

    void aRosterOfTheCloudThatWasHeldBackIsBad()
    {
        m_ctl->m_cloud.roster = words("1 2 3 4 5");
        QCOMPARE(m_ctl->configured(m_ctl->m_cloud.config(), words("roster pull")).exitCode, 0);
        m_ctl->m_cloud.roster = words("1 2");
        QCOMPARE(m_ctl->configured(m_ctl->m_cloud.config(), words("roster pull")).exitCode, 1);
        const Findings found = run();
        QCOMPARE(found.grade(QStringLiteral("roster")), bad);
        QVERIFY(found.message(QStringLiteral("roster")).contains(QStringLiteral("has only 2")));
        QCOMPARE(found.alarm(QStringLiteral("roster")), QStringLiteral("roster_shrunk"));
    }

    void anOldRosterIsAWarning()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("past"));
            database.setDatabaseName(m_ctl->path("data/rollcall.db"));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("UPDATE device SET roster_at = '2026-01-05T07:00:00Z'")));
            QCOMPARE(query.numRowsAffected(), 1);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("past"));
        const Findings found = run();
        QCOMPARE(found.grade(QStringLiteral("roster")), warn);
        QCOMPARE(found.alarm(QStringLiteral("roster")), QStringLiteral("roster_old"));
    }

    void namesInAnotherScriptAreAskedFonts()
    {
        const QString file =
            m_ctl->write("greek.csv", "student_number,first_name\n1,Ana\n2,\xce\x91\xce\xbb\xce\xad\xce\xbe\n");
        QCOMPARE(
            m_ctl->ctl(QStringList{QStringLiteral("roster"), QStringLiteral("import"), file, QStringLiteral("--yes")})
                .exitCode,
            0);
        const Findings found = run();
        QVERIFY2(found.message(QStringLiteral("fonts")).contains(QStringLiteral("Greek")),
                 qPrintable(found.message(QStringLiteral("fonts"))));
    }

    void withoutAKioskNobodyKnowsOfAlarms()
    {
        const ProgramRun run = m_ctl->ctl(words("alarms"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("no kiosk runs on"), run.err.constData());
    }

    void nothingSecretIsSaid()
    {
        m_ctl->m_cloud.login = HttpAnswer::json(400, R"({"msg":"wrong: s3cret"})");
        const ProgramRun run = m_ctl->configured(m_ctl->m_cloud.config(), words("doctor"));
        for (const char* secret : {"s3cret", "k3y", "a.b.c"})
            QVERIFY2(!(run.out + run.err).contains(secret), run.out.constData());
    }

    void peopleAreToldWhatToDo()
    {
        m_ctl->m_cloud.attendance = HttpAnswer::json(403, R"({"code":"42501"})");
        const ProgramRun run = m_ctl->configured(m_ctl->m_cloud.config(), words("doctor"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.out.contains("\nbad      rights") && run.out.contains("-> "), run.out.constData());
    }

private:
    Findings examineAt(const QByteArray& url) const
    {
        QJsonObject all = QJsonDocument::fromJson(m_ctl->m_cloud.config()).object();
        QJsonObject cloud = all.value(u"cloud").toObject();
        cloud.insert(QStringLiteral("url"), QString::fromLatin1(url));
        cloud.insert(QStringLiteral("ca_file"), support::certificateFile("authority.pem"));
        all.insert(QStringLiteral("cloud"), cloud);
        return Findings(m_ctl->configured(QJsonDocument(all).toJson(), words("doctor --json")));
    }

    Findings run() const { return Findings(m_ctl->configured(m_ctl->m_cloud.config(), words("doctor --json"))); }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlDoctor)
#include "tst_ctldoctor.moc"
