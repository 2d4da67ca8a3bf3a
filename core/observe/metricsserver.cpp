#include "core/observe/metricsserver.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

namespace rollcall::observe {

namespace {

constexpr int mostConnections = 8;
constexpr std::chrono::seconds patience{5};
constexpr qsizetype longestHead = 8 * 1024;

QByteArray response(const char* status, const char* type, const QByteArray& body, bool withBody = true)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type
           + "\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + (withBody ? body : QByteArray());
}

/** Whether a program listens there. A local connect() does not wait. */
bool isAnswered(const QByteArray& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool isConnected =
        ::connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 || errno == EAGAIN;
    ::close(probe);
    return isConnected;
}

} // namespace

MetricsServer::MetricsServer(Endpoint endpoint, std::function<QByteArray()> text, QObject* parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_text(std::move(text)), m_tcp(this), m_local(this)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &MetricsServer::accept);
    connect(&m_local, &QLocalServer::newConnection, this, &MetricsServer::accept);
    // The group may be that of who collects them.
    m_local.setSocketOptions(QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption);
}

MetricsServer::~MetricsServer() = default;

Result<void> MetricsServer::listen()
{
    const auto refused = [this](const QString& why) {
        return Error{ErrorCode::Io, QStringLiteral("%1: %2").arg(m_endpoint.toString(), why)};
    };
    if (!m_endpoint.isSocket()) {
        if (!m_tcp.listen(m_endpoint.address, m_endpoint.port))
            return refused(m_tcp.errorString());
        return {};
    }
    const QByteArray path = QFile::encodeName(m_endpoint.socketPath);
    struct stat there {};
    if (::lstat(path.constData(), &there) == 0) {
        if (!S_ISSOCK(there.st_mode))
            return refused(QStringLiteral("a file that is no socket lies there"));
        if (isAnswered(path))
            return refused(QStringLiteral("another program listens there"));
        QLocalServer::removeServer(m_endpoint.socketPath);
    }
    if (!m_local.listen(m_endpoint.socketPath))
        return refused(m_local.errorString());
    return {};
}

void MetricsServer::accept()
{
    while (m_tcp.hasPendingConnections() || m_local.hasPendingConnections()) {
        QIODevice* connection = m_tcp.hasPendingConnections() ? static_cast<QIODevice*>(m_tcp.nextPendingConnection())
                                                              : m_local.nextPendingConnection();
        if (m_open >= mostConnections) {
            delete connection;
            continue;
        }
        ++m_open;
        connect(connection, &QObject::destroyed, this, [this] { --m_open; });
        if (auto* tcp = qobject_cast<QTcpSocket*>(connection))
            connect(tcp, &QTcpSocket::disconnected, tcp, &QObject::deleteLater);
        else
            connect(static_cast<QLocalSocket*>(connection), &QLocalSocket::disconnected, connection,
                    &QObject::deleteLater);
        // Also when it does not read its answer: deleting the socket closes it.
        QTimer::singleShot(patience, connection, [connection] { connection->deleteLater(); });
        connect(connection, &QIODevice::readyRead, this,
                [this, connection, head = QByteArray()]() mutable { read(connection, head); });
    }
}

void MetricsServer::read(QIODevice* connection, QByteArray& head)
{
    head += connection->read(longestHead + 1 - head.size());
    const bool isTooLong = head.size() > longestHead;
    if (!isTooLong && !head.contains("\r\n\r\n"))
        return;
    disconnect(connection, &QIODevice::readyRead, this, nullptr);
    connection->write(isTooLong ? response("431 Request Header Fields Too Large", "text/plain", "too long\n")
                                : answerTo(head));
    if (auto* tcp = qobject_cast<QTcpSocket*>(connection))
        tcp->disconnectFromHost(); // both after what was written
    else
        static_cast<QLocalSocket*>(connection)->disconnectFromServer();
}

QByteArray MetricsServer::answerTo(const QByteArray& head) const
{
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1."))
        return response("400 Bad Request", "text/plain", "this speaks HTTP/1.1\n");
    const QByteArray& method = words.at(0);
    const QByteArray path = words.at(1).split('?').constFirst();
    if (path != "/metrics")
        return response("404 Not Found", "text/plain", "the metrics are at /metrics\n");
    if (method != "GET" && method != "HEAD")
        return response("405 Method Not Allowed", "text/plain", "only GET\n");
    return response("200 OK", "text/plain; version=0.0.4; charset=utf-8", m_text(), method == "GET");
}

} // namespace rollcall::observe
