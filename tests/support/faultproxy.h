#pragma once

#include "tests/support/scriptedpeer.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QUrl>

#include <array>
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <mutex>

namespace rollcall::support {

/** What a network, or whatever stands in it, does to one request. The "server" is the one behind the proxy. */
enum class Fault {
    None,
    Delay,       ///< everything arrives, a second late
    DropBefore,  ///< the connection ends (FIN); the server never saw the request
    DropAfter,   ///< the server did what was asked; the connection ends (FIN) without a reply
    CutRequest,  ///< the server gets half of the request, and then the end
    CutReply,    ///< the server did it; half of its reply arrives, and then the end
    Reset,       ///< the server did it; the connection ends with RST
    Duplicate,   ///< the server gets the request twice; the second reply arrives
    WrongStatus, ///< a status of the gateway's own, of requests that the server did and that it did not
    WrongBody,   ///< a captive portal's page, or the server's reply with half a body that claims to be whole
    Throttle,    ///< 56 kbit/s, both ways
    HalfOpen,    ///< the server did it; nothing comes, and the connection stays until the client gives up
    Stall,       ///< the same, and the server never saw the request
};

inline constexpr int faultKinds = static_cast<int>(Fault::Stall) + 1;

/** "drop_after" and so on, for reports. */
const char* name(Fault fault);

/** A proxy on 127.0.0.1 between a client and one HTTP/1.1 server, that does to each request what it is told. It lives on
 *  threads of its own, survives clients that are killed, and a server that goes and comes back: while the server is
 *  away, connections end without a reply. Thread-safe. Faults by the caller's word only; without any it is honest. */
class FaultProxy {
public:
    /** Gets each whole request as it arrived, in the thread of its connection. */
    using Tap = std::function<void(const QByteArray& request)>;

    /** `server` is its port on 127.0.0.1. A connection costs one `roundTrip`; half of one passes before a request
     *  goes on, and half before its reply does. */
    explicit FaultProxy(quint16 server, std::chrono::milliseconds roundTrip = {}, Tap tap = {});

    QUrl url() const;

    /** From now on these, one a request in the order of their arrival; after them nothing any more. */
    void follow(std::deque<Fault> script);
    /** From now on a random one with the probability `share` of each request. */
    void storm(quint32 seed, double share);
    /** From now on none. What is half open stays so until its client gives up. */
    void calm();

    /** From now on the server's replies are dated so much later: for a client whose calendar runs ahead. */
    void setCalendar(std::chrono::seconds ahead) { m_ahead = ahead; }

    int requests() const { return m_requests; }
    int connections() const { return m_peer.connections(); }
    /** How often it was done. */
    int count(Fault fault) const { return m_counts[static_cast<size_t>(fault)]; }
    /** Connections ended because no server was there. */
    int unreached() const { return m_unreached; }
    /** "delay 3, drop_before 5, ...": every kind that was done. */
    QString report() const;

private:
    struct Choice {
        Fault fault = Fault::None;
        quint32 variant = 0; ///< random: which status, which body
    };
    class Server;

    void serve(PeerConnection& client);
    // Each gives whether the connection goes on.
    bool answer(PeerConnection& client, Server& server, const QByteArray& request);
    bool pass(PeerConnection& client, Server& server, const QByteArray& request);
    bool wrongStatus(PeerConnection& client, Server& server, const QByteArray& request, quint32 variant);
    bool wrongBody(PeerConnection& client, Server& server, const QByteArray& request, quint32 variant);
    QByteArray ask(PeerConnection& client, Server& server, const QByteArray& request);
    Choice choose();

    const quint16 m_server;
    const std::chrono::milliseconds m_roundTrip;
    const Tap m_tap;

    std::mutex m_mutex; ///< of the next three
    std::deque<Fault> m_script;
    QRandomGenerator m_random;
    double m_share = 0;

    std::atomic<std::chrono::seconds> m_ahead{};
    std::atomic<int> m_requests{0};
    std::atomic<int> m_unreached{0};
    std::array<std::atomic<int>, faultKinds> m_counts{};

    ScriptedPeer m_peer; ///< last: its threads use the others
};

} // namespace rollcall::support
