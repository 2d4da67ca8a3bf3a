#pragma once

#include <chrono>

namespace rollcall::net {

/** How long one request may take. Comes from config::NetworkTimeouts: nobody else names a duration for the network. */
struct Timeouts {
    std::chrono::milliseconds connect; ///< DNS, TCP and TLS, until the request can be sent
    std::chrono::milliseconds read;    ///< the longest silence while sending, waiting and receiving

    /** For the whole request, so that a server that drips a byte a second does not hold it for ever. */
    constexpr std::chrono::milliseconds deadline() const { return connect + 4 * read; }

    friend bool operator==(const Timeouts&, const Timeouts&) = default;
};

} // namespace rollcall::net
