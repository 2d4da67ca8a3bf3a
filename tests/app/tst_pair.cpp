// rollcallctl pair as it is shipped, against a server that answers as a Supabase does.

#include "core/lock/filelock.h"
#include "core/supabase/tokenstore.h"
#include "tests/support/cloudproject.h"
#include "tests/support/httpserver.h"
#include "tests/support/program.h"
#include "tests/support/qrimage.h"
#include "tests/support/smalldisk.h"
#include "tests/support/tlsserver.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace rollcall;
using support::HttpAnswer;
using support::HttpQuestion;
using support::SmallDisk;

namespace {

bool smallDisks = false;

const char goodCode[] = "7Q4M-2KXD-9RWA-H3TN";
const char key[] = "sb_publishable_k3y";

HttpAnswer said(const QByteArray& json)
{
    return HttpAnswer::json(200, json);
}

HttpAnswer claimed()
{
    return said(R"({"result":"claimed","device_id":"kiosk-1"})");
}

} // namespace

class TestPair : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_signUp = [](const HttpQuestion&) { return support::tokens("a.b.c", "r-1"); };
        m_token = [](const HttpQuestion&) { return support::tokens("a.b.c", "r-2"); };
        m_claim = [](const HttpQuestion&) { return claimed(); };
        m_server = std::make_unique<support::HttpServer>([this](const HttpQuestion& question) {
            if (question.path == QLatin1String("/auth/v1/signup"))
                return m_signUp(question);
            if (question.path == QLatin1String("/auth/v1/token"))
                return m_token(question);
            if (question.path == QLatin1String("/rest/v1/rpc/claim_device"))
                return m_claim(question);
            return HttpAnswer::json(200, "[]");
        });
        writeConfig(R"({"school_name": "San Mateo High", "x": 1})");
    }

    void pairingLeavesWhatTheKioskNeedsAndNothingSecretElsewhere()
    {
        const auto run = pair({QStringLiteral("--code"), QLatin1String(goodCode)});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject config = QJsonDocument::fromJson(read(configFile())).object();
        QCOMPARE(config[u"school_name"].toString(), QStringLiteral("San Mateo High"));
        const QJsonObject cloud = config[u"cloud"].toObject();
        QCOMPARE(cloud[u"url"].toString(), m_server->url().toString());
        QCOMPARE(cloud[u"device_id"].toString(), QStringLiteral("kiosk-1"));
        QVERIFY(!cloud.contains(u"device_password"));

        const QJsonObject account = QJsonDocument::fromJson(read(data(u"account.json"))).object();
        const QByteArray password = account[u"password"].toString().toLatin1();
        QVERIFY(password.size() >= 32);
        QVERIFY(account[u"email"].toString().endsWith(QStringLiteral(".invalid")));
        QCOMPARE(supabase::TokenStore(data(u"session.json")).load()->refresh, QByteArray("r-1"));
        QVERIFY(!QFile::exists(data(u"account.pending.json")));
        QVERIFY(!(run.out + run.err + read(configFile())).contains(password));
        for (const QByteArray& secret : {password, QByteArray("a.b.c")})
            QCOMPARE(filesWith(secret).size(), 1);
        for (const QString& file : {data(u"account.json"), data(u"session.json")}) {
            struct ::stat status = {};
            QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777u, 0600u);
        }
    }

    void theCodeMayComeFromStandardInput()
    {
        const auto run = pair({}, QByteArray(goodCode) + "\n");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(m_server->questions().back().json()[u"code"].toString(), QLatin1String(goodCode));
    }

    void aPictureOfTheOfficeNamesAddressKeyAndCode()
    {
        const QString picture = m_home->filePath(QStringLiteral("gate-1.png"));
        const QByteArray text = "RP1 " + QByteArray(goodCode) + ' ' + m_server->url().toEncoded() + ' ' + key;
        // As a telephone sees it on the office's screen.
        const QImage scene =
            support::placed(support::texturedScene({1280, 960}), support::qrImage(text, 6), {600, 500}, 7);
        QVERIFY(scene.save(picture));
        const auto run = ctl({QStringLiteral("pair"), QStringLiteral("--picture"), picture});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.err.contains("names the project " + m_server->url().toEncoded()), run.err.constData());
        const QJsonObject cloud = QJsonDocument::fromJson(read(configFile()))[u"cloud"].toObject();
        QCOMPARE(cloud[u"url"].toString(), m_server->url().toString());
        QCOMPARE(cloud[u"api_key"].toString(), QLatin1String(key));
        QCOMPARE(m_server->questions().back().json()[u"code"].toString(), QLatin1String(goodCode));
    }

    void aPictureThatPairsNothingIsToldAndNobodyIsAsked_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray good = "RP1 7Q4M-2KXD-9RWA-H3TN https://abcd.supabase.co sb_publishable_k3y";
        const auto row = [](const char* name, const QByteArray& payload, const char* sentence,
                            const QStringList& more = {}) {
            QTest::newRow(name) << payload << more << QByteArray(sentence);
        };
        row("no code in it", "", "no code in it");
        row("a badge", "2026-0001", "none that pairs a kiosk");
        row("cut", good.left(40), "is damaged");
        row("of a later version", "RP2 x", "a later Rollcall");
        row("a secret key", QByteArray(good).replace("publishable", "secret"), "service key");
        row("the address of a service of it", QByteArray(good).replace(".co ", ".co/rest/v1 "), "leave out /rest/v1");
        row("an address beside it", good, "--picture says what --url would",
            {QStringLiteral("--url"), QStringLiteral("https://other.example")});
        row("a code beside it", good, "--picture says what --code would",
            {QStringLiteral("--code"), QLatin1String(goodCode)});
    }
    void aPictureThatPairsNothingIsToldAndNobodyIsAsked()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QStringList, more);
        QFETCH(QByteArray, sentence);
        const QString picture = m_home->filePath(QStringLiteral("picture.png"));
        QVERIFY((payload.isEmpty() ? support::texturedScene({640, 480}) : support::qrImage(payload)).save(picture));
        const auto run = ctl(QStringList{QStringLiteral("pair"), QStringLiteral("--picture"), picture} + more);
        QVERIFY(run.exitCode == 1 || run.exitCode == 2);
        QVERIFY2(run.err.contains(sentence), run.err.constData());
        QVERIFY(m_server->questions().empty());
    }

    void aFileThatIsNoPictureIsToldOf()
    {
        const auto missing =
            ctl({QStringLiteral("pair"), QStringLiteral("--picture"), QStringLiteral("/nowhere.png")});
        QCOMPARE(missing.exitCode, 2);
        QVERIFY2(missing.err.contains("/nowhere.png: "), missing.err.constData());
        const auto text = ctl({QStringLiteral("pair"), QStringLiteral("--picture"), configFile()});
        QCOMPARE(text.exitCode, 2);
    }

    void anAccountThatIsThereIsUsedAndItsPasswordKept()
    {
        const auto run = pair({QStringLiteral("--email"), QStringLiteral("gate@school.test")},
                              QByteArray(goodCode) + "\ns\xc3\xa9same %+\n");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(m_server->count(QStringLiteral("/auth/v1/signup")), 0);
        const QJsonObject login = m_server->questions().front().json();
        QCOMPARE(login[u"email"].toString(), QStringLiteral("gate@school.test"));
        QCOMPARE(login[u"password"].toString(), QStringLiteral("s\u00e9same %+"));
        QCOMPARE(QJsonDocument::fromJson(read(data(u"account.json"))).object()[u"password"].toString(),
                 QStringLiteral("s\u00e9same %+"));
    }

    void eachFailureIsSaidAndChangesNothing_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* fault, const char* at, int status, const char* body, const char* word) {
            QTest::newRow(body) << QString::fromLatin1(at) << status << QByteArray(body) << QString::fromLatin1(fault)
                                << QString::fromLatin1(word);
        };
        row("wrong_code", "claim", 200, R"({"result":"wrong_code","tries_left":3})", "3 tries");
        row("wrong_code", "claim", 200, R"({"result":"wrong_code"})", "code is wrong");
        row("too_many_tries", "claim", 200, R"({"result":"too_many_tries"})", "void");
        row("used_up", "claim", 200, R"({"result":"used_up"})", "used before");
        row("expired", "claim", 200, R"({"result":"expired"})", "is over");
        row("other_device", "claim", 200, R"({"result":"other_device","device_id":"kiosk-7"})", "kiosk-7");
        row("account_in_use", "claim", 200, R"({"result":"account_in_use"})", "another kiosk");
        row("not_prepared", "claim", 404, R"({"code":"PGRST202","message":"no function"})", "migrations");
        row("not_supabase", "claim", 200, "<html>Welcome</html>", "Somebody else");
        row("not_supabase", "claim", 200, R"({"result":"claimed"})", "Somebody else");
        row("server_trouble", "claim", 503, R"({"code":"PGRST002","message":"down"})", "PGRST002");
        row("server_trouble", "claim", 403, R"({"code":"42501","message":"permission denied"})", "42501");
        row("sign_up_closed", "signup", 422, R"({"code":422,"error_code":"signup_disabled","msg":"no"})", "--email");
        row("sign_up_closed", "signup", 400, R"({"code":400,"error_code":"email_provider_disabled"})", "--email");
        row("sign_up_closed", "signup", 403, R"({"code":403,"msg":"Signups not allowed for this instance"})",
            "--email");
        row("needs_confirmation", "signup", 200, R"({"id":"7","email":"x","confirmation_sent_at":"now"})",
            "confirmed");
        row("needs_confirmation", "signup", 400, R"({"code":400,"error_code":"email_address_invalid"})", "confirmed");
        row("too_many_sign_ups", "signup", 429, R"({"code":429,"error_code":"over_request_rate_limit"})", "an hour");
        row("key_rejected", "signup", 401, R"({"message":"Invalid API key"})", "publishable");
        row("not_supabase", "signup", 200, "<html>Log in to the Wi-Fi</html>", "Somebody else");
        row("not_supabase", "signup", 302, "moved", "Somebody else");
        row("server_trouble", "signup", 500, R"({"code":500,"msg":"database"})", "http_500");
        row("server_trouble", "signup", 540, "paused", "project_paused");
    }

    void eachFailureIsSaidAndChangesNothing()
    {
        QFETCH(QString, at);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, fault);
        QFETCH(QString, word);
        const HttpAnswer answer = body.startsWith('{') ? HttpAnswer::json(status, body)
                                                       : HttpAnswer{status, body, "Content-Type: text/html\r\n"};
        (at == QLatin1String("claim") ? m_claim : m_signUp) = [answer](const HttpQuestion&) { return answer; };
        const QByteArray before = read(configFile());
        const auto run = pair({QStringLiteral("--code"), QLatin1String(goodCode), QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json()[u"fault"].toString(), fault);
        QVERIFY2(QString::fromUtf8(run.err).contains(word), run.err.constData());
        QVERIFY(!run.err.contains(goodCode));
        QCOMPARE(read(configFile()), before);
        QVERIFY(!QFile::exists(data(u"account.json")));
        QVERIFY(!QFile::exists(data(u"session.json")));
    }

    void aWrongPasswordIsSaid()
    {
        m_token = [](const HttpQuestion&) {
            return HttpAnswer::json(400, R"({"code":400,"error_code":"invalid_credentials","msg":"no"})");
        };
        const auto run =
            pair({QStringLiteral("--email"), QStringLiteral("gate@school.test"), QStringLiteral("--json")},
                 QByteArray(goodCode) + "\nwrong\n");
        QCOMPARE(run.json()[u"fault"].toString(), QStringLiteral("login_refused"));
        QVERIFY(!run.err.contains("wrong\n"));
    }

    void withoutANetworkItSaysSo()
    {
        m_server->close();
        const auto run = pair({QStringLiteral("--code"), QLatin1String(goodCode), QStringLiteral("--json")});
        QCOMPARE(run.json()[u"fault"].toString(), QStringLiteral("unreachable"));
        QCOMPARE(run.json()[u"code"].toString(), QStringLiteral("refused"));
    }

    void theAccountOfAnAttemptThatFailedIsUsedAgain()
    {
        m_claim = [](const HttpQuestion&) { return said(R"({"result":"wrong_code","tries_left":4})"); };
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 1);
        const QString email = m_server->questions().front().json()[u"email"].toString();
        m_claim = [](const HttpQuestion&) { return claimed(); };
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        QCOMPARE(m_server->count(QStringLiteral("/auth/v1/signup")), 1);
        QCOMPARE(QJsonDocument::fromJson(read(data(u"account.json"))).object()[u"email"].toString(), email);
    }

    void aKillAfterTheClaimIsMendedByTheSameCommand()
    {
        QProcess* victim = nullptr;
        m_claim = [&victim](const HttpQuestion&) {
            victim->kill(); // the server has committed, the kiosk never hears of it
            return claimed();
        };
        QProcess process;
        victim = &process;
        support::prepare(process, m_home->path());
        process.start(QStringLiteral(ROLLCALLCTL), arguments({QStringLiteral("--code"), QLatin1String(goodCode)}));
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(!QFile::exists(data(u"account.json")));
        const QString email = m_server->questions().front().json()[u"email"].toString();

        m_claim = [](const HttpQuestion&) { return claimed(); };
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(read(data(u"account.json"))).object()[u"email"].toString(), email);
    }

    void anAccountThatWasBoundUnheardIsLeftWhereTheNextCodeIsForAnotherDevice()
    {
        m_claim = [](const HttpQuestion&) { return HttpAnswer::lost(); }; // bound to kiosk-7
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 1);
        m_signUp = [](const HttpQuestion&) { return support::tokens("new.b.c", "r-3"); };
        m_claim = [](const HttpQuestion& question) {
            return question.headers.value("authorization") == "Bearer new.b.c"
                       ? claimed()
                       : said(R"({"result":"account_in_use"})");
        };
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        QCOMPARE(m_server->count(QStringLiteral("/auth/v1/signup")), 2);
        QCOMPARE(supabase::TokenStore(data(u"session.json")).load()->access, QByteArray("new.b.c"));
    }

    void theSameCommandAgainFindsThisKioskPaired()
    {
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        const QByteArray account = read(data(u"account.json"));
        m_signUp = [](const HttpQuestion&) { return support::tokens("other.b.c", "r-3"); };
        m_claim = [](const HttpQuestion& question) {
            return question.headers.value("authorization") == "Bearer a.b.c" ? claimed()
                                                                             : said(R"({"result":"used_up"})");
        };
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        QCOMPARE(read(data(u"account.json")), account);
        QCOMPARE(supabase::TokenStore(data(u"session.json")).load()->access, QByteArray("a.b.c"));
        QVERIFY(!QFile::exists(data(u"account.pending.json")));

        m_claim = [](const HttpQuestion&) { return said(R"({"result":"used_up"})"); }; // by another one
        const auto run = pair({QStringLiteral("--code"), QLatin1String(goodCode), QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json()[u"fault"].toString(), QStringLiteral("used_up"));
        QCOMPARE(read(data(u"account.json")), account);
    }

    void aKillBetweenTheUseOfARefreshTokenAndTheDiskIsMendedByThePassword()
    {
        m_signUp = [](const HttpQuestion&) { return support::tokens("a.b.c", "r-1", 0); };
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        QProcess process;
        QStringList grants;
        m_token = [&](const HttpQuestion& question) {
            grants << question.queryValue("grant_type");
            if (grants.size() == 1)
                process.kill(); // the token is spent, and the new one never gets to the disk
            return grants.constLast() == QLatin1String("password") || grants.size() == 1
                       ? support::tokens("d.e.f", "r-9")
                       : HttpAnswer::json(400,
                                          R"({"code":400,"error_code":"refresh_token_already_used","msg":"no"})");
        };
        support::prepare(process, m_home->path());
        process.start(QStringLiteral(ROLLCALLCTL), command({QStringLiteral("roster"), QStringLiteral("pull")}));
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(supabase::TokenStore(data(u"session.json")).load()->refresh, QByteArray("r-1"));

        support::run(QStringLiteral(ROLLCALLCTL), command({QStringLiteral("roster"), QStringLiteral("pull")}),
                     m_home->path());
        QCOMPARE(grants, (QStringList{QStringLiteral("refresh_token"), QStringLiteral("refresh_token"),
                                      QStringLiteral("password")}));
        QCOMPARE(supabase::TokenStore(data(u"session.json")).load()->refresh, QByteArray("r-9"));
    }

    void aServiceKeyIsRefusedUnlessItIsAllowed()
    {
        const QString secret = QStringLiteral("sb_secret_0123456789");
        const QStringList words{QStringLiteral("pair"),
                                QStringLiteral("--url"),
                                m_server->url().toString(),
                                QStringLiteral("--key"),
                                secret,
                                QStringLiteral("--code"),
                                QLatin1String(goodCode),
                                QStringLiteral("--json")};
        const auto run = support::run(QStringLiteral(ROLLCALLCTL), command(words), m_home->path());
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("--allow-service-key"));
        QVERIFY(!run.err.contains(secret.toLatin1()));
        QVERIFY(m_server->questions().empty());
        const auto allowed =
            support::run(QStringLiteral(ROLLCALLCTL),
                         QStringList{QStringLiteral("--allow-service-key")} + command(words), m_home->path());
        QCOMPARE(allowed.exitCode, 0);
        QVERIFY(allowed.err.contains("service key")); // and still warned of
    }

    void thePrivateAuthorityOfTheSettingsIsTrusted()
    {
        support::TlsServer server("here.pem");
        QString url = server.request().url.toString();
        url.chop(1);
        const QStringList words{
            QStringLiteral("--json"), QStringLiteral("pair"), QStringLiteral("--url"),  url,
            QStringLiteral("--key"),  QLatin1String(key),     QStringLiteral("--code"), QLatin1String(goodCode)};
        const auto fault = [&] {
            return support::run(QStringLiteral(ROLLCALLCTL), command(words), m_home->path())
                .json()[u"fault"]
                .toString();
        };
        QCOMPARE(fault(), QStringLiteral("unreachable"));
        writeConfig("{\"cloud\": {\"ca_file\": \"" + support::certificateFile("authority.pem").toUtf8() + "\"}}");
        QCOMPARE(fault(), QStringLiteral("not_supabase")); // it answered
        QCOMPARE(server.requests(), 1);
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--token"), QStringLiteral("x")};
        QTest::newRow("a stray word") << QStringList{QStringLiteral("now")};
        QTest::newRow("no device id") << QStringList{QStringLiteral("--device-id"), QStringLiteral("a b")};
        QTest::newRow("no address") << QStringList{QStringLiteral("--url"), QStringLiteral("school")};
        QTest::newRow("no code") << QStringList{};
        QTest::newRow("no password") << QStringList{QStringLiteral("--email"), QStringLiteral("a@b.c"),
                                                    QStringLiteral("--code"), QLatin1String(goodCode)};
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, more);
        const auto run = pair(more);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(m_server->questions().empty());
    }

    void aSettingsFileThatCannotBeWrittenIsSaidAndTheSameCommandFinishes()
    {
        writeConfig("{\"camera\": {\"fps\": 0}}"); // the loader would refuse it afterwards
        const auto run = pair({QStringLiteral("--code"), QLatin1String(goodCode)});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("same command"), run.err.constData());
        QVERIFY(QFile::exists(data(u"account.pending.json")));
        writeConfig("{}");
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        QCOMPARE(m_server->count(QStringLiteral("/auth/v1/signup")), 1);
    }

    void settingsThatCannotBeChangedAreToldBeforeTheCodeIsUsed()
    {
        if (!smallDisks)
            QSKIP("needs root, or namespaces for everybody");
        const QString folder = m_home->filePath(QStringLiteral("etc"));
        QVERIFY(QDir().mkpath(folder));
        const SmallDisk disk(folder, 256);
        QVERIFY(QFile::copy(configFile(), folder + QStringLiteral("/config.json")));
        const QByteArray path = QFile::encodeName(folder);
        QCOMPARE(::mount(nullptr, path.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        const auto run = pair({QStringLiteral("--code"), QLatin1String(goodCode), QStringLiteral("--config"),
                               folder + QStringLiteral("/config.json")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("the code was not used") && run.err.contains("sudo install -d"),
                 run.err.constData());
        QVERIFY(m_server->questions().empty());
    }

    void theLoginOfTheSettingsGivesWayToThePairedOne()
    {
        writeConfig("{\"cloud\": {\"enabled\": false, \"url\": \"" + m_server->url().toString().toLatin1()
                    + "\", \"api_key\": \"k\", \"device_id\": \"old\",\n \"device_email\": \"a@b.c\", "
                      "\"device_password\": \"p\"}}");
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        const QJsonObject cloud = QJsonDocument::fromJson(read(configFile())).object()[u"cloud"].toObject();
        QVERIFY(!cloud.contains(u"device_email") && !cloud.contains(u"device_password"));
        QCOMPARE(cloud[u"enabled"].toBool(), true);
        QCOMPARE(cloud[u"device_id"].toString(), QStringLiteral("kiosk-1"));
    }

    void whatWaitsBindsTheKioskToItsDevice()
    {
        QFile roster(m_home->filePath(QStringLiteral("roster.csv")));
        QVERIFY(roster.open(QIODevice::WriteOnly));
        roster.write("student_number,first_name,last_name,section,status\nS-1,Ana,Reyes,8,active\n");
        roster.close();
        writeConfig("{\"device_id\": \"kiosk-1\"}");
        for (const QStringList& words :
             {QStringList{QStringLiteral("roster"), QStringLiteral("import"), roster.fileName()},
              QStringList{QStringLiteral("scan"), QStringLiteral("S-1")}})
            QCOMPARE(support::run(QStringLiteral(ROLLCALLCTL), command(words), m_home->path()).exitCode, 0);

        const auto other = pair({QStringLiteral("--code"), QLatin1String(goodCode), QStringLiteral("--device-id"),
                                 QStringLiteral("kiosk-2")});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.err.contains("kiosk-1"), other.err.constData());
        QVERIFY(m_server->questions().empty());

        m_claim = [](const HttpQuestion&) { return said(R"({"result":"other_device","device_id":"kiosk-2"})"); };
        const auto unasked = pair({QStringLiteral("--code"), QLatin1String(goodCode)});
        QCOMPARE(unasked.exitCode, 1);
        QVERIFY2(unasked.err.contains("1 items counted as \"kiosk-1\""), unasked.err.constData());

        // Also where a fault of the settings hides who it is: a key that is not taken, say.
        m_claim = [](const HttpQuestion&) { return claimed(); };
        writeConfig("{\"device_id\": \"kiosk-1\", \"cloud\": {\"api_key\": \"sb_secret_0123456789\"}}");
        QCOMPARE(pair({QStringLiteral("--code"), QLatin1String(goodCode)}).exitCode, 0);
        QCOMPARE(m_server->questions().back().json()[u"device_id"].toString(), QStringLiteral("kiosk-1"));
        QVERIFY(!read(configFile()).contains("sb_secret"));
    }

    void aKioskThatRunsIsStoppedBeforeItBecomesAnotherDevice()
    {
        writeConfig("{\"device_id\": \"kiosk-1\"}");
        lock::FileLock kiosk(data(u".rollcall.lock"));
        QVERIFY(kiosk.acquire().ok());
        const auto other = pair({QStringLiteral("--code"), QLatin1String(goodCode), QStringLiteral("--device-id"),
                                 QStringLiteral("kiosk-2")});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.err.contains("stop it first"), other.err.constData());
        QVERIFY(m_server->questions().empty());

        const auto same = pair({QStringLiteral("--code"), QLatin1String(goodCode)});
        QCOMPARE(same.exitCode, 0);
        QVERIFY2(same.out.contains("Restart it"), same.out.constData());
        QCOMPARE(m_server->questions().back().json()[u"device_id"].toString(), QStringLiteral("kiosk-1"));
    }

private:
    QString configFile() const { return m_home->filePath(QStringLiteral("config.json")); }
    QString data(QStringView file) const { return m_home->filePath(QStringLiteral("data/") + file.toString()); }

    QStringList command(const QStringList& words) const
    {
        return QStringList{QStringLiteral("--config"), configFile(), QStringLiteral("--data-dir"),
                           m_home->filePath(QStringLiteral("data"))}
               + words;
    }

    QStringList arguments(const QStringList& more) const
    {
        return command(QStringList{QStringLiteral("pair"), QStringLiteral("--url"), m_server->url().toString(),
                                   QStringLiteral("--key"), QLatin1String(key)}
                       + more);
    }

    support::ProgramRun pair(const QStringList& more, const QByteArray& input = {})
    {
        return run(arguments(more), input);
    }
    support::ProgramRun ctl(const QStringList& words) { return run(command(words), {}); }

    support::ProgramRun run(const QStringList& words, const QByteArray& input)
    {
        QProcess process;
        support::prepare(process, m_home->path());
        process.start(QStringLiteral(ROLLCALLCTL), words);
        process.write(input);
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void writeConfig(const QByteArray& text) const
    {
        QFile file(configFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList filesWith(const QByteArray& word) const
    {
        QStringList found;
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (read(files.next()).contains(word))
                found << files.filePath();
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    support::HttpServer::Answerer m_signUp;
    support::HttpServer::Answerer m_token;
    support::HttpServer::Answerer m_claim;
    std::unique_ptr<support::HttpServer> m_server;
};

int main(int argc, char** argv)
{
    smallDisks = SmallDisk::areAllowed(); // before any thread
    QCoreApplication application(argc, argv);
    TestPair test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pair.moc"
