// What the proxy of the journeys does to requests, seen from both of its sides.

#include "tests/support/faultproxy.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace rollcall::support;

namespace {

const QByteArray body = R"({"id":"0197a8b2","student_number":"2021001"})";
const QByteArray wholeReply = R"({"stored":"0197a8b2"})";

/** A client's connection; blocking. */
class Client {
public:
    explicit Client(const QUrl& url)
    {
        m_socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        if (!m_socket.waitForConnected(5000))
            qFatal("the proxy does not listen");
    }

    /** Sends one request, and gives what came of a reply until it is whole, the connection ends or the time is over. */
    QByteArray ask(int milliseconds = 10'000)
    {
        m_socket.write("POST /rest/v1/attendance HTTP/1.1\r\nHost: x\r\nContent-Length: "
                       + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray reply;
        while (!isWhole(reply) && m_socket.waitForReadyRead(milliseconds))
            reply += m_socket.readAll();
        return reply + m_socket.readAll();
    }

    /** Its last request ended it, or the peer did. */
    bool isEnded()
    {
        return m_socket.state() != QAbstractSocket::ConnectedState || m_socket.waitForDisconnected(2000);
    }
    QAbstractSocket::SocketError error() const { return m_socket.error(); }

private:
    static bool isWhole(const QByteArray& reply)
    {
        const qsizetype end = reply.indexOf("\r\n\r\n");
        const qsizetype at = reply.indexOf("Content-Length: ");
        return end > 0 && at > 0
               && reply.size() - end - 4 >= reply.mid(at + 16, reply.indexOf('\r', at) - at - 16).toInt();
    }

    QTcpSocket m_socket;
};

int status(const QByteArray& reply)
{
    return reply.mid(9, 3).toInt();
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size();
}

} // namespace

class TestFaultProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_arrived = 0; }

    void withoutAFaultItIsNotThere()
    {
        FaultProxy proxy(m_server.port());
        Client client(proxy.url());
        for (int i = 0; i < 3; ++i) {
            const QByteArray reply = client.ask();
            QCOMPARE(status(reply), 201);
            QVERIFY(reply.endsWith(wholeReply));
        }
        QCOMPARE(m_arrived, 3);
        QCOMPARE(proxy.requests(), 3);
        QCOMPARE(proxy.connections(), 1);
        QCOMPARE(proxy.count(Fault::None), 3);
        QCOMPARE(proxy.report(), QString());
    }

    void aFaultIsDoneToOneRequest_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("arrived"); // whole requests at the server
        QTest::addColumn<bool>("replied");
        QTest::addColumn<bool>("ended");

        QTest::newRow("delay") << Fault::Delay << 1 << true << false;
        QTest::newRow("drop before") << Fault::DropBefore << 0 << false << true;
        QTest::newRow("drop after") << Fault::DropAfter << 1 << false << true;
        QTest::newRow("cut request") << Fault::CutRequest << 0 << false << true;
        QTest::newRow("cut reply") << Fault::CutReply << 1 << false << true;
        QTest::newRow("reset") << Fault::Reset << 1 << false << true;
        QTest::newRow("duplicate") << Fault::Duplicate << 2 << true << false;
        QTest::newRow("throttle") << Fault::Throttle << 1 << true << false;
    }

    void aFaultIsDoneToOneRequest()
    {
        QFETCH(const Fault, fault);
        QFETCH(const int, arrived);
        QFETCH(const bool, replied);
        QFETCH(const bool, ended);

        FaultProxy proxy(m_server.port());
        proxy.follow({fault});
        Client client(proxy.url());
        const QByteArray reply = client.ask();
        QCOMPARE(reply.endsWith(wholeReply), replied);
        if (ended)
            QVERIFY(client.isEnded());
        if (fault == Fault::Reset)
            QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
        if (fault == Fault::CutReply)
            QVERIFY(reply.startsWith("HTTP/1.1 201"));
        QTRY_COMPARE(m_arrived, arrived);
        QCOMPARE(proxy.count(fault), 1);
        QCOMPARE(proxy.report(), QLatin1String(name(fault)) + QStringLiteral(" 1"));

        Client next(proxy.url()); // the script is over
        QVERIFY(next.ask().endsWith(wholeReply));
    }

    void itsServerLivesOnAnotherDay_data()
    {
        QTest::addColumn<std::chrono::seconds>("ahead");
        QTest::addColumn<QByteArray>("date");
        QTest::newRow("today") << std::chrono::seconds(0) << QByteArray("Sun, 28 Mar 2027 00:59:30 GMT");
        QTest::newRow("a minute later") << std::chrono::seconds(60) << QByteArray("Sun, 28 Mar 2027 01:00:30 GMT");
        QTest::newRow("months earlier") << std::chrono::seconds(-100 * 86'400)
                                        << QByteArray("Fri, 18 Dec 2026 00:59:30 GMT");
    }

    void itsServerLivesOnAnotherDay()
    {
        QFETCH(std::chrono::seconds, ahead);
        QFETCH(QByteArray, date);
        FaultProxy proxy(m_server.port());
        proxy.setCalendar(ahead);
        Client client(proxy.url());
        const QByteArray reply = client.ask();
        QVERIFY2(reply.contains("\r\nDate: " + date + "\r\n"), reply.constData());
        QVERIFY(reply.endsWith(wholeReply));
    }

    void aHalfOpenConnectionIsSilentUntilTheClientGivesUp_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("arrived");
        QTest::newRow("after the server did it") << Fault::HalfOpen << 1;
        QTest::newRow("before it saw the request") << Fault::Stall << 0;
    }

    void aHalfOpenConnectionIsSilentUntilTheClientGivesUp()
    {
        QFETCH(const Fault, fault);
        QFETCH(const int, arrived);
        FaultProxy proxy(m_server.port());
        proxy.follow({fault});
        Client client(proxy.url());
        QCOMPARE(client.ask(300), QByteArray());
        QCOMPARE(client.error(), QAbstractSocket::SocketTimeoutError);
        QCOMPARE(m_arrived, arrived);
    }

    void aGatewaySpeaksForTheServer()
    {
        FaultProxy proxy(m_server.port());
        QSet<int> statuses;
        proxy.follow(std::deque<Fault>(20, Fault::WrongStatus));
        for (int i = 0; i < 20; ++i)
            statuses << status(Client(proxy.url()).ask());
        QVERIFY(statuses.size() > 3);
        QVERIFY(*std::min_element(statuses.begin(), statuses.end()) >= 400);
        QVERIFY(m_arrived > 0 && m_arrived < 20); // some after the server did it
    }

    void aWrongBodyIsAPortalsPageOrHalfOfTheTrueOne()
    {
        FaultProxy proxy(m_server.port());
        proxy.follow(std::deque<Fault>(20, Fault::WrongBody));
        int portal = 0;
        int halves = 0;
        for (int i = 0; i < 20; ++i) {
            const QByteArray reply = Client(proxy.url()).ask();
            portal += status(reply) == 200 && reply.contains("<html>");
            halves += status(reply) == 201 && reply.endsWith("\r\n\r\n" + wholeReply.left(wholeReply.size() / 2));
        }
        QVERIFY(portal > 0 && halves > 0);
        QCOMPARE(portal + halves, 20);
    }

    void aSlowWayIsAsSlowAsItSays()
    {
        const std::chrono::milliseconds roundTrip(50);
        FaultProxy proxy(m_server.port(), roundTrip);
        QElapsedTimer timer;
        timer.start();
        Client client(proxy.url());
        QVERIFY(!client.ask().isEmpty());
        QVERIFY(std::chrono::milliseconds(timer.elapsed()) >= 2 * roundTrip); // one for the connection
        timer.start();
        QVERIFY(!client.ask().isEmpty());
        QVERIFY(std::chrono::milliseconds(timer.elapsed()) >= roundTrip);
    }

    void theSameSeedIsTheSameStorm()
    {
        const auto storm = [this] {
            FaultProxy proxy(m_server.port());
            proxy.storm(7, 0.5);
            QByteArray seen;
            for (int i = 0; i < 12; ++i) {
                Client client(proxy.url());
                client.ask(300);
                seen += proxy.report().toLatin1() + '\n';
            }
            return seen;
        };
        const QByteArray first = storm();
        QVERIFY(first.contains('1'));
        QCOMPARE(storm(), first);
    }

    void aServerMayGoAndComeBack()
    {
        const quint16 port = closedPort();
        FaultProxy proxy(port);
        Client before(proxy.url());
        QCOMPARE(before.ask(), QByteArray());
        QVERIFY(before.isEnded());
        QCOMPARE(proxy.unreached(), 1);

        FaultProxy known(m_server.port()); // a server whose connections end with each reply, as one that restarts
        m_closes = true;
        Client client(known.url());
        QVERIFY(client.ask().endsWith(wholeReply));
        m_closes = false;
        QVERIFY(client.ask().endsWith(wholeReply));
    }

    void nothingIsLeftOpen()
    {
        FaultProxy proxy(m_server.port());
        const qsizetype before = openDescriptors();
        std::deque<Fault> script;
        for (int i = 0; i < 50; ++i) {
            for (const Fault fault :
                 {Fault::DropAfter, Fault::Reset, Fault::CutRequest, Fault::HalfOpen, Fault::None})
                script.push_back(fault);
        }
        const auto count = script.size();
        proxy.follow(std::move(script));
        for (size_t i = 0; i < count; ++i) {
            Client client(proxy.url()); // gone like a client that was killed
            client.ask(5);
        }
        QTRY_VERIFY(openDescriptors() <= before);
    }

private:
    std::atomic<int> m_arrived{0};
    std::atomic<bool> m_closes{false};
    ScriptedPeer m_server{[this](PeerConnection& connection) {
        for (QByteArray request = connection.readRequest(); !request.isEmpty(); request = connection.readRequest()) {
            if (!request.endsWith(body))
                return;
            ++m_arrived;
            connection.reply(201, wholeReply, "Date: Sun, 28 Mar 2027 00:59:30 GMT\r\n");
            if (m_closes)
                return;
        }
    }};
};

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
