#pragma once

#include "core/net/httprequest.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace rollcall::support {

/** One of tests/net/data. Those are signed by authority.pem, whose key was thrown away: here.pem is for 127.0.0.1,
 *  elsewhere.pem for another host. */
inline QString certificateFile(const char* name)
{
    return QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/net/data/") + QLatin1String(name);
}

/** Answers every request with 200 over TLS, with the certificate and key of that file. */
class TlsServer : public QObject {
public:
    explicit TlsServer(const char* pemFile)
    {
        QFile file(certificateFile(pemFile));
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

    net::HttpRequest request() const
    {
        return {.method = net::Method::Post,
                .url = QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(m_server.serverPort())),
                .headers = {{"Content-Type", "text/plain"}},
                .body = "secret",
                .timeouts = {std::chrono::seconds(5), std::chrono::seconds(5)}};
    }

    int requests() const { return m_requests; }

private:
    QSslServer m_server;
    int m_requests = 0;
};

} // namespace rollcall::support
