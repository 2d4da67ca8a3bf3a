#include "core/net/httpclient.h"
#include "tests/net/await.h"
#include "tests/support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rollcall;
using namespace rollcall::net;
using namespace std::chrono_literals;
using support::FullBacklog;
using support::PeerConnection;
using support::ScriptedPeer;

namespace {

using std::chrono::milliseconds;

// Each limit has its own length, so that an end at the wrong one is seen.
constexpr Timeouts limits{200ms, 350ms};
constexpr milliseconds deadline = 600ms;

HttpRequest get(const QUrl& url)
{
    return {Method::Get, url, {}, {}, limits, deadline};
}

HttpRequest post(const QUrl& url, const QByteArray& body)
{
    return {Method::Post, url, {{"Content-Type", "application/json"}}, body, limits, deadline};
}

void readAndSayNothing(PeerConnection& peer)
{
    peer.readRequest();
    peer.stall();
}

void drip(PeerConnection& peer, const QByteArray& head)
{
    peer.readRequest();
    peer.send(head);
    while (peer.pause(50ms) && peer.send("x")) {
    }
}

} // namespace

Q_DECLARE_METATYPE(rollcall::support::ScriptedPeer::Script)
Q_DECLARE_METATYPE(rollcall::net::TransportError)
Q_DECLARE_METATYPE(std::chrono::milliseconds)

/** Every way in which a server can be slow ends in its own error, at its own time. */
class TestHttpLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlowServerEndsAtItsLimit_data()
    {
        using Script = ScriptedPeer::Script;
        QTest::addColumn<Script>("script");
        QTest::addColumn<int>("upload"); // bytes; 0 is a GET
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<milliseconds>("limit");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, Script script, int upload, TransportError error, milliseconds limit,
                            int status = 0, const QByteArray& body = {}) {
            QTest::newRow(name) << script << upload << error << limit << status << body;
        };
        row("silence after a GET", readAndSayNothing, 0, TransportError::ReadTimeout, limits.read);
        row("silence after a POST", readAndSayNothing, 100, TransportError::ReadTimeout, limits.read);
        row(
            "half a status line, then silence",
            [](PeerConnection& peer) {
                peer.readRequest();
                peer.send("HTTP/1.1 2");
                peer.stall();
            },
            0, TransportError::ReadTimeout, limits.read);
        row(
            "headers, then silence",
            [](PeerConnection& peer) {
                peer.readRequest();
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
                peer.stall();
            },
            0, TransportError::ReadTimeout, limits.read, 200);
        row(
            "half a body, then silence",
            [](PeerConnection& peer) {
                peer.readRequest();
                peer.send("HTTP/1.1 201 OK\r\nContent-Length: 10\r\n\r\nabc");
                peer.stall();
            },
            0, TransportError::ReadTimeout, limits.read, 201, "abc");
        row(
            "a reply in slow drops",
            [](PeerConnection& peer) { drip(peer, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"); }, false,
            TransportError::Deadline, deadline, 200, "x");
    }

    void aSlowServerEndsAtItsLimit()
    {
        QFETCH(ScriptedPeer::Script, script);
        QFETCH(int, upload);
        QFETCH(TransportError, error);
        QFETCH(milliseconds, limit);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        ScriptedPeer peer(script);
        HttpClient client;
        const HttpRequest request = upload > 0 ? post(peer.url(), QByteArray(upload, 'x')) : get(peer.url());
        QElapsedTimer clock;
        clock.start();
        const HttpReply reply = await(client.send(request));
        const milliseconds took(clock.elapsed());
        QCOMPARE(reply.error, error);
        verifyTook(took, limit);
        QCOMPARE(reply.status, status);
        QVERIFY2(reply.body.startsWith(body), reply.body.constData());
        QCOMPARE(reply.transmissions, 1);
        QVERIFY(mayHaveBeenDelivered(reply));
    }

    void aServerThatDoesNotReadABodyIsSilentOnceItsKernelHasTakenWhatItTakes()
    {
        ScriptedPeer peer([](PeerConnection& connection) { connection.stall(); });
        HttpClient client;
        HttpRequest request = post(peer.url(), QByteArray(16'000'000, 'x'));
        request.deadline.reset(); // 16 s and more
        const HttpReply reply = await(client.send(request));
        QCOMPARE(reply.error, TransportError::ReadTimeout);
        QCOMPARE(reply.transmissions, 1);
        QVERIFY(mayHaveBeenDelivered(reply));
    }

    void aServerThatNeverAcceptsIsAConnectTimeout()
    {
        FullBacklog nobody;
        HttpClient client;
        QElapsedTimer clock;
        clock.start();
        const HttpReply reply = await(client.send(post(url("http", nobody.port()), "{}")));
        verifyTook(milliseconds(clock.elapsed()), limits.connect);
        QCOMPARE(reply.error, TransportError::ConnectTimeout);
        QCOMPARE(reply.status, 0);
        QVERIFY(!mayHaveBeenDelivered(reply));
    }

    void aTlsHandshakeThatHangsIsAConnectTimeout()
    {
        ScriptedPeer peer([](PeerConnection& connection) { connection.stall(); });
        HttpClient client;
        QElapsedTimer clock;
        clock.start();
        const HttpReply reply = await(client.send(post(url("https", peer.port()), "{}")));
        verifyTook(milliseconds(clock.elapsed()), limits.connect);
        QCOMPARE(reply.error, TransportError::ConnectTimeout);
        QVERIFY(!mayHaveBeenDelivered(reply));
        QCOMPARE(peer.connections(), 1);
    }

    void aSlowButLivelyServerIsWaitedFor()
    {
        // Longer than the limits for silence and connecting, but never silent for as long.
        ScriptedPeer peer([](PeerConnection& connection) {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
            for (int i = 0; i < 10 && connection.pause(50ms); ++i)
                connection.send("x");
        });
        HttpClient client;
        HttpRequest request = get(peer.url());
        request.timeouts.read = 200ms;
        request.deadline = 5s;
        const HttpReply reply = await(client.send(request));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.body, QByteArray(10, 'x'));
    }

    void withoutAnotherDeadlineTheTimeoutsGiveOne()
    {
        ScriptedPeer peer(
            [](PeerConnection& connection) { drip(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"); });
        HttpClient client;
        HttpRequest request = get(peer.url());
        request.deadline.reset();
        request.timeouts = {100ms, 150ms};
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(await(client.send(request)).error, TransportError::Deadline);
        verifyTook(milliseconds(clock.elapsed()), request.timeouts.deadline());
    }

    void waitingForAPlaceDoesNotCount()
    {
        // Each takes longer than half of its limit for silence; four in a row are longer than every limit.
        ScriptedPeer peer([](PeerConnection& connection) {
            while (!connection.readRequest().isEmpty() && connection.pause(200ms))
                connection.reply(200, "ok");
        });
        HttpClient client({.maxParallel = 1});
        QList<QFuture<HttpReply>> replies;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 4; ++i)
            replies.append(client.send(get(peer.url())));
        QCOMPARE(client.running(), 1);
        QCOMPARE(client.waiting(), 3);
        for (const auto& reply : replies)
            QCOMPARE(await(reply).error, TransportError::None);
        QVERIFY(clock.elapsed() > deadline.count());
        QCOMPARE(peer.connections(), 1);
    }

    void twentyFourParallelRequestsOnlyWaitForTheirOwnReply()
    {
        // Qt's own transfer timeout kills half of these: it runs while a request waits inside Qt.
        ScriptedPeer peer([](PeerConnection& connection) {
            while (!connection.readRequest().isEmpty() && connection.pause(200ms))
                connection.reply(200, "ok");
        });
        HttpClient client;
        QList<QFuture<HttpReply>> replies;
        for (int i = 0; i < 24; ++i)
            replies.append(client.send(get(peer.url())));
        QCOMPARE(client.running(), 6);
        for (const auto& reply : replies)
            QCOMPARE(await(reply).error, TransportError::None);
        QCOMPARE(peer.connections(), 6);
    }

    void aBusyThreadIsNotTakenForASilentServer()
    {
        std::atomic<bool> answered{false};
        ScriptedPeer peer([&](PeerConnection& connection) {
            while (!connection.readRequest().isEmpty()) {
                connection.reply(200, "ok");
                answered = true;
            }
        });
        HttpClient client;
        QCOMPARE(await(client.send(get(peer.url()))).error, TransportError::None);
        answered = false;
        const auto reply = client.send(get(peer.url()));
        // As the store thread may be, on a slow card: the reply is there long before the limit, and we look
        // much later.
        QElapsedTimer clock;
        clock.start();
        while (!answered || clock.elapsed() < limits.read.count() + 100) {
        }
        QCOMPARE(await(reply).error, TransportError::None);
    }

private:
    static QUrl url(const char* scheme, quint16 port)
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2/").arg(QLatin1String(scheme)).arg(port));
    }

    static void verifyTook(milliseconds took, milliseconds limit)
    {
        QVERIFY2(took >= limit - 2ms, qPrintable(QString::number(took.count())));
        QVERIFY2(took <= limit * 11 / 10 + 100ms, qPrintable(QString::number(took.count())));
    }
};

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
