#include "core/net/httpclient.h"
#include "tests/net/await.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::net;
using namespace std::chrono_literals;

namespace {

QString dataFile(const char* name)
{
    return QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/net/data/") + QLatin1String(name);
}

/** Answers every request with 200 over TLS, with the certificate and key of that file. */
class TlsServer : public QObject {
public:
    explicit TlsServer(const char* pemFile)
    {
        QFile file(dataFile(pemFile));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the test's certificate is missing");
        const QByteArray pem = file.readAll();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(pem, QSsl::Pem));
        tls.setPrivateKey(QSslKey(pem, QSsl::Ec, QSsl::Pem));
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    if (!socket->readAll().contains("\r\n\r\n"))
                        return;
                    ++m_requests;
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                });
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on 127.0.0.1");
    }

    HttpRequest request() const
    {
        return {.method = Method::Post,
                .url = QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(m_server.serverPort())),
                .headers = {{"Content-Type", "text/plain"}},
                .body = "secret",
                .timeouts = {5s, 5s}};
    }

    int requests() const { return m_requests; }

private:
    QSslServer m_server;
    int m_requests = 0;
};

} // namespace

/** The certificates under data/ are signed by data/authority.pem, whose key was thrown away: here.pem is for
 *  127.0.0.1, elsewhere.pem for another host. */
class TestHttpTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUnknownAuthorityIsRefused()
    {
        TlsServer server("here.pem");
        HttpClient client;
        const HttpReply reply = await(client.send(server.request()));
        QCOMPARE(reply.error, TransportError::TlsFailed);
        QVERIFY(!mayHaveBeenDelivered(reply));
        QCOMPARE(server.requests(), 0);
    }

    void aPrivateAuthorityCanBeTrusted()
    {
        TlsServer server("here.pem");
        HttpClient client;
        QVERIFY(client.trust(dataFile("authority.pem")).ok());
        const HttpReply reply = await(client.send(server.request()));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.body, QByteArray("ok"));
        QCOMPARE(server.requests(), 1);
    }

    void aCertificateForAnotherHostIsRefusedThoughItsAuthorityIsTrusted()
    {
        TlsServer server("elsewhere.pem");
        HttpClient client;
        QVERIFY(client.trust(dataFile("authority.pem")).ok());
        QCOMPARE(await(client.send(server.request())).error, TransportError::TlsFailed);
        QCOMPARE(server.requests(), 0);
    }

    void aFileWithoutCertificatesIsRefused()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("empty.pem"));
        HttpClient client;
        QCOMPARE(client.trust(path).error().code, ErrorCode::NotFound);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no certificate");
        file.close();
        QCOMPARE(client.trust(path).error().code, ErrorCode::Invalid);
        QVERIFY(client.trust(path).error().detail.contains(path));
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
