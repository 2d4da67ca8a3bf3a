#include "core/log/correlation.h"
#include "core/log/log.h"
#include "core/net/httpclient.h"
#include "tests/net/await.h"
#include "tests/support/scriptedpeer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace rollcall;
using namespace rollcall::net;
using namespace std::chrono_literals;
using support::PeerConnection;
using support::ScriptedPeer;

namespace {

constexpr Timeouts patient{5s, 5s};

HttpRequest get(const QUrl& url)
{
    return {.method = Method::Get, .url = url, .headers = {}, .body = {}, .timeouts = patient};
}

HttpRequest post(const QUrl& url, const QByteArray& body)
{
    return {.method = Method::Post,
            .url = url,
            .headers = {{"Content-Type", "application/json"}},
            .body = body,
            .timeouts = patient};
}

void answerEverything(PeerConnection& peer)
{
    while (!peer.readRequest().isEmpty() && peer.reply(200, "ok")) {
    }
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int manyCalls = 2'000;
#else
constexpr int manyCalls = 10'000;
#endif

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestArrivesAsItWasGiven_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("GET") << int(Method::Get) << QByteArray();
        QTest::newRow("HEAD") << int(Method::Head) << QByteArray();
        QTest::newRow("POST") << int(Method::Post) << QByteArray("[{\"a\":1}]");
        QTest::newRow("empty POST") << int(Method::Post) << QByteArray();
        QTest::newRow("PUT") << int(Method::Put) << QByteArray("put\0put", 7);
        QTest::newRow("PATCH") << int(Method::Patch) << QByteArray("{}");
        QTest::newRow("DELETE") << int(Method::Delete) << QByteArray();
    }

    void aRequestArrivesAsItWasGiven()
    {
        QFETCH(int, method);
        QFETCH(QByteArray, body);
        QByteArray arrived;
        ScriptedPeer peer([&](PeerConnection& connection) {
            arrived = connection.readRequest();
            connection.reply(200, arrived.startsWith("HEAD") ? "" : "fine", "X-Answer: 42\r\n");
        });
        HttpClient client;
        HttpRequest request = post(peer.url(QStringLiteral("/rest/v1/x?select=a%2Cb&q=1")), body);
        request.method = static_cast<Method>(method);
        request.headers.emplaceBack("Authorization", "Bearer token");
        const HttpReply reply = await(client.send(request));
        QCOMPARE(reply.error, TransportError::None);
        QVERIFY(reply.isSuccess());
        QCOMPARE(reply.header("x-answer"), QByteArray("42"));
        QCOMPARE(reply.body, request.method == Method::Head ? QByteArray() : QByteArray("fine"));
        QCOMPARE(reply.deliveries, 1);
        QVERIFY2(arrived.startsWith(QByteArray(name(request.method)) + " /rest/v1/x?select=a%2Cb&q=1 HTTP/1.1\r\n"),
                 arrived.constData());
        const QByteArray lower = arrived.toLower(); // names in any case, says HTTP; Qt 6.8 writes them small
        QVERIFY(lower.contains("\r\nauthorization: bearer token\r\n"));
        if (request.method >= Method::Post && request.method <= Method::Patch)
            QVERIFY(lower.contains("\r\ncontent-length: " + QByteArray::number(body.size()) + "\r\n"));
        QVERIFY(lower.contains("\r\nuser-agent: rollcall/"));
        QVERIFY(!lower.contains("mozilla"));
        QVERIFY(arrived.endsWith("\r\n\r\n" + body));
    }

    void everyStatusIsAWholeReply_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 204, 301, 302, 304, 307, 400, 401, 403, 404, 405,
                                 409, 413, 418, 422, 429, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }

    void everyStatusIsAWholeReply()
    {
        QFETCH(int, status);
        const QByteArray body = status == 204 || status == 304 ? "" : "{\"code\":\"23505\"}";
        ScriptedPeer peer([&](PeerConnection& connection) {
            connection.readRequest();
            connection.reply(status, body);
        });
        HttpClient client;
        const HttpReply reply = await(client.send(post(peer.url(), "{}")));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body, body);
        QCOMPARE(reply.isSuccess(), status < 300);
    }

    void aRedirectIsNotFollowed()
    {
        ScriptedPeer elsewhere(answerEverything);
        ScriptedPeer peer([&](PeerConnection& connection) {
            connection.readRequest();
            connection.reply(307, "", "Location: " + elsewhere.url().toEncoded() + "\r\n");
        });
        HttpClient client;
        const HttpReply reply = await(client.send(post(peer.url(), "{}")));
        QCOMPARE(reply.status, 307);
        QCOMPARE(reply.header("location"), elsewhere.url().toEncoded());
        QCOMPARE(elsewhere.connections(), 0);
    }

    void whatOneReplySetsTheNextRequestDoesNotCarry()
    {
        QByteArray second;
        ScriptedPeer peer([&](PeerConnection& connection) {
            connection.readRequest();
            connection.reply(200, "", "Set-Cookie: session=secret\r\n");
            second = connection.readRequest();
            connection.reply(200, "");
        });
        HttpClient client;
        QVERIFY(await(client.send(get(peer.url()))).isSuccess());
        QVERIFY(await(client.send(get(peer.url()))).isSuccess());
        QVERIFY(!second.isEmpty());
        QVERIFY(!second.toLower().contains("cookie"));
    }

    void nobodyListeningIsRefused()
    {
        HttpClient client;
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(support::closedPort()));
        const HttpReply reply = await(client.send(post(url, "{}")));
        QCOMPARE(reply.error, TransportError::Refused);
        QVERIFY(!mayHaveBeenDelivered(reply));
        QVERIFY(!reply.detail.isEmpty());
    }

    void anUnknownHostIsADnsFailure()
    {
        HttpClient client;
        HttpRequest request = get(QUrl(QStringLiteral("http://nowhere.invalid/")));
        request.timeouts = {20s, 20s};
        const HttpReply reply = await(client.send(request));
        QCOMPARE(reply.error, TransportError::DnsFailed);
        QVERIFY(!mayHaveBeenDelivered(reply));
    }

    void aBrokenConnectionIsLost_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<bool>("reset");
        QTest::addColumn<int>("status");
        QTest::newRow("closed without a reply") << QByteArray() << false << 0;
        QTest::newRow("reset without a reply") << QByteArray() << true << 0;
        QTest::newRow("closed in the middle of the headers")
            << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n") << false << 0;
        QTest::newRow("closed in the middle of the body")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << false << 200;
        QTest::newRow("reset in the middle of the body")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << true << 200;
        QTest::newRow("closed in the middle of an error's body")
            << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nabc") << false << 500;
    }

    void aBrokenConnectionIsLost()
    {
        QFETCH(QByteArray, sent);
        QFETCH(bool, reset);
        QFETCH(int, status);
        ScriptedPeer peer([&](PeerConnection& connection) {
            connection.readRequest();
            connection.send(sent);
            connection.pause(20ms);
            if (reset)
                connection.reset();
        });
        HttpClient client;
        const HttpReply reply = await(client.send(post(peer.url(), "{}")));
        QCOMPARE(reply.error, TransportError::ConnectionLost);
        QCOMPARE(reply.status, status);
        QVERIFY(mayHaveBeenDelivered(reply));
    }

    void whatIsNoHttpIsAnError()
    {
        ScriptedPeer peer([](PeerConnection& connection) {
            connection.readRequest();
            connection.send("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        });
        HttpClient client;
        const HttpReply reply = await(client.send(get(peer.url())));
        QVERIFY(reply.error == TransportError::Other || reply.error == TransportError::ConnectionLost);
        QCOMPARE(reply.status, 0);
    }

    void aRequestThatIsSentAgainIsCounted()
    {
        // The kept-alive connection dies after its second request was read, and Qt sends that one again.
        std::atomic<int> posts{0};
        ScriptedPeer peer([&](PeerConnection& connection) {
            connection.readRequest();
            if (connection.number() == 0) {
                connection.reply(200, "");
                connection.readRequest();
                ++posts;
                return;
            }
            ++posts;
            connection.reply(201, "");
        });
        HttpClient client;
        QCOMPARE(await(client.send(get(peer.url()))).deliveries, 1);
        const HttpReply reply = await(client.send(post(peer.url(), "{}")));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.status, 201);
        QCOMPARE(posts.load(), 2);
        QCOMPARE(reply.deliveries, 2);
    }

    void aConnectionIsUsedAgain()
    {
        ScriptedPeer peer(answerEverything);
        HttpClient client;
        for (int i = 0; i < 20; ++i)
            QCOMPARE(await(client.send(i % 2 == 0 ? get(peer.url()) : post(peer.url(), "{}"))).deliveries, 1);
        QCOMPARE(peer.connections(), 1);
    }

    void aReplyThatIsTooLargeIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        QTest::newRow("unannounced") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    }

    void aReplyThatIsTooLargeIsCutOff()
    {
        QFETCH(QByteArray, head);
        ScriptedPeer peer([&](PeerConnection& connection) {
            connection.readRequest();
            connection.send(head);
            while (connection.send(QByteArray(10'000, 'x'))) {
            }
        });
        HttpClient client({.maxBodyBytes = 50'000});
        const HttpReply reply = await(client.send(get(peer.url())));
        QCOMPARE(reply.error, TransportError::TooLarge);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.size() <= 50'001);
    }

    void aReplyThatJustFitsIsWhole()
    {
        const QByteArray body(10'000'000, 'x');
        ScriptedPeer peer([&](PeerConnection& connection) {
            connection.readRequest();
            connection.reply(200, body);
        });
        HttpClient client({.maxBodyBytes = body.size()});
        const HttpReply reply = await(client.send(get(peer.url())));
        QCOMPARE(reply.error, TransportError::None);
        QVERIFY(reply.body == body);
    }

    void abortAllEndsWhatRunsAndWhatWaits()
    {
        ScriptedPeer peer([](PeerConnection& connection) { connection.stall(); });
        HttpClient client({.maxParallel = 2});
        QList<QFuture<HttpReply>> replies;
        for (int i = 0; i < 5; ++i)
            replies.append(client.send(post(peer.url(), "{}")));
        QTRY_COMPARE(peer.connections(), 2);
        client.abortAll();
        for (const auto& reply : replies)
            QCOMPARE(await(reply).error, TransportError::Cancelled);
        QVERIFY(!mayHaveBeenDelivered(replies.last().result()));
        QCOMPARE(client.running() + client.waiting(), 0);
        ScriptedPeer other(answerEverything);
        QCOMPARE(await(client.send(get(other.url()))).error, TransportError::None);
    }

    void theClientsEndEndsEverything()
    {
        ScriptedPeer peer([](PeerConnection& connection) { connection.stall(); });
        QList<QFuture<HttpReply>> replies;
        QList<TransportError> seen;
        {
            HttpClient client({.maxParallel = 2});
            for (int i = 0; i < 5; ++i) {
                replies.append(client.send(post(peer.url(), "{}")));
                replies.last().then([&](const HttpReply& reply) {
                    seen.append(reply.error);
                    // Whoever tries again at this moment gets an answer too.
                    seen.append(client.send(get(peer.url())).result().error);
                });
            }
            QTRY_COMPARE(peer.connections(), 2);
        }
        for (const auto& reply : replies)
            QVERIFY(reply.isFinished());
        QCOMPARE(seen, QList<TransportError>(10, TransportError::Cancelled));
    }

    void aContinuationMayDestroyTheClient()
    {
        ScriptedPeer peer(answerEverything);
        auto client = std::make_unique<HttpClient>();
        bool done = false;
        client->send(get(peer.url())).then([&](const HttpReply&) {
            client.reset();
            done = true;
        });
        const auto other = client->send(get(peer.url()));
        QTRY_VERIFY(done);
        QVERIFY(await(other).error == TransportError::Cancelled || other.result().isSuccess());
    }

    void itWorksOnAnotherThread()
    {
        ScriptedPeer peer(answerEverything);
        QThread thread;
        auto* client = new HttpClient;
        client->moveToThread(&thread);
        connect(&thread, &QThread::finished, client, &QObject::deleteLater);
        thread.start();
        std::atomic<bool> good{false};
        QMetaObject::invokeMethod(client, [&] {
            client->send(get(peer.url())).then([&](const HttpReply& reply) {
                good = reply.isSuccess() && QThread::currentThread() == &thread;
            });
        });
        QTRY_VERIFY(good);
        thread.quit();
        QVERIFY(thread.wait());
    }

    void aProxyIsUsedAndItsRefusalToldApart()
    {
        QByteArray arrived;
        ScriptedPeer proxy([&](PeerConnection& connection) {
            arrived = connection.readRequest();
            connection.reply(arrived.startsWith("CONNECT") ? 407 : 200, "from the proxy",
                             arrived.startsWith("CONNECT") ? "Proxy-Authenticate: Basic realm=\"x\"\r\n" : "");
        });
        HttpClient client(
            {.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port())});
        const HttpReply reply = await(client.send(get(QUrl(QStringLiteral("http://school.example/x")))));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.body, QByteArray("from the proxy"));
        QVERIFY(arrived.startsWith("GET http://school.example/x "));
        const HttpReply secure = await(client.send(get(QUrl(QStringLiteral("https://school.example/x")))));
        QCOMPARE(secure.error, TransportError::ProxyFailed);
        QVERIFY(!mayHaveBeenDelivered(secure));
    }

    void theEnvironmentsProxyIsUsed()
    {
        ScriptedPeer proxy(answerEverything);
        qputenv("http_proxy", proxy.url().toEncoded());
        qputenv("no_proxy", "");
        HttpClient client;
        const HttpReply reply = await(client.send(get(QUrl(QStringLiteral("http://school.example/x")))));
        qunsetenv("http_proxy");
        qputenv("no_proxy", "127.0.0.1");
        QCOMPARE(reply.body, QByteArray("ok"));
    }

    void theLogTellsWhatHappenedAndNothingPrivate()
    {
        const QTemporaryDir dir;
        log::Settings settings;
        settings.console.enabled = false;
        settings.level = log::Level::Debug;
        settings.files.push_back({.path = dir.filePath(QStringLiteral("log"))});
        log::configure(settings);
        ScriptedPeer peer([](PeerConnection& connection) {
            connection.readRequest();
            connection.reply(200, "secretreply", "X-Secret: secretheader\r\n");
        });
        HttpClient client;
        HttpRequest request =
            post(peer.url(QStringLiteral("/rest/v1/students?name=eq.secretname&limit=5")), "secretbody");
        request.headers.emplaceBack("Authorization", "secrettoken");
        request.tag = QStringLiteral("a test");
        {
            const log::CorrelationScope scope(u"the-record");
            QVERIFY(await(client.send(request)).isSuccess());
        }
        request.url = QUrl(QStringLiteral("http://127.0.0.1:%1/x?name=secretname").arg(support::closedPort()));
        QCOMPARE(await(client.send(request)).error, TransportError::Refused);
        log::shutDown();
        QFile file(dir.filePath(QStringLiteral("log")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray lines = file.readAll();
        QVERIFY2(lines.contains(R"("path":"/rest/v1/students?name&limit")"), lines.constData());
        QVERIFY(lines.contains(R"("method":"POST")"));
        QVERIFY(lines.contains(R"("status":200)"));
        QVERIFY(lines.contains(R"("error":"refused")"));
        QVERIFY(lines.contains(R"("correlation_id":"the-record")"));
        QVERIFY(lines.contains(R"("tag":"a test")"));
        QVERIFY2(!lines.contains("secret"), lines.constData());
        QVERIFY2(!lines.contains("127.0.0.1"), lines.constData());
    }

    void nothingLeaksOverManyCalls()
    {
        ScriptedPeer peer(answerEverything);
        ScriptedPeer rude([](PeerConnection& connection) {
            connection.readRequest();
            connection.reset();
        });
        ScriptedPeer silent([](PeerConnection& connection) {
            while (!connection.readRequest().isEmpty()) {
            }
        });
        const QUrl refused(QStringLiteral("http://127.0.0.1:%1/").arg(support::closedPort()));
        HttpClient client;
        // The first round opens what stays open: connections, Qt's own thread, the resolver.
        const auto round = [&](int calls) {
            int wrong = 0;
            QList<QFuture<HttpReply>> replies;
            for (int i = 0; i < calls; ++i) {
                HttpRequest request = post(i % 50 == 0 ? refused : i % 200 == 7 ? rude.url() : peer.url(), "{}");
                if (i % 400 == 9) {
                    request.url = silent.url();
                    request.timeouts = {2s, 5ms};
                }
                replies.append(client.send(request));
            }
            for (const auto& reply : replies)
                wrong += await(reply).error == TransportError::Other ? 1 : 0;
            return wrong;
        };
        QCOMPARE(round(800), 0);
        const qsizetype descriptorsBefore = openDescriptors();
        const qsizetype childrenBefore = client.findChildren<QObject*>().size();
        QCOMPARE(round(manyCalls), 0);
        QCOMPARE(client.running() + client.waiting(), 0);
        // Connections to the rude and the silent are closed a moment later, on Qt's thread.
        QTRY_VERIFY(openDescriptors() <= descriptorsBefore + 6);
        QTRY_VERIFY(client.findChildren<QObject*>().size() <= childrenBefore + 6);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
