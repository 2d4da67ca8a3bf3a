#include "tests/support/faultproxy.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>

namespace rollcall::support {

using namespace std::chrono_literals;

namespace {

constexpr std::array names = {"none",      "delay",     "drop_before", "drop_after",   "cut_request",
                              "cut_reply", "reset",     "duplicate",   "wrong_status", "wrong_body",
                              "throttle",  "half_open", "stall"};
static_assert(names.size() == faultKinds);

constexpr std::chrono::milliseconds delay = 1s;

// 56 kbit/s in slices.
constexpr std::chrono::milliseconds sliceTime = 50ms;
constexpr qsizetype slice = 56'000 / 8 * sliceTime.count() / 1000;

const QByteArray portalPage = "<!DOCTYPE html><html><head><title>Welcome</title></head><body>Please accept the "
                              "terms to use this network.</body></html>";

/** What gateways say. None of them blames the request, so none may make a client give an item up. */
struct GatewayAnswer {
    int status;
    const char* contentType;
    const char* body;
};
constexpr std::array gatewayAnswers = {
    GatewayAnswer{403, "text/html", "<html><body>Blocked by the filter of this network</body></html>"},
    GatewayAnswer{404, "text/html", "<html><body>Not Found</body></html>"},
    GatewayAnswer{408, "text/plain", ""},
    GatewayAnswer{429, "application/json", R"({"message":"Too many requests"})"},
    GatewayAnswer{500, "application/json",
                  R"({"message":"An invalid response was received from the upstream server"})"},
    GatewayAnswer{502, "text/html", "<html><body>502 Bad Gateway</body></html>"},
    GatewayAnswer{503, "text/plain", "no healthy upstream"},
    GatewayAnswer{504, "text/html", "<html><body>504 Gateway Time-out</body></html>"},
    GatewayAnswer{511, "text/html", "<html><body>Log in to the network</body></html>"},
    GatewayAnswer{522, "text/html", "<html><body>Connection timed out</body></html>"},
};

bool sendSlowly(PeerConnection& to, const QByteArray& bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += slice) {
        if (!to.send(bytes.mid(at, slice)) || !to.pause(sliceTime))
            return false;
    }
    return true;
}

QByteArray headerIn(const QByteArray& head, const QByteArray& name)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\n" + name + ':');
    const qsizetype from = at + 3 + name.size();
    return at < 0 ? QByteArray() : head.mid(from, head.indexOf('\r', from) - from).trimmed();
}

QByteArray readChunks(PeerConnection& server)
{
    QByteArray chunks;
    for (;;) {
        const QByteArray line = server.readUntil("\r\n");
        const qsizetype size = line.left(line.indexOf('\r')).split(';').constFirst().toLongLong(nullptr, 16);
        const QByteArray chunk = line.isEmpty() ? QByteArray() : server.readBytes(size + 2);
        if (chunk.isEmpty())
            return {};
        chunks += line + chunk;
        if (size == 0)
            return chunks;
    }
}

/** A whole reply as it came; empty if it did not come whole. */
QByteArray readReply(PeerConnection& server)
{
    const QByteArray head = server.readHead();
    const QByteArray status = head.mid(9, 3);
    if (head.isEmpty() || status == "204" || status == "304")
        return head;
    if (headerIn(head, "transfer-encoding").toLower() == "chunked") {
        const QByteArray body = readChunks(server);
        return body.isEmpty() ? QByteArray() : head + body;
    }
    const qsizetype size = headerIn(head, "content-length").toLongLong();
    const QByteArray body = server.readBytes(size);
    return body.size() == size ? head + body : QByteArray();
}

QByteArray dated(QByteArray reply, std::chrono::seconds ahead)
{
    const QByteArray head = reply.left(reply.indexOf("\r\n\r\n") + 2);
    const QByteArray date = headerIn(head, "date");
    if (ahead == 0s || date.isEmpty())
        return reply;
    const QString format = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    const QDateTime read = QLocale::c().toDateTime(QString::fromLatin1(date), format);
    const QDateTime then = QDateTime(read.date(), read.time(), Qt::UTC).addSecs(ahead.count());
    return reply.replace(head.indexOf(date), date.size(), QLocale::c().toString(then, format).toLatin1());
}

QByteArray half(const QByteArray& bytes)
{
    return bytes.left(bytes.size() / 2);
}

} // namespace

const char* name(Fault fault)
{
    return names[static_cast<size_t>(fault)];
}

/** The way from one client's connection to the server, kept open between requests. */
class FaultProxy::Server {
public:
    Server(quint16 port, const std::atomic<std::chrono::seconds>& ahead) : m_port(port), m_ahead(ahead) {}
    ~Server() { leave(); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /** False when no server is there. `client` lends its way to be stopped. */
    bool send(PeerConnection& client, const QByteArray& bytes, bool slowly = false)
    {
        if (m_connection && m_connection->isSpent())
            leave();
        if (!m_connection && !enter(client))
            return false;
        return slowly ? sendSlowly(*m_connection, bytes) : m_connection->send(bytes);
    }
    QByteArray reply() { return m_connection ? dated(readReply(*m_connection), m_ahead) : QByteArray(); }
    void leave() { m_connection.reset(); }

private:
    bool enter(PeerConnection& client)
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connection = std::make_unique<PeerConnection>(socket, client.stop(), 0);
        const int soon = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &soon, sizeof soon);
        if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            return true;
        leave();
        return false;
    }

    const quint16 m_port;
    const std::atomic<std::chrono::seconds>& m_ahead;
    std::unique_ptr<PeerConnection> m_connection;
};

FaultProxy::FaultProxy(quint16 server, std::chrono::milliseconds roundTrip, Tap tap)
    : m_server(server), m_roundTrip(roundTrip), m_tap(std::move(tap)),
      m_peer([this](PeerConnection& client) { serve(client); })
{
}

QUrl FaultProxy::url() const
{
    return m_peer.url(QString());
}

void FaultProxy::follow(std::deque<Fault> script)
{
    const std::scoped_lock lock(m_mutex);
    m_script = std::move(script);
    m_share = 0;
}

void FaultProxy::storm(quint32 seed, double share)
{
    const std::scoped_lock lock(m_mutex);
    m_script.clear();
    m_random.seed(seed);
    m_share = share;
}

void FaultProxy::calm()
{
    follow({});
}

QString FaultProxy::report() const
{
    QStringList parts;
    for (int kind = 1; kind < faultKinds; ++kind) {
        const Fault fault = static_cast<Fault>(kind);
        if (count(fault) > 0)
            parts << QStringLiteral("%1 %2").arg(QLatin1String(name(fault))).arg(count(fault));
    }
    return parts.join(QStringLiteral(", "));
}

FaultProxy::Choice FaultProxy::choose()
{
    const std::scoped_lock lock(m_mutex);
    Choice choice;
    if (!m_script.empty()) {
        choice.fault = m_script.front();
        m_script.pop_front();
    } else if (m_share > 0 && m_random.generateDouble() < m_share) {
        choice.fault = static_cast<Fault>(m_random.bounded(1, faultKinds));
    }
    choice.variant = m_random.generate();
    return choice;
}

void FaultProxy::serve(PeerConnection& client)
{
    Server server(m_server, m_ahead);
    if (m_roundTrip > 0ms && !client.pause(m_roundTrip)) // the handshake's, which the kernel has spared the client
        return;
    for (;;) {
        const QByteArray request = client.readRequest();
        if (request.isEmpty())
            return;
        ++m_requests;
        if (m_tap)
            m_tap(request);
        if (m_roundTrip > 0ms && !client.pause(m_roundTrip / 2))
            return;
        if (!answer(client, server, request))
            return;
    }
}

bool FaultProxy::answer(PeerConnection& client, Server& server, const QByteArray& request)
{
    const auto [fault, variant] = choose();
    ++m_counts[static_cast<size_t>(fault)];
    switch (fault) {
    case Fault::None:
        return pass(client, server, request);
    case Fault::Delay:
        return client.pause(delay) && pass(client, server, request);
    case Fault::DropBefore:
        return false;
    case Fault::DropAfter:
        ask(client, server, request);
        return false;
    case Fault::CutRequest:
        server.send(client, half(request));
        return false;
    case Fault::CutReply:
        client.send(half(ask(client, server, request)));
        return false;
    case Fault::Reset:
        ask(client, server, request);
        client.reset();
        return false;
    case Fault::Duplicate:
        return !ask(client, server, request).isEmpty() && pass(client, server, request);
    case Fault::WrongStatus:
        return wrongStatus(client, server, request, variant);
    case Fault::WrongBody:
        return wrongBody(client, server, request, variant);
    case Fault::Throttle:
        return server.send(client, request, true) && sendSlowly(client, server.reply());
    case Fault::HalfOpen:
        ask(client, server, request);
        client.stall();
        return false;
    case Fault::Stall:
        client.stall();
        return false;
    }
    return false;
}

bool FaultProxy::pass(PeerConnection& client, Server& server, const QByteArray& request)
{
    const QByteArray reply = ask(client, server, request);
    if (reply.isEmpty() || (m_roundTrip > 0ms && !client.pause(m_roundTrip - m_roundTrip / 2)))
        return false;
    const bool isLast = headerIn(reply.left(reply.indexOf("\r\n\r\n") + 2), "connection").toLower() == "close";
    return client.send(reply) && !isLast;
}

QByteArray FaultProxy::ask(PeerConnection& client, Server& server, const QByteArray& request)
{
    if (!server.send(client, request)) {
        ++m_unreached;
        return {};
    }
    const QByteArray reply = server.reply();
    if (reply.isEmpty()) {
        ++m_unreached;
        server.leave();
    }
    return reply;
}

bool FaultProxy::wrongStatus(PeerConnection& client, Server& server, const QByteArray& request, quint32 variant)
{
    if (variant % 2 == 1)
        ask(client, server, request);
    const GatewayAnswer& answer = gatewayAnswers[variant / 2 % gatewayAnswers.size()];
    return client.reply(answer.status, answer.body, QByteArray("Content-Type: ") + answer.contentType + "\r\n");
}

bool FaultProxy::wrongBody(PeerConnection& client, Server& server, const QByteArray& request, quint32 variant)
{
    if (variant % 2 == 0)
        return client.reply(200, portalPage, "Content-Type: text/html\r\n");
    const QByteArray reply = ask(client, server, request);
    const QByteArray body = half(reply.mid(reply.indexOf("\r\n\r\n") + 4));
    return !reply.isEmpty()
           && client.reply(reply.mid(9, 3).toInt(), body.isEmpty() ? "{\"message\":\"" : body,
                           "Content-Type: application/json\r\n");
}

} // namespace rollcall::support
