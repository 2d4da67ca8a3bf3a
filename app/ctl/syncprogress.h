#pragma once

#include "core/base/clock.h"
#include "core/queue/outbox.h"

#include <QJsonObject>

#include <deque>
#include <optional>

namespace rollcall::app {

/** How far a sync has come, for people who watch: what is left, how fast it goes, and how long it will take. The numbers
 *  are those of the window. */
class SyncProgress {
public:
    explicit SyncProgress(const Clock& clock) : m_clock(clock) {}

    /** The queue as it is now. */
    void count(const queue::Stats& stats);

    /** Items sent a second, over the last half minute; 0 before there is anything to measure. */
    double rate() const;

    /** Nothing while it cannot be told. */
    std::optional<std::chrono::seconds> timeLeft() const;

    /** "120 records wait (212 items), 1 needs help; 85.0 items/s, 3 s left" */
    QString sentence() const;
    QJsonObject toJson() const;

private:
    struct Sample {
        std::chrono::milliseconds at; ///< monotonic
        qint64 sent;                  ///< items, since this was made
    };

    const Clock& m_clock;
    queue::Stats m_stats;
    std::deque<Sample> m_samples;
};

} // namespace rollcall::app
