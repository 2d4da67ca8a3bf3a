#pragma once

#include "core/net/httpreply.h"

#include <optional>

namespace rollcall::otlp {

/** What the log server said to a request, by the OTLP specification ("OTLP/HTTP Response"). */
struct Answer {
    enum class Kind {
        Taken,    ///< all but `rejected`
        TryAgain, ///< no answer, or one of 429, 502, 503 and 504
        Refused   ///< any other: sending the same again would not help
    };
    Kind kind = Kind::TryAgain;
    long long rejected = 0;                                        ///< of partialSuccess
    std::optional<std::chrono::milliseconds> after = std::nullopt; ///< Retry-After
};

Answer readAnswer(const net::HttpReply& reply);

} // namespace rollcall::otlp
