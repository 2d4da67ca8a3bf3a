#include "tests/support/slowline.h"

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace rollcall::support {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

// As on Ethernet. On the loopback interface a segment holds 64 KiB, which would be nine seconds of such a line.
constexpr int segmentBytes = 1400;
// Linux doubles it, and keeps half for itself.
constexpr int bufferBytes = 8192;
// What a modem holds.
constexpr steady_clock::duration longestBacklog = 100ms;

sockaddr_in localAddress(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int smallSocket()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bufferBytes, sizeof bufferBytes);
    ::setsockopt(socket, IPPROTO_TCP, TCP_MAXSEG, &segmentBytes, sizeof segmentBytes);
    return socket;
}

/** One direction of the line. */
class Carrier {
public:
    explicit Carrier(SlowLine::Speed speed) : m_speed(speed) {}

    bool isBusy(steady_clock::time_point now) const { return m_freeAt > now + longestBacklog; }
    steady_clock::time_point takesMoreAt() const { return m_freeAt - longestBacklog; }
    /** When so many bytes arrive that are given to it now. */
    steady_clock::time_point carry(steady_clock::time_point now, qsizetype bytes)
    {
        m_freeAt = std::max(m_freeAt, now) + std::chrono::nanoseconds(bytes * 1'000'000'000 / m_speed.bytesPerSecond);
        return m_freeAt + m_speed.roundTrip / 2;
    }

private:
    const SlowLine::Speed m_speed;
    steady_clock::time_point m_freeAt{};
};

/** What one side of a connection says to the other. */
struct Stream {
    struct Piece {
        steady_clock::time_point due;
        QByteArray bytes; ///< none: the end
    };
    int from;
    int to;
    Carrier& carrier;
    steady_clock::time_point notBefore;
    std::deque<Piece> onTheWay{};
    bool hasEnded = false;
    bool isBlocked = false; ///< the receiver's buffer is full

    bool isOver() const { return hasEnded && onTheWay.empty(); }

    void take(steady_clock::time_point now)
    {
        char buffer[segmentBytes];
        const ssize_t size = ::recv(from, buffer, sizeof buffer, MSG_DONTWAIT);
        if (size < 0 && errno == EAGAIN)
            return;
        hasEnded = size <= 0;
        const auto due = std::max(carrier.carry(now, std::max<ssize_t>(size, 0)), notBefore);
        onTheWay.push_back({due, QByteArray(buffer, std::max<ssize_t>(size, 0))});
    }

    void deliver(steady_clock::time_point now)
    {
        isBlocked = false;
        while (!onTheWay.empty() && onTheWay.front().due <= now && !isBlocked) {
            QByteArray& bytes = onTheWay.front().bytes;
            if (bytes.isEmpty())
                ::shutdown(to, SHUT_WR);
            const ssize_t sent = ::send(to, bytes.constData(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
            isBlocked = sent < 0 && errno == EAGAIN;
            if (sent >= 0 && sent < bytes.size())
                bytes.remove(0, sent);
            else if (!isBlocked)
                onTheWay.pop_front();
        }
    }
};

struct Link {
    Link(int near, int far, Carrier& up, Carrier& down, steady_clock::time_point open)
        : client(near), server(far), streams{Stream{near, far, up, open}, Stream{far, near, down, open}}
    {
    }
    ~Link()
    {
        ::close(client);
        ::close(server);
    }
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    const int client;
    const int server;
    std::array<Stream, 2> streams;
};

void run(int listener, int stop, quint16 serverPort, SlowLine::Speed speed)
{
    Carrier up(speed);
    Carrier down(speed);
    std::vector<std::unique_ptr<Link>> links;
    for (;;) {
        const auto now = steady_clock::now();
        std::vector<pollfd> watched{{stop, POLLIN, 0}, {listener, POLLIN, 0}};
        std::optional<steady_clock::time_point> wakeAt;
        const auto wake = [&](steady_clock::time_point at) { wakeAt = std::min(wakeAt.value_or(at), at); };
        for (const auto& link : links) {
            for (const Stream& stream : link->streams) {
                const bool wantsMore = !stream.hasEnded && !stream.isBlocked;
                const bool takes = wantsMore && !stream.carrier.isBusy(now);
                watched.push_back({takes ? stream.from : -1, POLLIN, 0});
                watched.push_back({stream.isBlocked ? stream.to : -1, POLLOUT, 0});
                if (wantsMore && !takes)
                    wake(stream.carrier.takesMoreAt());
                if (!stream.onTheWay.empty() && !stream.isBlocked)
                    wake(stream.onTheWay.front().due);
            }
        }
        const auto wait = wakeAt ? std::chrono::ceil<std::chrono::milliseconds>(std::max(*wakeAt - now, 0ns)) : -1ms;
        ::poll(watched.data(), watched.size(), static_cast<int>(wait.count()));
        if (watched[0].revents != 0)
            return;

        const auto then = steady_clock::now();
        size_t at = 2;
        for (const auto& link : links) {
            for (Stream& stream : link->streams) {
                if (watched[at].revents != 0 && !stream.carrier.isBusy(then))
                    stream.take(then);
                stream.deliver(then);
                at += 2;
            }
        }
        std::erase_if(links, [](const auto& link) { return link->streams[0].isOver() && link->streams[1].isOver(); });
        // Whoever was first in line is the last now, so that all get their share.
        if (!links.empty())
            std::rotate(links.begin(), links.begin() + 1, links.end());

        if (watched[1].revents != 0) {
            const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
            const int server = smallSocket();
            const sockaddr_in address = localAddress(serverPort);
            ::connect(server, reinterpret_cast<const sockaddr*>(&address),
                      sizeof address); // no server: an end follows
            links.push_back(std::make_unique<Link>(client, server, up, down, then + speed.roundTrip));
        }
    }
}

} // namespace

SlowLine::SlowLine(quint16 server, Speed speed) : m_listener(smallSocket()), m_stop(::eventfd(0, EFD_CLOEXEC))
{
    sockaddr_in address = localAddress(0);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("no port on 127.0.0.1");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread(run, m_listener, m_stop, server, speed);
}

SlowLine::~SlowLine()
{
    const quint64 one = 1;
    (void)!::write(m_stop, &one, sizeof one);
    m_thread.join();
    ::close(m_listener);
    ::close(m_stop);
}

QUrl SlowLine::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

} // namespace rollcall::support
