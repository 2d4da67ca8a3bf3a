// Every request ends, whoever ends first; and nothing is left over.

#include "core/net/httpclient.h"
#include "tests/net/await.h"
#include "tests/net/requests.h"

#include <QDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace rollcall;
using namespace rollcall::net;
using namespace std::chrono_literals;
using support::PeerConnection;
using support::ScriptedPeer;

namespace {

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

class TestHttpLifetime : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

QTEST_GUILESS_MAIN(TestHttpLifetime)
#include "tst_httplifetime.moc"
