#pragma once

#include <chrono>

namespace rollcall::ui {

/** The services the kiosk uses. */
enum class Service { Supabase, Storage, Connectivity, Sms };

/** The result of one request that was sent to a service to test its timeouts. */
struct ServiceTest {
    enum class Outcome {
        Answered,       ///< within both timeouts
        NotConfigured,  ///< the service is not set up in the settings
        ConnectTimeout, ///< no connection in time
        ReadTimeout,    ///< connected, then no answer in time
        Refused,        ///< nothing listens at that address
        UnknownHost,    ///< the host name does not resolve
        TlsFailed,      ///< the certificate is not trusted
        Lost,           ///< the connection broke, or the answer was not HTTP
        Denied,         ///< answered with an error status
    };

    Service service{};
    Outcome outcome{};
    std::chrono::milliseconds connect{};   ///< until the request could be sent; 0 if it could not
    std::chrono::milliseconds firstByte{}; ///< from then until the first byte of the answer; 0 if there was none
    int status = 0;                        ///< HTTP status; 0 if there was no answer
};

} // namespace rollcall::ui
