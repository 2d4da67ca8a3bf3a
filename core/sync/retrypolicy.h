#pragma once

#include "core/sync/backoff.h"
#include "core/sync/circuitbreaker.h"
#include "core/sync/outcome.h"

namespace rollcall::sync {

/** When one service may be asked next, and how patiently: back-off, the server's wishes and the circuit breaker in one.
 *  Nothing here is given up by count, and nothing that was not sent is counted against an item. */
class RetryPolicy {
public:
    struct Settings {
        Backoff backoff{std::chrono::seconds(30), std::chrono::hours(1)};
        std::chrono::milliseconds haltPause = std::chrono::minutes(5); ///< after Halt, until it is tried again
        CircuitBreaker::Settings breaker = {};
    };

    RetryPolicy(QString service, Settings settings, const Clock& clock);

    /** How many requests may be out at once, of at most `most`: none in a pause, one at a time to try. */
    int permits(int most);

    /** Until permits() gives some; 0 means now. */
    std::chrono::milliseconds wait() const;

    /** The next attempt should wait longer for its answer. */
    bool extendedTimeout() const { return m_extendedTimeout; }

    /** Takes in what became of an attempt. `random` is uniform in [0, 1).
     *  A connect timeout is followed sooner than another failure; the server's wish is a floor. */
    void note(const Outcome& outcome, double random);

    /** The way there is back, or the project was woken: back-off, breaker and the pause after Halt give way to one request
     *  after `in`. What the server wished for stays. */
    void tryIn(std::chrono::milliseconds in);

    /** A person asks: now, whatever else stands against it; after failures one request, else as many as may be. */
    void tryNow();

    /** The Halt that neither an answer nor tryNow() has lifted since; usually nothing. */
    const std::optional<Outcome>& halt() const { return m_halt; }

    CircuitBreaker::Status breaker() const { return m_breaker.status(); }

private:
    std::chrono::milliseconds remaining() const;

    const Settings m_settings;
    const Clock& m_clock;
    CircuitBreaker m_breaker;
    std::chrono::milliseconds m_until{}; ///< monotonic, as is the next
    std::chrono::milliseconds m_floor{}; ///< the part of it that the server wished for
    int m_failures = 0;                  ///< Later in a row
    bool m_extendedTimeout = false;
    std::optional<Outcome> m_halt;
    bool m_isTrial = false; ///< the next request goes alone
};

} // namespace rollcall::sync
