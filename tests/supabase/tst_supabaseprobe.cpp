#include "core/supabase/supabaseprobe.h"
#include "tests/support/await.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"
#include "tests/support/httpserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using net::HttpReply;
using net::TransportError;
using supabase::SupabaseProbe;
using support::HttpAnswer;

namespace {

const QByteArray goTrue =
    R"({"version":"v2.177.0","name":"GoTrue","description":"GoTrue is a user registration and authentication API"})";
const QByteArray html = "<!doctype html><html><title>Sign in</title></html>";

HttpReply answered(int status, const QByteArray& body, const QByteArray& type = "application/json")
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    if (!type.isEmpty())
        reply.headers.insert("content-type", type);
    return reply;
}

HttpReply redirect(int status, const QByteArray& location)
{
    HttpReply reply = answered(status, {}, {});
    reply.headers.insert("location", location);
    return reply;
}

HttpReply withRange(HttpReply reply)
{
    reply.headers.insert("content-range", "*/*");
    return reply;
}

HttpReply failed(TransportError error)
{
    HttpReply reply;
    reply.error = error;
    return reply;
}

} // namespace

class TestSupabaseProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasItsMeaning_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<Reachability>("health"); ///< as the answer to the probe
        QTest::addColumn<Reachability>("other");  ///< as the answer to any other request
        const auto row = [](const char* name, const HttpReply& reply, Reachability health, Reachability other) {
            QTest::newRow(name) << reply << health << other;
        };
        const auto both = [&row](const char* name, const HttpReply& reply, Reachability link) {
            row(name, reply, link, link);
        };

        both("GoTrue is well", answered(200, goTrue), Reachability::Online);
        row("rows", withRange(answered(200, "[]")), Reachability::ServerTrouble, Reachability::Online);
        row("a photo", answered(200, R"({"Key":"attendance-photos/x.jpg","Id":"i"})"), Reachability::ServerTrouble,
            Reachability::Online);
        row("a login", answered(200, R"({"access_token":"a","refresh_token":"r"})"), Reachability::ServerTrouble,
            Reachability::Online);
        row("a function", answered(200, R"({"status":"active"})"), Reachability::ServerTrouble,
            Reachability::Unknown);
        row("an insert", answered(201, {}, {}), Reachability::ServerTrouble, Reachability::Online);
        both("a key it does not take", answered(401, R"({"message":"Invalid API key"})"), Reachability::Online);
        row("a policy refuses", answered(403, R"({"code":"42501","message":"row-level security"})"),
            Reachability::Online, Reachability::Online);
        row("a duplicate", answered(409, R"({"code":"23505"})"), Reachability::ServerTrouble, Reachability::Online);
        row("no such endpoint", answered(404, R"({"message":"no Route matched"})"), Reachability::ServerTrouble,
            Reachability::Online);
        row("no such photo", answered(400, R"({"statusCode":"404","error":"not_found"})"),
            Reachability::ServerTrouble, Reachability::Online);
        both("too many requests", answered(429, R"({"message":"API rate limit exceeded"})"), Reachability::Online);
        both("too many logins", answered(429, R"({"code":429,"error_code":"over_request_rate_limit"})"),
             Reachability::Online);
        both("a gateway of one's own without the key", answered(401, R"({"message":"No API key found in request"})"),
             Reachability::Online);
        row("a statement that took too long", answered(500, R"({"code":"57014"})"), Reachability::ServerTrouble,
            Reachability::Online);
        both("its database is down", answered(503, R"({"code":"PGRST002"})"), Reachability::ServerTrouble);
        both("its pool is exhausted", answered(504, R"({"code":"PGRST003"})"), Reachability::ServerTrouble);
        both("a gateway without its server", answered(502, html, "text/html; charset=UTF-8"),
             Reachability::ServerTrouble);
        both("its CDN gave up", answered(522, html, "text/html"), Reachability::ServerTrouble);
        both("a paused project", answered(540, R"({"message":"Project paused"})"), Reachability::ProjectPaused);
        both("a paused project, as a page", answered(540, html, "text/html"), Reachability::ProjectPaused);

        both("a portal redirects", redirect(302, "http://portal.example/login"), Reachability::CaptivePortal);
        both("a portal redirects for good", redirect(307, "https://portal.example/"), Reachability::CaptivePortal);
        both("a portal's page", answered(200, html, "text/html"), Reachability::CaptivePortal);
        both("a portal's page, in capitals", answered(200, html, "Text/HTML; charset=utf-8"),
             Reachability::CaptivePortal);
        both("a portal by the book", answered(511, html, "text/html"), Reachability::CaptivePortal);
        both("a filter refuses", answered(403, html, "text/html"), Reachability::CaptivePortal);
        both("another server", answered(404, html, "text/html"), Reachability::ServerTrouble);
        both("another server, in plain words", answered(200, "It works", "text/plain"), Reachability::ServerTrouble);
        row("another API", answered(200, R"({"status":"UP"})"), Reachability::ServerTrouble, Reachability::Unknown);
        row("another API's list", answered(200, "[]"), Reachability::ServerTrouble, Reachability::Unknown);
        row("another API wants a login", answered(401, R"({"error":"unauthorized"})"), Reachability::ServerTrouble,
            Reachability::Unknown);
        row("another API forbids", answered(403, R"({"detail":"Forbidden"})"), Reachability::ServerTrouble,
            Reachability::Unknown);
        row("another API is busy", answered(429, R"({"message":"slow down"})"), Reachability::ServerTrouble,
            Reachability::Unknown);
        row("another API has no such page", answered(404, R"({"status":404,"error":"Not Found","path":"/rest/v1"})"),
            Reachability::ServerTrouble, Reachability::Unknown);
        both("a cut answer", answered(200, goTrue.left(40)), Reachability::ServerTrouble);
        both("noise", answered(200, QByteArray(10 * 1024 * 1024, '\xff'), {}), Reachability::ServerTrouble);

        both("nobody listens", failed(TransportError::Refused), Reachability::Offline);
        both("no name", failed(TransportError::DnsFailed), Reachability::Offline);
        both("no connection", failed(TransportError::ConnectTimeout), Reachability::Offline);
        both("silence", failed(TransportError::ReadTimeout), Reachability::Offline);
        both("a drip", failed(TransportError::Deadline), Reachability::Offline);
        both("a reset", failed(TransportError::ConnectionLost), Reachability::Offline);
        both("the proxy refuses", failed(TransportError::ProxyFailed), Reachability::Offline);
        both("no network", failed(TransportError::Other), Reachability::Offline);
        both("a wrong certificate", failed(TransportError::TlsFailed), Reachability::ServerTrouble);
        both("we gave up ourselves", failed(TransportError::Cancelled), Reachability::Unknown);
    }

    void everyAnswerHasItsMeaning()
    {
        QFETCH(HttpReply, reply);
        QTEST(supabase::readHealthReply(reply), "health");
        QTEST(supabase::readReachability(reply), "other");
    }

    void port80TellsAPortalFromADeadNetwork_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<Reachability>("link");
        const auto row = [](const char* name, const HttpReply& reply, Reachability link) {
            QTest::newRow(name) << reply << link;
        };
        row("sent to its sign-in", redirect(302, "http://10.0.0.1/login?u=x"), Reachability::CaptivePortal);
        row("its page", answered(200, html, "text/html"), Reachability::CaptivePortal);
        row("by the book", answered(511, {}, {}), Reachability::CaptivePortal);
        row("the project itself", redirect(301, "https://abc.supabase.co/"), Reachability::Offline);
        row("a relative redirect", redirect(302, "/login"), Reachability::Offline);
        row("an answer that is no page", answered(200, "{}"), Reachability::Offline);
        row("nothing", failed(TransportError::ConnectTimeout), Reachability::Offline);
    }

    void port80TellsAPortalFromADeadNetwork()
    {
        QFETCH(HttpReply, reply);
        QTEST(supabase::readPlainReply(reply, QStringLiteral("abc.supabase.co"), Reachability::Offline), "link");
    }

    void itAsksTheHealthEndpointWithTheKeyAndNothingElse()
    {
        support::HttpServer server([](const support::HttpQuestion&) { return HttpAnswer::json(200, goTrue); });
        net::HttpClient http;
        const auto client = clientOf(server, http, limits);
        SupabaseProbe probe(*client);
        QCOMPARE(support::await(probe.ask()), Reachability::Online);
        QCOMPARE(server.questions().size(), 1u);
        const support::HttpQuestion& question = server.questions().front();
        QCOMPARE(question.method, QByteArray("GET"));
        QCOMPARE(question.path, QStringLiteral("/auth/v1/health"));
        QVERIFY(!question.headers.value("apikey").isEmpty());
        QVERIFY(!question.headers.contains("authorization"));
        QVERIFY(question.body.isEmpty());
    }

    void aServerWithoutAWordIsOfflineWithinTheLimit()
    {
        support::HttpServer server([](const support::HttpQuestion&) { return HttpAnswer::silence(); });
        net::HttpClient http;
        const auto client = clientOf(server, http, {200ms, 200ms});
        SupabaseProbe probe(*client);
        QElapsedTimer took;
        took.start();
        QCOMPARE(support::await(probe.ask()), Reachability::Offline);
        QVERIFY2(took.elapsed() < 2000, qPrintable(QString::number(took.elapsed())));
    }

    void aPortalOnARealSocketIsRecognised()
    {
        support::HttpServer server([](const support::HttpQuestion&) {
            return HttpAnswer{302, {}, "Location: http://portal.example/login\r\n"};
        });
        net::HttpClient http;
        const auto client = clientOf(server, http, limits);
        SupabaseProbe probe(*client);
        QCOMPARE(support::await(probe.ask()), Reachability::CaptivePortal);
    }

    void everyRequestOfAClientIsHeardOfBeforeItsAnswerIsGiven()
    {
        support::HttpServer server([](const support::HttpQuestion&) { return HttpAnswer::json(200, goTrue); });
        net::HttpClient http;
        QStringList order;
        connect(&http, &net::HttpClient::ended, this,
                [&order](const HttpReply& reply) { order << QStringLiteral("heard %1").arg(reply.status); });
        net::HttpRequest request;
        request.url = server.url(QStringLiteral("/x"));
        request.timeouts = limits;
        auto future = http.send(request).then(this, [&order](const HttpReply&) {
            order << QStringLiteral("given");
            return true;
        });
        QVERIFY(support::await(future));
        QCOMPARE(order, (QStringList{QStringLiteral("heard 200"), QStringLiteral("given")}));
    }

private:
    std::unique_ptr<supabase::Client> clientOf(const support::HttpServer& server, net::HttpClient& http,
                                               net::Timeouts connectivity) const
    {
        supabase::ServiceTimeouts timeouts;
        timeouts.connectivity = connectivity;
        return std::make_unique<supabase::Client>(
            support::cloudProject(server.url()), http, timeouts,
            supabase::TokenStore(m_directory.filePath(QStringLiteral("session.json"))), m_clock);
    }

    static constexpr net::Timeouts limits{2s, 2s};
    QTemporaryDir m_directory;
    support::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestSupabaseProbe)
#include "tst_supabaseprobe.moc"
