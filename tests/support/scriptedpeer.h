#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace rollcall::support {

/** One accepted connection, as the script of a ScriptedPeer sees it. Blocking; each wait also ends, with
 *  false or nothing, when the other side closes or the peer is destroyed. */
class PeerConnection {
public:
    PeerConnection(int socket, int stop, int number) : m_socket(socket), m_stop(stop), m_number(number) {}
    ~PeerConnection();
    PeerConnection(const PeerConnection&) = delete;
    PeerConnection& operator=(const PeerConnection&) = delete;

    /** 0 for the first connection of the peer, and so on. */
    int number() const { return m_number; }
    /** Readable when the peer is destroyed; for a connection of the script's own that must end with it. */
    int stop() const { return m_stop; }

    /** One whole request with its body; empty when there is none any more. */
    QByteArray readRequest();
    /** Only up to the end of the headers; what came of the body stays in the socket or in us. */
    QByteArray readHead();
    /** Up to `mark` and with it; empty if it does not come. */
    QByteArray readUntil(const QByteArray& mark);
    /** Exactly so many bytes, or none. */
    QByteArray readBytes(qsizetype size);
    /** The other side has closed, or said something that nobody asked for. */
    bool isSpent() const;
    bool send(const QByteArray& bytes);
    /** A reply with Content-Length. */
    bool reply(int status, const QByteArray& body, const QByteArray& headers = {});
    /** Waits; false if the peer is to stop. */
    bool pause(std::chrono::milliseconds time);
    /** Says nothing, and reads nothing, until the other side is gone or the peer is destroyed. */
    void stall();
    /** Ends the connection with RST instead of FIN. */
    void reset();

private:
    bool readMore();
    bool waitFor(short events, int timeout);

    int m_socket;
    const int m_stop;
    const int m_number;
    QByteArray m_received;
};

/** A TCP server on 127.0.0.1 that does to each connection what the test says, on a thread for each. */
class ScriptedPeer {
public:
    using Script = std::function<void(PeerConnection&)>;

    explicit ScriptedPeer(Script script);
    ~ScriptedPeer();
    ScriptedPeer(const ScriptedPeer&) = delete;
    ScriptedPeer& operator=(const ScriptedPeer&) = delete;

    quint16 port() const { return m_port; }
    QUrl url(const QString& path = QStringLiteral("/")) const;
    int connections() const { return m_connections; }

private:
    /** A connection's thread, and whether it has nothing left to do. */
    struct Served {
        std::atomic<bool> isOver{false};
        std::thread thread;
    };

    void accept();
    void joinEnded();

    const Script m_script;
    quint16 m_port = 0;
    int m_listener = -1;
    int m_stop[2] = {-1, -1}; ///< a pipe: readable when it is over
    std::atomic<int> m_connections{0};
    std::list<Served> m_served; ///< of the accepting thread, until that one ends
    std::thread m_acceptor;
};

/** A port on 127.0.0.1 whose queue of connections is full: to connect takes for ever, as to an address behind
 *  a dead router. */
class FullBacklog {
public:
    FullBacklog();
    ~FullBacklog();
    FullBacklog(const FullBacklog&) = delete;
    FullBacklog& operator=(const FullBacklog&) = delete;

    quint16 port() const { return m_port; }

private:
    quint16 m_port = 0;
    int m_listener = -1;
    std::list<int> m_fillers;
};

/** A port on 127.0.0.1 where nobody listens. */
quint16 closedPort();

} // namespace rollcall::support
