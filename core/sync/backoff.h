#pragma once

#include <chrono>

namespace rollcall::sync {

/** Exponential back-off with full jitter: a random time between nothing and base * 2^failures, never over the cap.
 *  (Full jitter empties a crowd of clients fastest: M. Brooker, "Exponential Backoff And Jitter", 2015.) */
struct Backoff {
    std::chrono::milliseconds base;
    std::chrono::milliseconds cap;

    /** The longest wait after this many failures in a row (0 = the first). */
    std::chrono::milliseconds ceiling(int failures) const;

    /** The wait itself. `random` is uniform in [0, 1). */
    std::chrono::milliseconds delay(int failures, double random) const;
};

} // namespace rollcall::sync
