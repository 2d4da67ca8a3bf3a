#pragma once

#include "core/base/clock.h"
#include "core/queue/outbox.h"

#include <QJsonObject>

#include <deque>
#include <optional>

namespace rollcall::app {

/** How far a sync has come, for people who watch: what is left, how fast it goes, and how long it will take. The numbers
 *  are those of the window. Records go up by hundreds and photos one by one, hundreds of times slower, so each kind has a
 *  measure of its own. */
class SyncProgress {
public:
    explicit SyncProgress(const Clock& clock) : m_clock(clock) {}

    /** The queue as it is now. */
    void count(const queue::Stats& stats);

    /** Rows and photos still to be sent. */
    int itemsLeft() const { return m_stats.items; }

    /** Items a second: those that are left by the time they take or, while that is not known, what was sent over the last
     *  half minute; 0 before there is anything to measure. */
    double rate() const;

    /** Nothing while it cannot be told: before the first of each kind that is left was sent. */
    std::optional<std::chrono::seconds> timeLeft() const;

    /** "120 records to send (212 items), 1 needs help; 85.0 items/s, 3 s left" */
    QString sentence() const;
    QJsonObject toJson() const;

private:
    using Milliseconds = std::chrono::milliseconds;

    /** What was sent of a kind since this was made, and for how long it could have been: not while only the other was. */
    struct Work {
        qint64 sent = 0;
        Milliseconds time{0};
    };
    struct Sample {
        Milliseconds at; ///< monotonic
        Work records;
        Work photos;
    };

    std::optional<double> secondsLeft() const;
    double seconds(int left, Work Sample::*kind) const;

    const Clock& m_clock;
    queue::Stats m_stats;
    std::deque<Sample> m_samples;
};

} // namespace rollcall::app
