#pragma once

#include "core/base/clock.h"
#include "core/queue/outbox.h"

#include <QJsonObject>

#include <deque>
#include <optional>

namespace rollcall::app {

/** How far sending has come: what is left, how fast it goes, and how long it will take, measured over the last half minute.
 *  Records are sent by hundreds and photos one by one, hundreds of times slower, so the rate of each is measured apart. */
class SyncProgress {
public:
    explicit SyncProgress(const Clock& clock) : m_clock(clock) {}

    /** Takes in the queue as it is now. */
    void count(const queue::Stats& stats);

    /** Records and photos still to be sent. */
    int itemsLeft() const { return m_stats.items; }

    /** Records, photos, refused scans and voids that need help before they can be sent. */
    int parked() const { return m_stats.parked + m_stats.parkedRefusals + m_stats.parkedVoids; }

    /** Items a second: what is left divided by the time it will take or, while that is unknown, what was sent in the last
     *  half minute; 0 before anything was measured. */
    double rate() const;

    /** Nothing while it is unknown: as long as nothing was sent yet of a kind that is left. */
    std::optional<std::chrono::seconds> timeLeft() const;

    /** "120 records to send (212 items), 1 needs help; 85.0 items/s, 3 s left" */
    QString sentence() const;
    QJsonObject toJson() const;

private:
    using Milliseconds = std::chrono::milliseconds;

    /** What was sent of a kind since the beginning, and the time that took; without the time when only the other was sent. */
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
