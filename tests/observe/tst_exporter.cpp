// How metrics leave the program: over a port, a unix socket and a file, whatever happens on the other side.

#include "core/observe/exporter.h"
#include "core/observe/metricsserver.h"
#include "core/observe/textfile.h"
#include "tests/support/exposition.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace rollcall;
using namespace std::chrono_literals;
using observe::Endpoint;
using observe::Exporter;

namespace {

const QByteArray exampleText = "# HELP rollcall_x x\n# TYPE rollcall_x gauge\nrollcall_x 1\n";

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Endpoint portOf(quint16 port)
{
    return {.address = QHostAddress(QHostAddress::LocalHost), .port = port};
}

/** What comes until the other side closes. */
QByteArray ask(quint16 port, const QByteArray& question)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QByteArray answer;
    bool isClosed = false;
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(question); });
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] { isClosed = true; });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&] { isClosed = true; });
    if (!QTest::qWaitFor([&] { return isClosed; }, 20'000))
        return "it stays open";
    return answer + socket.readAll();
}

QByteArray bodyOf(const QByteArray& answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Asks until there is an answer: the exporter's thread has just been started. */
QByteArray askUntilAnswered(quint16 port)
{
    QByteArray answer;
    (void)QTest::qWaitFor([&] { return !(answer = ask(port, "GET /metrics HTTP/1.1\r\n\r\n")).isEmpty(); }, 20'000);
    return answer;
}

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void questionsAreAnsweredAsHttpWantsIt_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("withMetrics");
        const auto row = [](const char* name, const QByteArray& question, const char* status, bool withMetrics) {
            QTest::newRow(name) << question << QByteArray(status) << withMetrics;
        };
        row("GET", "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "200 OK", true);
        row("with a query", "GET /metrics?x=y HTTP/1.1\r\n\r\n", "200 OK", true);
        row("HTTP 1.0", "GET /metrics HTTP/1.0\r\n\r\n", "200 OK", true);
        row("HEAD", "HEAD /metrics HTTP/1.1\r\n\r\n", "200 OK", false);
        row("POST", "POST /metrics HTTP/1.1\r\nContent-Length: 0\r\n\r\n", "405 Method Not Allowed", false);
        row("elsewhere", "GET / HTTP/1.1\r\n\r\n", "404 Not Found", false);
        row("a longer path", "GET /metricsx HTTP/1.1\r\n\r\n", "404 Not Found", false);
        row("no HTTP", "hello\r\n\r\n", "400 Bad Request", false);
        row("nothing but blanks", "  \r\n\r\n", "400 Bad Request", false);
        row("too long", "GET /metrics HTTP/1.1\r\nX: " + QByteArray(9000, 'x') + "\r\n\r\n",
            "431 Request Header Fields Too Large", false);
    }

    void questionsAreAnsweredAsHttpWantsIt()
    {
        QFETCH(QByteArray, question);
        QFETCH(QByteArray, status);
        QFETCH(bool, withMetrics);
        const quint16 port = freePort();
        observe::MetricsServer server(portOf(port), [] { return exampleText; });
        QVERIFY(server.listen());
        const QByteArray answer = ask(port, question);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + "\r\n"), answer.constData());
        QCOMPARE(bodyOf(answer) == exampleText, withMetrics);
        if (status == "200 OK") {
            QVERIFY(answer.contains("Content-Type: text/plain; version=0.0.4"));
            QVERIFY(answer.contains("Content-Length: " + QByteArray::number(exampleText.size()) + "\r\n"));
        }
    }

    void aQuestionMayComeInPieces()
    {
        const quint16 port = freePort();
        observe::MetricsServer server(portOf(port), [] { return exampleText; });
        QVERIFY(server.listen());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        for (const char* piece : {"GET /met", "rics HTTP/1.1\r\n", "\r", "\n"}) {
            socket.write(piece);
            QTRY_COMPARE(socket.bytesToWrite(), 0);
        }
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(bodyOf(socket.readAll()), exampleText);
    }

    void whoAsksNothingIsCutOffAndKeepsNobodyElseAwayForLong()
    {
        const quint16 port = freePort();
        observe::MetricsServer server(portOf(port), [] { return exampleText; });
        QVERIFY(server.listen());
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 8; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress::LocalHost, port);
            QTRY_COMPARE(silent.back()->state(), QAbstractSocket::ConnectedState);
        }
        QCOMPARE(ask(port, "GET /metrics HTTP/1.1\r\n\r\n"), QByteArray()); // eight are enough
        for (const auto& socket : silent)
            QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 15'000);
        QCOMPARE(bodyOf(ask(port, "GET /metrics HTTP/1.1\r\n\r\n")), exampleText);
    }

    void aUnixSocketGivesTheSame()
    {
        const QString path = m_folder.filePath(QStringLiteral("metrics.sock"));
        observe::MetricsServer server({.socketPath = path}, [] { return exampleText; });
        QVERIFY(server.listen());
        struct stat made {};
        QCOMPARE(::stat(path.toUtf8().constData(), &made), 0);
        QCOMPARE(made.st_mode & 0777, mode_t(0770)); // not everybody's
        QLocalSocket socket;
        socket.connectToServer(path);
        socket.write("GET /metrics HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(bodyOf(socket.readAll()), exampleText);
    }

    void theSocketOfAKilledProgramIsReplacedAndNothingElse()
    {
        const QString path = m_folder.filePath(QStringLiteral("left.sock"));
        const int left = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.toUtf8().constData(), sizeof address.sun_path);
        QCOMPARE(::bind(left, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        QCOMPARE(::listen(left, 1), 0);

        observe::MetricsServer server({.socketPath = path}, [] { return exampleText; });
        const auto taken = server.listen();
        QVERIFY(!taken);
        QVERIFY2(taken.error().detail.contains(QLatin1String("another program listens there")),
                 qPrintable(taken.error().detail));
        ::close(left);
        QVERIFY(server.listen());

        const QString file = m_folder.filePath(QStringLiteral("diary.txt"));
        QVERIFY(observe::writeTextfile(file, "dear diary"));
        observe::MetricsServer other({.socketPath = file}, [] { return exampleText; });
        QVERIFY(!other.listen());
        QCOMPARE(contents(file), QByteArray("dear diary"));
    }

    void aPortThatIsTakenIsTriedAgain()
    {
        QTcpServer another;
        QVERIFY(another.listen(QHostAddress::LocalHost));
        const quint16 port = another.serverPort();
        const Exporter exporter({.listen = portOf(port), .retryInterval = 20ms}, [] { return exampleText; });
        another.close();
        QCOMPARE(bodyOf(askUntilAnswered(port)), exampleText);
    }

    void aFileIsWrittenForEverybodyToReadAndGoesWithTheProgram()
    {
        const QString path = m_folder.filePath(QStringLiteral("rollcall.prom"));
        const mode_t before = ::umask(0077); // the kiosk's
        {
            std::atomic<int> asked = 0;
            const Exporter exporter({.textfile = path, .textfileInterval = 10ms}, [&asked] {
                ++asked;
                return exampleText;
            });
            QTRY_VERIFY(asked > 3);
            QCOMPARE(contents(path), exampleText);
            struct stat made {};
            QCOMPARE(::stat(path.toUtf8().constData(), &made), 0);
            QCOMPARE(made.st_mode & 0777, mode_t(0644));
        }
        ::umask(before);
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(!QFileInfo::exists(path + QStringLiteral(".part")));
    }

    void whoReadsTheFileNeverSeesHalfOfIt()
    {
        const QString path = m_folder.filePath(QStringLiteral("whole.prom"));
        QByteArray longText;
        for (int i = 0; i < 3000; ++i)
            longText += "# HELP rollcall_x" + QByteArray::number(i) + " x\n";
        QVERIFY(observe::writeTextfile(path, longText));
        std::atomic<bool> isOver = false;
        std::thread writer([&] {
            for (int i = 0; i < 300; ++i)
                (void)observe::writeTextfile(path, longText);
            isOver = true;
        });
        int reads = 0;
        int wrong = 0;
        while (!isOver || reads == 0) {
            wrong += contents(path) == longText ? 0 : 1;
            ++reads;
        }
        writer.join();
        QCOMPARE(wrong, 0);
    }

    void aFolderThatIsNotThereIsAFaultAndHarmsNobody()
    {
        const auto written = observe::writeTextfile(m_folder.filePath(QStringLiteral("none/x.prom")), exampleText);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NotFound);
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
