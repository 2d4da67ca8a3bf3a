// Connections that come to nothing, each with an error of its own.

#include "core/net/httpclient.h"
#include "tests/net/await.h"
#include "tests/net/requests.h"

#include <QTest>

#include <atomic>

using namespace rollcall;
using namespace rollcall::net;
using namespace std::chrono_literals;
using support::PeerConnection;
using support::ScriptedPeer;

class TestHttpFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(await(client.send(get(peer.url()))).transmissions, 1);
        const HttpReply reply = await(client.send(post(peer.url(), "{}")));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.status, 201);
        QCOMPARE(posts.load(), 2);
        QCOMPARE(reply.transmissions, 2);
    }
};

QTEST_GUILESS_MAIN(TestHttpFailures)
#include "tst_httpfailures.moc"
