#include "core/supabase/uplink.h"
#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QTemporaryDir>

using namespace rollcall;
using support::await;
using support::HttpAnswer;
using support::HttpQuestion;
using sync::Outcome;

class TestUplink : public QObject {
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
        const auto project = support::cloudProject(m_server->url());
        m_session = std::make_unique<supabase::Session>(
            project, *m_http, support::briefTimeouts,
            supabase::TokenStore(m_directory->filePath(QStringLiteral("session.json"))), m_clock);
        m_uplink = std::make_unique<supabase::SupabaseUplink>(
            project, *m_http, *m_session,
            supabase::SupabaseUplink::ServiceTimeouts{support::briefTimeouts, support::briefTimeouts});
    }

    void cleanup()
    {
        m_uplink.reset();
        m_session.reset();
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
        QCOMPARE(outcome.kind, Outcome::Kind::Later);
        QCOMPARE(outcome.code, QStringLiteral("cancelled"));
    }

private:
    HttpAnswer login(const HttpQuestion&)
    {
        const QByteArray number = QByteArray::number(++m_logins);
        return m_login.value_or(support::tokens("access-" + number, "refresh-" + number));
    }

    queue::DueRecord record() const
    {
        return {1, 0, support::validRecord(m_clock).record(), QStringLiteral("e1"), 1, {}};
    }
    queue::DuePhoto photo() const
    {
        return {2, 0, RecordId::generate(m_clock), QStringLiteral("gate-1/2026/11/23/x.jpg")};
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    int m_logins = 0;
    std::optional<HttpAnswer> m_login;
    support::HttpServer::Answerer m_answer;
    std::unique_ptr<support::HttpServer> m_server;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<supabase::Session> m_session;
    std::unique_ptr<supabase::SupabaseUplink> m_uplink;
};

QTEST_GUILESS_MAIN(TestUplink)
#include "tst_uplink.moc"
