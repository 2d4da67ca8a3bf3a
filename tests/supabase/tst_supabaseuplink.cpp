#include "core/supabase/supabaseuplink.h"
#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/duerow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace rollcall;
using namespace std::chrono_literals;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;
using sync::Outcome;

class TestSupabaseUplink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_logins = 0;
        m_server = std::make_unique<support::HttpServer>([this](const HttpQuestion& question) {
            return question.path == QLatin1String("/auth/v1/token") ? login(question) : m_answer(question);
        });
        m_login = {};
        m_http = std::make_unique<net::HttpClient>();
        m_client = std::make_unique<supabase::Client>(
            support::cloudProject(m_server->url()), *m_http,
            supabase::ServiceTimeouts{support::briefTimeouts, support::briefTimeouts, std::chrono::seconds(60)},
            supabase::TokenStore(m_directory->filePath(QStringLiteral("session.json"))), m_clock);
        m_uplink = std::make_unique<supabase::SupabaseUplink>(*m_client);
    }

    void cleanup()
    {
        m_uplink.reset();
        m_client.reset();
        m_http.reset();
        m_server.reset();
        m_directory.reset();
    }

    void recordsGoUpWithTheTokenOfTheLogin()
    {
        m_answer = [](const HttpQuestion&) { return HttpAnswer{201}; };
        QCOMPARE(await(m_uplink->sendRecords({record()}, {})).kind, Outcome::Kind::Done);
        const HttpQuestion& question = m_server->questions().back();
        QCOMPARE(question.method, QByteArray("POST"));
        QCOMPARE(question.path, QStringLiteral("/rest/v1/attendance"));
        QCOMPARE(question.headers.value("authorization"), QByteArray("Bearer access-1"));
        QCOMPARE(question.headers.value("content-type"), QByteArray("application/json"));
    }

    void aVoidIsAskedForWithItsReasonAndNothingElse()
    {
        m_answer = [](const HttpQuestion&) { return HttpAnswer::json(200, R"({"result":"void"})"); };
        const QByteArray json = R"({"id":"a","reason":"mistake","scan_id":"b"})";
        const queue::DueRow scanVoid{1, record().id, json};
        const sync::Attempt attempt;
        QCOMPARE(await(m_uplink->sendVoid(scanVoid, attempt)).kind, Outcome::Kind::Done);
        const HttpQuestion& question = m_server->questions().back();
        QCOMPARE(question.path, QStringLiteral("/rest/v1/rpc/void_scan"));
        QCOMPARE(question.headers.value("authorization"), QByteArray("Bearer access-1"));
        QCOMPARE(question.headers.value("x-request-id"), attempt.requestId.toByteArray(QUuid::WithoutBraces));
        QCOMPARE(question.body, json);
    }

    // A kiosk is newer than its project for as long as nobody applies the migrations; its day has to be known meanwhile.
    void aProjectThatDoesNotKnowHowAKioskIsIsToldHowFarItHasCome_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("PostgREST") << QByteArray(
            R"({"code":"PGRST204","message":"Could not find the 'camera' column of 'kiosk_heartbeats' in the schema cache"})");
        QTest::newRow("PostgreSQL, behind a stale schema cache")
            << QByteArray(R"({"code":"42703","message":"a column of kiosk_heartbeats does not exist"})");
    }
    void aProjectThatDoesNotKnowHowAKioskIsIsToldHowFarItHasCome()
    {
        QFETCH(QByteArray, refusal);
        m_answer = [refusal](const HttpQuestion& question) {
            return question.body.contains("camera") ? HttpAnswer::json(400, refusal)
                                                    : HttpAnswer::json(201, R"([{"device_id":"gate-1"}])");
        };
        const sync::Heartbeat heartbeat{.device = *DeviceId::parse(u"gate-1"),
                                        .epoch = QStringLiteral("e1"),
                                        .lastSeq = 4,
                                        .reportedAt = m_clock.now(),
                                        .camera = sync::CameraState::Ok};
        QCOMPARE(await(m_uplink->sendHeartbeat(heartbeat, {})).kind, Outcome::Kind::Done);
        QCOMPARE(m_server->questions().size(), 3); // after the login
        QCOMPARE(QJsonDocument::fromJson(m_server->questions().back().body)[u"last_device_seq"].toInt(), 4);

        // Once it knows it, it is told, without a restart.
        m_answer = [](const HttpQuestion&) { return HttpAnswer::json(201, R"([{"device_id":"gate-1"}])"); };
        QCOMPARE(await(m_uplink->sendHeartbeat(heartbeat, {})).kind, Outcome::Kind::Done);
        QCOMPARE(m_server->questions().size(), 4);
        QVERIFY(m_server->questions().back().body.contains(R"("camera":"ok")"));
    }

    void aProjectWithoutTheTableIsAskedTwiceAndThenSaysSo()
    {
        m_answer = [](const HttpQuestion&) {
            return HttpAnswer::json(404, R"({"code":"PGRST205","message":"Could not find the table"})");
        };
        const sync::Heartbeat heartbeat{
            .device = *DeviceId::parse(u"gate-1"), .epoch = QStringLiteral("e1"), .reportedAt = m_clock.now()};
        const Outcome outcome = await(m_uplink->sendHeartbeat(heartbeat, {}));
        QCOMPARE(outcome.code, QStringLiteral("PGRST205"));
        QCOMPARE(outcome.cause, Outcome::Cause::NoTable);
        QCOMPARE(m_server->questions().size(), 3);
    }

    void aPhotoGoesUpByteForByte()
    {
        m_answer = [](const HttpQuestion&) { return HttpAnswer::json(200, "{\"Key\":\"k\",\"Id\":\"i\"}"); };
        QByteArray jpeg = "\xff\xd8\xff";
        for (int i = 0; i < 100'000; ++i)
            jpeg += char(i % 251);
        QCOMPARE(await(m_uplink->sendPhoto(photo(), jpeg, {})).kind, Outcome::Kind::Done);
        const HttpQuestion& question = m_server->questions().back();
        QCOMPARE(question.path, QStringLiteral("/storage/v1/object/attendance-photos/gate-1/2026/11/23/x.jpg"));
        QCOMPARE(question.headers.value("content-type"), QByteArray("image/jpeg"));
        QCOMPARE(question.headers.value("content-length"), QByteArray::number(jpeg.size()));
        QVERIFY(question.body == jpeg);
    }

    void theServerIsToldTheAttemptsRequestId()
    {
        m_answer = [](const HttpQuestion&) { return HttpAnswer{201}; };
        const sync::Attempt attempt;
        QCOMPARE(await(m_uplink->sendRecords({record()}, attempt)).kind, Outcome::Kind::Done);
        QCOMPARE(m_server->questions().back().headers.value("x-request-id"),
                 attempt.requestId.toByteArray(QUuid::WithoutBraces));
    }

    void aPhotoThatIsThereIsDoneOnlyIfItsSizeAgrees_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<Outcome::Kind>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("the same") << 8 << Outcome::Kind::Done << QString();
        QTest::newRow("cut off") << 3 << Outcome::Kind::Refused << QStringLiteral("photo_differs");
        QTest::newRow("empty") << 0 << Outcome::Kind::Refused << QStringLiteral("photo_differs");
        QTest::newRow("another") << 70000 << Outcome::Kind::Refused << QStringLiteral("photo_differs");
    }

    void aPhotoThatIsThereIsDoneOnlyIfItsSizeAgrees()
    {
        QFETCH(int, size);
        QFETCH(Outcome::Kind, kind);
        QFETCH(QString, code);
        m_answer = [size](const HttpQuestion& question) {
            if (question.method == "POST")
                return HttpAnswer::json(400, R"({"statusCode":"409","error":"Duplicate","message":"exists"})");
            if (question.path.contains(QLatin1String("/info/")))
                return HttpAnswer::json(200, "{\"name\":\"x\",\"size\":" + QByteArray::number(size) + "}");
            return HttpAnswer{200, QByteArray(size, 'x'), "Content-Type: image/jpeg\r\n"};
        };
        const Outcome outcome = await(m_uplink->sendPhoto(photo(), "12345678", {}));
        QCOMPARE(outcome.kind, kind);
        QCOMPARE(outcome.code, code);
        QCOMPARE(m_server->questions()[2].path, // after the login and the upload
                 QStringLiteral("/storage/v1/object/info/attendance-photos/gate-1/2026/11/23/x.jpg"));
    }

    // A size is what a server noted; two uploads of one photo at once, the first of a kiosk that was killed meanwhile, make
    // the local Supabase note 0 for good. Nobody is asked for help with a photo whose bytes are there.
    void aSizeThatDoesNotAgreeIsHeldAgainstTheBytes_data()
    {
        QTest::addColumn<HttpAnswer>("object");
        QTest::addColumn<Outcome::Kind>("kind");
        QTest::addColumn<QString>("code");
        const QByteArray jpeg = "Content-Type: image/jpeg\r\n";
        QTest::newRow("the same bytes") << HttpAnswer{200, "12345678", jpeg} << Outcome::Kind::Done << QString();
        QTest::newRow("half of them") << HttpAnswer{200, "1234", jpeg} << Outcome::Kind::Refused
                                      << QStringLiteral("photo_differs");
        QTest::newRow("one changed") << HttpAnswer{200, "12345679", jpeg} << Outcome::Kind::Refused
                                     << QStringLiteral("photo_differs");
        QTest::newRow("a portal's page") << HttpAnswer{200, "<html>", "Content-Type: text/html\r\n"}
                                         << Outcome::Kind::Later << QStringLiteral("not_supabase");
        QTest::newRow("half of them, by a proxy")
            << HttpAnswer::json(200, "1234") << Outcome::Kind::Later << QStringLiteral("not_supabase");
        QTest::newRow("a missing right") << HttpAnswer::json(400, R"({"statusCode":"403","message":"no"})")
                                         << Outcome::Kind::Halt << QStringLiteral("http_400");
        QTest::newRow("busy") << HttpAnswer::json(503, "{}") << Outcome::Kind::Later << QStringLiteral("http_503");
        QTest::newRow("not to be had") << HttpAnswer::json(400, R"({"statusCode":"404","code":"NoSuchKey"})")
                                       << Outcome::Kind::Refused << QStringLiteral("photo_differs");
    }

    void aSizeThatDoesNotAgreeIsHeldAgainstTheBytes()
    {
        QFETCH(HttpAnswer, object);
        QFETCH(Outcome::Kind, kind);
        QFETCH(QString, code);
        m_answer = [object](const HttpQuestion& question) {
            if (question.method == "POST")
                return HttpAnswer::json(400, R"({"statusCode":"409","error":"Duplicate","message":"exists"})");
            return question.path.contains(QLatin1String("/info/")) ? HttpAnswer::json(200, R"({"size":0})") : object;
        };
        const Outcome outcome = await(m_uplink->sendPhoto(photo(), "12345678", {}));
        QCOMPARE(outcome.kind, kind);
        QCOMPARE(outcome.code, code);
        QVERIFY(outcome.wasSent);
        QCOMPARE(m_server->questions().back().path,
                 QStringLiteral("/storage/v1/object/attendance-photos/gate-1/2026/11/23/x.jpg"));
    }

    void aPhotoThatWasUploadedCountsEvenIfItsSizeCannotBeAskedFor()
    {
        m_client->setTimeouts({impatient, impatient});
        m_answer = [this](const HttpQuestion&) {
            m_server->close();
            return HttpAnswer{400, R"({"statusCode":"409","error":"Duplicate","message":"exists"})",
                              "Connection: close\r\nContent-Type: application/json\r\n"};
        };
        const Outcome outcome = await(m_uplink->sendPhoto(photo(), "12345678", {}));
        QCOMPARE(outcome.kind, Outcome::Kind::Later);
        QCOMPARE(outcome.code, QStringLiteral("refused"));
        QVERIFY(outcome.wasSent);
    }

    void whatNeverLeftSaysSo_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("wasSent");
        QTest::newRow("nobody listens") << QStringLiteral("closed") << false;
        QTest::newRow("the login is refused") << QStringLiteral("login") << false;
        QTest::newRow("the connection breaks") << QStringLiteral("lost") << true;
        QTest::newRow("no answer in time") << QStringLiteral("silent") << true;
        QTest::newRow("the server is busy") << QStringLiteral("busy") << true;
    }

    void whatNeverLeftSaysSo()
    {
        QFETCH(QString, what);
        QFETCH(bool, wasSent);
        if (what == QLatin1String("login"))
            m_login = HttpAnswer::json(400, R"({"error_code":"invalid_credentials","msg":"no"})");
        m_answer = [](const HttpQuestion&) { return HttpAnswer{201, {}, "Connection: close\r\n"}; };
        (void)await(m_uplink->sendRecords({record()}, {})); // to be logged in
        if (what == QLatin1String("closed"))
            m_server->close();
        m_client->setTimeouts({impatient, impatient});
        m_answer = [what](const HttpQuestion&) {
            return what == QLatin1String("lost")     ? HttpAnswer::lost()
                   : what == QLatin1String("silent") ? HttpAnswer::silence()
                                                     : HttpAnswer{503};
        };
        const Outcome outcome = await(m_uplink->sendRecords({record()}, {}));
        QVERIFY(outcome.kind != Outcome::Kind::Done);
        QCOMPARE(outcome.wasSent, wasSent);
    }

    void aPatientAttemptWaitsTwiceAsLongButNotLongerThanTheLongest_data()
    {
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("atLeast");
        QTest::addColumn<int>("atMost");
        const int read = int(impatient.read.count());
        QTest::newRow("twice") << 60000 << 2 * read << 1000 * read;
        QTest::newRow("up to the longest") << read * 3 / 2 << read * 3 / 2 << 2 * read - 1;
        QTest::newRow("never less than its service's own") << 1 << read << 2 * read - 1;
    }

    void aPatientAttemptWaitsTwiceAsLongButNotLongerThanTheLongest()
    {
        QFETCH(int, longest);
        QFETCH(int, atLeast);
        QFETCH(int, atMost);
        m_answer = [](const HttpQuestion&) { return HttpAnswer{201}; };
        QCOMPARE(await(m_uplink->sendRecords({record()}, {})).kind, Outcome::Kind::Done);
        m_client->setTimeouts({impatient, impatient, std::chrono::milliseconds(longest)});
        m_answer = [](const HttpQuestion&) { return HttpAnswer::silence(); };
        QElapsedTimer timer;
        timer.start();
        const Outcome outcome = await(m_uplink->sendRecords({record()}, {.extendedTimeout = true}));
        QCOMPARE(outcome.code, QStringLiteral("read_timeout"));
        QVERIFY2(timer.elapsed() >= atLeast && timer.elapsed() <= atMost,
                 qPrintable(QString::number(timer.elapsed())));
    }

    void aRejectedTokenIsReplacedAndTheSameIsSentAgain()
    {
        m_answer = [](const HttpQuestion& question) {
            return question.headers.value("authorization") == "Bearer access-1" ? support::jwtExpired()
                                                                                : HttpAnswer{201};
        };
        QCOMPARE(await(m_uplink->sendRecords({record()}, {})).kind, Outcome::Kind::Done);
        const auto& questions = m_server->questions();
        QCOMPARE(questions.size(), 4u); // login, refused, refresh, taken
        QCOMPARE(questions[3].body, questions[1].body);
        QCOMPARE(questions[2].queryValue("grant_type"), QStringLiteral("refresh_token"));
    }

    void aServerThatTakesNoTokenIsTriedTwice()
    {
        m_answer = [](const HttpQuestion&) { return support::jwtExpired(); };
        const Outcome outcome = await(m_uplink->sendRecords({record()}, {}));
        QCOMPARE(outcome.kind, Outcome::Kind::Later);
        QCOMPARE(outcome.code, QStringLiteral("token_rejected"));
        QCOMPARE(m_server->count(QStringLiteral("/rest/v1/attendance")), 2);
    }

    // The clocks of a project's servers differ by seconds: the login service's token is not yet valid for the others, and
    // a new one would be younger still.
    void aTokenThatIsNotYetValidIsSentAgainUntilItIs_data()
    {
        QTest::addColumn<int>("lag");
        QTest::addColumn<bool>("isPhoto");
        QTest::addColumn<QByteArray>("words");
        const QByteArray issued = R"({"code":"PGRST303","message":"JWT issued at future"})";
        const QByteArray claim = "{\"statusCode\":\"403\",\"error\":\"Unauthorized\","
                                 "\"message\":\"\\\"iat\\\" claim timestamp check failed\"}";
        QTest::newRow("records, 40 ms") << 40 << false << issued;
        QTest::newRow("records, 200 ms") << 200 << false << issued;
        QTest::newRow("photos, 40 ms") << 40 << true << claim;
        QTest::newRow("photos, 200 ms") << 200 << true << claim;
    }

    void aTokenThatIsNotYetValidIsSentAgainUntilItIs()
    {
        QFETCH(int, lag);
        QFETCH(bool, isPhoto);
        QFETCH(QByteArray, words);
        m_client->session().youngTokenWaits().setSchedule(briefWaits);
        m_answer = [&](const HttpQuestion&) {
            if (!m_sinceLogin.hasExpired(lag))
                return HttpAnswer::json(isPhoto ? 400 : 401, words);
            return isPhoto ? HttpAnswer::json(200, "{\"Key\":\"k\"}") : HttpAnswer{201};
        };
        const Outcome outcome =
            await(isPhoto ? m_uplink->sendPhoto(photo(), "12345678", {}) : m_uplink->sendRecords({record()}, {}));
        QCOMPARE(outcome.kind, Outcome::Kind::Done);
        QCOMPARE(m_logins, 1);
        QCOMPARE(m_server->questions().back().headers.value("authorization"), QByteArray("Bearer access-1"));
    }

    void aTokenThatStaysYoungIsReplacedAtMostOnceAMinute()
    {
        m_client->session().youngTokenWaits().setSchedule({1ms, 1ms, 1ms});
        m_answer = [](const HttpQuestion&) {
            return HttpAnswer::json(401, R"({"code":"PGRST303","message":"JWT issued at future"})");
        };
        const auto send = [this] {
            const Outcome outcome = await(m_uplink->sendRecords({record()}, {}));
            return outcome.kind == Outcome::Kind::Later ? outcome.code : QStringLiteral("not later");
        };
        QCOMPARE(send(), QStringLiteral("token_not_yet_valid"));
        QCOMPARE(m_server->count(QStringLiteral("/rest/v1/attendance")), 4);
        for (int minute = 0; minute < 4; ++minute) {
            m_clock.advance(59s);
            send();
        }
        QVERIFY2(m_logins > 1 && m_logins <= 4, qPrintable(QString::number(m_logins)));
    }

    void aNewTokenThatIsRejectedIsKeptForAMinute()
    {
        m_answer = [](const HttpQuestion&) { return support::jwtExpired(); };
        for (int i = 0; i < 3; ++i) {
            m_clock.advance(10s);
            QCOMPARE(await(m_uplink->sendRecords({record()}, {})).code, QStringLiteral("token_rejected"));
        }
        QCOMPARE(m_logins, 2);
        m_clock.advance(1min);
        await(m_uplink->sendRecords({record()}, {}));
        QCOMPARE(m_logins, 3);
        m_clock.advance(2h); // all is forgotten, and the token has run out
        await(m_uplink->sendRecords({record()}, {}));
        QCOMPARE(m_logins, 5);
    }

    void aWaitForATokenEndsWithTheSession()
    {
        m_answer = [](const HttpQuestion&) {
            return HttpAnswer::json(401, R"({"code":"PGRST303","message":"JWT not yet valid"})");
        };
        const auto sent = m_uplink->sendRecords({record()}, {});
        QTRY_COMPARE(m_server->count(QStringLiteral("/rest/v1/attendance")), 1);
        QTRY_COMPARE(m_client->session().youngTokenWaits().count(), 1);
        m_client->session().close();
        const Outcome outcome = await(sent);
        QCOMPARE(outcome.code, QStringLiteral("token_not_yet_valid"));
        QVERIFY(outcome.wasSent);
    }

    void aLoginThatIsRefusedSendsNothing()
    {
        m_login = HttpAnswer::json(400, "{\"code\":400,\"error_code\":\"invalid_credentials\",\"msg\":\"no\"}");
        const Outcome outcome = await(m_uplink->sendRecords({record()}, {}));
        QCOMPARE(outcome.kind, Outcome::Kind::Halt);
        QCOMPARE(outcome.code, QStringLiteral("login_refused"));
        QCOMPARE(m_server->questions().size(), 1u);
    }

    void aLoginThatIsTooLargeForAGatewayDoesNotBlameTheRecords()
    {
        m_login = HttpAnswer{413};
        QCOMPARE(await(m_uplink->sendRecords({record()}, {})).kind, Outcome::Kind::Halt);
    }

    void aConnectionThatBreaksMeansLater()
    {
        m_answer = [](const HttpQuestion&) { return HttpAnswer::lost(); };
        QCOMPARE(await(m_uplink->sendRecords({record()}, {})).kind, Outcome::Kind::Later);
    }

    void aClientThatClosesEndsEverythingUnderWay()
    {
        const auto sent = m_uplink->sendRecords({record()}, {});
        m_http.reset();
        const Outcome outcome = await(sent);
        QCOMPARE(outcome.kind, Outcome::Kind::Cancelled);
    }

private:
    // A fiftieth of the real ones.
    static constexpr supabase::YoungTokenWaits::Schedule briefWaits{
        std::chrono::milliseconds(40), std::chrono::milliseconds(100), std::chrono::milliseconds(300)};
    static constexpr net::Timeouts impatient{std::chrono::seconds(5), std::chrono::milliseconds(600)};

    HttpAnswer login(const HttpQuestion&)
    {
        const QByteArray number = QByteArray::number(++m_logins);
        m_sinceLogin.start();
        return m_login.value_or(support::tokens("access-" + number, "refresh-" + number));
    }

    queue::DueRecord record() const
    {
        const attendance::Record record = support::validRecord(m_clock).record();
        return support::dueRecord(1, record.id, record.toJson());
    }
    queue::DuePhoto photo() const
    {
        return {2, RecordId::generate(m_clock), QStringLiteral("gate-1/2026/11/23/x.jpg")};
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    int m_logins = 0;
    QElapsedTimer m_sinceLogin;
    std::optional<HttpAnswer> m_login;
    support::HttpServer::Answerer m_answer;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<supabase::Client> m_client;
    std::unique_ptr<supabase::SupabaseUplink> m_uplink;
};

QTEST_GUILESS_MAIN(TestSupabaseUplink)
#include "tst_supabaseuplink.moc"
