#include "core/net/httpclient.h"
#include "tests/net/await.h"
#include "tests/support/tlsserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::net;
using support::certificateFile;
using support::TlsServer;

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
        QVERIFY(client.trust(certificateFile("authority.pem")).ok());
        const HttpReply reply = await(client.send(server.request()));
        QCOMPARE(reply.error, TransportError::None);
        QCOMPARE(reply.body, QByteArray("ok"));
        QCOMPARE(server.requests(), 1);
    }

    void aCertificateForAnotherHostIsRefusedThoughItsAuthorityIsTrusted()
    {
        TlsServer server("elsewhere.pem");
        HttpClient client;
        QVERIFY(client.trust(certificateFile("authority.pem")).ok());
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
