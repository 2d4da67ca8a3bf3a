#pragma once

#include <QtGlobal>

#include <map>

namespace rollcall::net {

/** What this process can see of its own TCP connections, because Qt gives nobody the sockets of its network access.
 *  Both functions look at all of them; thread: any; no errors: without /proc nothing is done and nothing seen. */

/** Turns Nagle's algorithm off on every TCP connection that this process has (TCP_NODELAY, see tcp(7)).
 *
 *  Why: Qt writes a body in pieces of 16 KiB and leaves the algorithm on, so the last piece waits until the server has
 *  acknowledged those before: a round trip, and the up to 40 ms for which Linux puts an acknowledgement off. There is
 *  nothing it could collect: a request is written as a whole, and then the next word is the server's.
 *  What it takes effect on: connections that exist, held back bytes included; so call it when a request was begun. */
void sendWithoutDelay();

/** What the TCP connections that exist have carried, each since its beginning. */
struct Traffic {
    /** Bytes that the other ends have acknowledged, of all together (tcpi_bytes_acked of TCP_INFO). A number that changes
     *  while a body goes up is progress, whatever still waits in Qt's and the kernel's buffers: on a slow line those hold a
     *  minute's worth, which Qt has long reported as sent. */
    quint64 acknowledged = 0;
    /** Bytes that arrived (tcpi_bytes_received), by descriptor. */
    std::map<int, quint64> received;

    /** The most that any one connection has received since `earlier`. */
    quint64 mostReceivedSince(const Traffic& earlier) const;
};
Traffic traffic();

} // namespace rollcall::net
