#include "core/net/httpclient.h"
#include "tests/net/await.h"
#include "tests/support/scriptedpeer.h"
#include "tests/support/slowline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rollcall;
using namespace rollcall::net;
using namespace std::chrono_literals;
using support::PeerConnection;
using support::ScriptedPeer;
using support::SlowLine;

namespace {

HttpRequest post(const QUrl& url, const QByteArray& body, const Timeouts& timeouts)
{
    return {Method::Post, url, {{"Content-Type", "image/jpeg"}}, body, timeouts};
}

} // namespace

/** A line that is slow but alive ends no request, although most of its time passes without a signal from Qt. */
class TestSlowLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyOnItsWayIsNoSilence_data()
    {
        QTest::addColumn<int>("uploads");
        QTest::newRow("one body") << 1;
        QTest::newRow("three at once, which share the line") << 3;
    }

    void aBodyOnItsWayIsNoSilence()
    {
        QFETCH(int, uploads);
        ScriptedPeer server([](PeerConnection& connection) {
            for (;;) {
                const QByteArray request = connection.readRequest();
                if (request.isEmpty() || !connection.reply(201, QByteArray::number(request.size())))
                    return;
            }
        });
        const SlowLine line(server.port(), {40'000, 100ms});
        HttpClient client;
        const QByteArray body(120'000 / uploads, 'x');
        QElapsedTimer clock;
        clock.start();
        QList<QFuture<HttpReply>> replies;
        for (int i = 0; i < uploads; ++i)
            replies << client.send(post(line.url(), body, {1s, 1s}));
        for (const auto& future : replies) {
            const HttpReply reply = await(future);
            QCOMPARE(reply.error, TransportError::None);
            QCOMPARE(reply.status, 201);
            QVERIFY(reply.body.toInt() > body.size());
            QCOMPARE(reply.transmissions, 1);
        }
        QVERIFY2(clock.elapsed() > 2'500, "the line was not slow"); // 120,000 bytes at 40,000 a second
    }

    void aReplyMayTakeAsLongAsItsBytesNeed()
    {
        const QByteArray roster(60'000, 'r');
        ScriptedPeer server([&](PeerConnection& connection) {
            connection.readRequest();
            connection.reply(200, roster);
        });
        const SlowLine line(server.port(), {20'000, 100ms});
        HttpClient client;
        const Timeouts timeouts{500ms, 500ms};
        QElapsedTimer clock;
        clock.start();
        const HttpReply reply = await(client.send({Method::Get, line.url(), {}, {}, timeouts}));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.body, roster);
        QVERIFY2(clock.elapsed() > timeouts.deadline().count(), "the limit of an empty request was not reached");
    }

    void aServerThatSaysNothingAfterTheBodyIsSilent()
    {
        ScriptedPeer server([](PeerConnection& connection) {
            connection.readRequest();
            connection.stall();
        });
        const SlowLine line(server.port(), {40'000, 100ms});
        HttpClient client;
        const HttpReply reply = await(client.send(post(line.url(), QByteArray(40'000, 'x'), {500ms, 500ms})));
        QCOMPARE(reply.error, TransportError::ReadTimeout);
    }
};

QTEST_GUILESS_MAIN(TestSlowLine)
#include "tst_slowline.moc"
