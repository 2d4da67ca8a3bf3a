#include "tests/support/scriptedpeer.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rollcall::support {

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int listenOnFreePort(int backlog, quint16& port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener, backlog) != 0
        || ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("no port on 127.0.0.1");
    port = ntohs(address.sin_port);
    return listener;
}

qsizetype contentLength(const QByteArray& head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("content-length:");
    return at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

} // namespace

PeerConnection::~PeerConnection()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool PeerConnection::waitFor(short events, int timeout)
{
    pollfd both[] = {{m_stop, POLLIN, 0}, {m_socket, events, 0}};
    return ::poll(both, 2, timeout) > 0 && both[0].revents == 0;
}

bool PeerConnection::readMore()
{
    char buffer[16384];
    if (!waitFor(POLLIN, -1))
        return false;
    const ssize_t size = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (size <= 0)
        return false;
    m_received.append(buffer, size);
    return true;
}

QByteArray PeerConnection::readUntil(const QByteArray& mark)
{
    qsizetype from = 0;
    qsizetype end = m_received.indexOf(mark);
    while (end < 0) {
        from = std::max<qsizetype>(0, m_received.size() - mark.size());
        if (!readMore())
            return {};
        end = m_received.indexOf(mark, from);
    }
    return readBytes(end + mark.size());
}

QByteArray PeerConnection::readBytes(qsizetype size)
{
    while (m_received.size() < size) {
        if (!readMore())
            return {};
    }
    const QByteArray bytes = m_received.left(size);
    m_received.remove(0, size);
    return bytes;
}

QByteArray PeerConnection::readHead()
{
    return readUntil("\r\n\r\n");
}

QByteArray PeerConnection::readRequest()
{
    const QByteArray head = readHead();
    const qsizetype length = contentLength(head);
    const QByteArray body = readBytes(length);
    return body.size() == length ? head + body : QByteArray();
}

bool PeerConnection::isSpent() const
{
    pollfd one{m_socket, POLLIN, 0};
    return !m_received.isEmpty() || ::poll(&one, 1, 0) != 0;
}

bool PeerConnection::send(const QByteArray& bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        if (!waitFor(POLLOUT, -1))
            return false;
        const ssize_t size =
            ::send(m_socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (size < 0)
            return false;
        sent += size;
    }
    return true;
}

bool PeerConnection::reply(int status, const QByteArray& body, const QByteArray& headers)
{
    return send("HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
}

bool PeerConnection::pause(std::chrono::milliseconds time)
{
    pollfd stop{m_stop, POLLIN, 0};
    return ::poll(&stop, 1, static_cast<int>(time.count())) == 0;
}

void PeerConnection::stall()
{
    pollfd both[] = {{m_stop, POLLIN, 0}, {m_socket, POLLRDHUP, 0}};
    ::poll(both, 2, -1);
}

void PeerConnection::reset()
{
    const linger rude{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &rude, sizeof rude);
    ::close(m_socket);
    m_socket = -1;
}

ScriptedPeer::ScriptedPeer(Script script) : m_script(std::move(script)), m_listener(listenOnFreePort(64, m_port))
{
    if (::pipe2(m_stop, O_CLOEXEC) != 0)
        qFatal("no pipe");
    m_acceptor = std::thread([this] { accept(); });
}

ScriptedPeer::~ScriptedPeer()
{
    ::close(m_stop[1]);
    m_acceptor.join();
    for (Served& served : m_served)
        served.thread.join();
    ::close(m_listener);
    ::close(m_stop[0]);
}

QUrl ScriptedPeer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

void ScriptedPeer::accept()
{
    for (;;) {
        pollfd both[] = {{m_stop[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        if (::poll(both, 2, -1) < 0 || both[0].revents != 0)
            return;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        joinEnded();
        const int number = m_connections++;
        Served& served = m_served.emplace_back();
        served.thread = std::thread([this, socket, number, &served] {
            {
                PeerConnection connection(socket, m_stop[0], number);
                m_script(connection);
            }
            served.isOver = true;
        });
    }
}

// A thread that ended keeps its stack until it is joined; a peer may see thousands.
void ScriptedPeer::joinEnded()
{
    m_served.remove_if([](Served& served) {
        if (!served.isOver)
            return false;
        served.thread.join();
        return true;
    });
}

FullBacklog::FullBacklog() : m_listener(listenOnFreePort(0, m_port))
{
    const sockaddr_in address = loopback(m_port);
    for (int i = 0; i < 4; ++i) {
        m_fillers.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        // The first ones are taken into the queue, the others wait; neither is an answer that we need.
        [[maybe_unused]] const int result =
            ::connect(m_fillers.back(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
}

FullBacklog::~FullBacklog()
{
    for (const int filler : m_fillers)
        ::close(filler);
    ::close(m_listener);
}

quint16 closedPort()
{
    quint16 port = 0;
    ::close(listenOnFreePort(1, port));
    return port;
}

} // namespace rollcall::support
