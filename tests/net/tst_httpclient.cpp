#include "core/log/correlation.h"
#include "core/log/log.h"
#include "core/net/httpclient.h"
#include "tests/net/await.h"
#include "tests/net/requests.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace rollcall;
using namespace rollcall::net;
using support::PeerConnection;
using support::ScriptedPeer;

namespace {

/** TCP_NODELAY of each connection of this process to that port. */
QList<int> noDelayOfConnectionsTo(quint16 port)
{
    QList<int> found;
    for (const QString& number : QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::System | QDir::Files)) {
        sockaddr_in peer = {};
        socklen_t size = sizeof peer;
        const int fd = number.toInt();
        if (::getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &size) != 0 || peer.sin_family != AF_INET
            || ntohs(peer.sin_port) != port)
            continue;
        int noDelay = -1;
        size = sizeof noDelay;
        ::getsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &noDelay, &size);
        found.append(noDelay);
    }
    return found;
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // With Nagle's algorithm the last piece would wait for the server's acknowledgement of those before.
    void theEndOfABodyIsNotHeldBack()
    {
        ScriptedPeer peer(answerEverything);
        HttpClient client;
        const auto large = client.send(post(peer.url(), QByteArray(100'000, 'x')));
        QCOMPARE(await(large).error, TransportError::None);
        QCOMPARE(noDelayOfConnectionsTo(peer.port()), QList<int>{1});
    }

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
        QCOMPARE(reply.transmissions, 1);
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

    void aSenderIsToldWhenOnlyTheAnswerIsStillToCome_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("told");
        QTest::newRow("a large body") << QByteArray(300'000, 'x') << 1;
        QTest::newRow("a small body") << QByteArray("{}") << 1;
        QTest::newRow("no body") << QByteArray() << 0;
    }

    void aSenderIsToldWhenOnlyTheAnswerIsStillToCome()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, told);
        ScriptedPeer peer(answerEverything);
        HttpClient client;
        HttpRequest request = post(peer.url(), body);
        int calls = 0;
        request.uploaded = [&calls] { ++calls; };
        QCOMPARE(await(client.send(request)).error, TransportError::None);
        QCOMPARE(calls, told);
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

    void aConnectionIsUsedAgain()
    {
        ScriptedPeer peer(answerEverything);
        HttpClient client;
        for (int i = 0; i < 20; ++i)
            QCOMPARE(await(client.send(i % 2 == 0 ? get(peer.url()) : post(peer.url(), "{}"))).transmissions, 1);
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

    void aChunkThatIsTooLargeIsCutOffBeforeItsEnd()
    {
        // Of this chunk Qt tells nothing until it is whole, and it never is.
        ScriptedPeer peer([](PeerConnection& connection) {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n");
            connection.send(QByteArray(1'000'000, 'x'));
            connection.stall();
        });
        HttpClient client({.maxBodyBytes = 50'000});
        const HttpReply reply = await(client.send(get(peer.url())));
        QCOMPARE(reply.error, TransportError::TooLarge);
        QCOMPARE(reply.status, 200);
    }

    void chunksThatFitAreWholeHoweverSlowly()
    {
        ScriptedPeer peer([](PeerConnection& connection) {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 3; ++i) {
                connection.send("4e20\r\n" + QByteArray(20'000, 'x') + "\r\n");
                connection.pause(std::chrono::milliseconds(250)); // longer than between two looks at what has arrived
            }
            connection.send("0\r\n\r\n");
        });
        HttpClient client({.maxBodyBytes = 60'000});
        const HttpReply reply = await(client.send(get(peer.url())));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.body.size(), 60'000);
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
        settings.level = log::Level::Debug;
        settings.outputs = {log::toFile({.path = dir.filePath(QStringLiteral("log"))})};
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
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
