#pragma once

#include "core/base/clock.h"

#include <QString>

namespace rollcall::sync {

/** Keeps us from asking a service that fails: normally closed; open after so many failures in a row, and then nothing
 *  may be asked; after a while half open, when one request at a time may try. By the monotonic clock, so that setting
 *  the time of day changes nothing. What counts as a failure is its owner's to say. */
class CircuitBreaker {
public:
    enum class State { Closed, Open, HalfOpen };

    struct Settings {
        int threshold = 5;                                            ///< failures in a row that open it, at least 1
        std::chrono::milliseconds timeout = std::chrono::seconds(60); ///< from the last failure until one may try
        int successes = 2;                                            ///< in a row that close it again, at least 1
    };

    struct Status {
        QString name;
        State state;
        int failures;                          ///< in a row
        std::chrono::milliseconds stateUptime; ///< in that state for so long
    };

    CircuitBreaker(QString name, Settings settings, const Clock& clock);

    /** Whether a request may go now. Turns an open one half open when its time has come. */
    bool tryAcquire();

    /** How long until tryAcquire(); nothing if it does now. */
    std::chrono::milliseconds opensIn() const;

    void succeeded();
    void failed();

    /** Someone knows better: one may try at once. */
    void tryNow();

    /** Closed, with nothing remembered. */
    void reset();

    Status status() const;

private:
    void enter(State state);

    const QString m_name;
    const Settings m_settings;
    const Clock& m_clock;
    State m_state = State::Closed;
    std::chrono::milliseconds m_since; ///< monotonic
    std::chrono::milliseconds m_lastFailure{};
    int m_failures = 0;
    int m_successes = 0; ///< since it is half open
};

/** "closed", "open", "half_open". */
const char* name(CircuitBreaker::State state);

} // namespace rollcall::sync
