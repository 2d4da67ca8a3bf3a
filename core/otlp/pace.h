#pragma once

#include "core/sync/backoff.h"

namespace rollcall::otlp {

/** When the log server is asked. */
struct Pace {
    std::chrono::milliseconds look = std::chrono::seconds(1); ///< how often the disk is looked at for new lines
    sync::Backoff backoff{std::chrono::seconds(1), std::chrono::minutes(5)}; ///< after a request that failed
};

} // namespace rollcall::otlp
