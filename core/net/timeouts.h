#pragma once

#include <QtGlobal>

#include <chrono>

namespace rollcall::net {

/** How long one request may take. Comes from config::NetworkTimeouts: nobody else names a duration for the network. */
struct Timeouts {
    std::chrono::milliseconds connect; ///< DNS, TCP and TLS, until the request can be sent
    std::chrono::milliseconds read;    ///< the longest silence while sending, waiting and receiving

    /** For a whole request that carried so many bytes of bodies, both ways: on a line that moves fewer than a thousand a second
     *  nothing of use arrives, and a server that drips a byte a second must not hold a request for ever. */
    constexpr std::chrono::milliseconds deadline(qint64 bytes = 0) const
    {
        return connect + 4 * read + std::chrono::milliseconds(bytes);
    }

    friend bool operator==(const Timeouts&, const Timeouts&) = default;
};

} // namespace rollcall::net
