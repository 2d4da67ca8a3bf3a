#pragma once

#include <chrono>

namespace rollcall::ui {

/** Whom the kiosk talks to. */
enum class Service { Supabase, Storage, Connectivity, Sms };

/** What became of one request to a service, sent to try its limits. */
struct ServiceTest {
    enum class Outcome {
        Answered,       ///< within both limits
        NotConfigured,  ///< there is no such service in the settings
        ConnectTimeout, ///< no connection within its limit
        ReadTimeout,    ///< connected, then silence for longer than its limit
        Refused,        ///< nobody listens there
        UnknownHost,    ///< the name leads nowhere
        TlsFailed,      ///< the certificate is not trusted
        Lost,           ///< the connection broke, or something else than HTTP came
        Denied,         ///< answered, but with an error in `status`
    };

    Service service{};
    Outcome outcome{};
    std::chrono::milliseconds connect{};   ///< until the request could be sent; 0 if it never could
    std::chrono::milliseconds firstByte{}; ///< from then until the answer began; 0 if it never did
    int status = 0;                        ///< HTTP; 0 if there was no answer
};

} // namespace rollcall::ui
