#pragma once

#include "core/attendance/record.h"
#include "core/base/clock.h"

#include <deque>
#include <functional>
#include <optional>

namespace rollcall::checkin {

/** Tells what time it is, and how certain that is: a kiosk whose clock has no battery starts in 1970, or yesterday
 *  evening.
 *
 *  Takes: the server's Date of each reply. Gives: the moment of a scan. Next: Desk. Thread: store.
 *  The server's time is kept against the monotonic clock, so that setting the wall clock makes no measurement wrong. While
 *  it is known, a wall clock that is off by more than `tolerance` is not used: the moment is computed from the server's
 *  time and marked Corrected. While it is not known, a wall clock that is behind what is certain (`known` plus the time
 *  since) is not used either: the moment is the earliest possible one, marked Suspect. */
class Timekeeper {
public:
    static constexpr std::chrono::milliseconds tolerance = std::chrono::minutes(2);
    static constexpr std::chrono::milliseconds longestKept = std::chrono::hours(24); ///< by then clocks have drifted

    /** What the machine knows of its own time; thisMachine() asks the kernel. */
    struct Machine {
        QString boot;                      ///< names this run of it; the same for every process
        std::function<bool()> isClockKept; ///< NTP or a clock with a battery keeps the wall clock
        std::function<std::chrono::milliseconds()>
            timeAsleep; ///< suspended in this run; the monotonic clock stands still then
    };

    /** `known`: a moment that has certainly passed. */
    Timekeeper(const Clock& clock, Machine machine, const std::optional<QDateTime>& known);

    /** A reply carried this Date, in whole seconds. Its first byte came `roundTrip` after the request was sent and `age`
     *  ago, so the server wrote it somewhere in that round trip. A round trip too long to tell anything is not used. Gives
     *  whether it was used. */
    bool learn(const QDateTime& serverDate, std::chrono::milliseconds roundTrip, std::chrono::milliseconds age);

    /** Ours minus the server's: positive if the wall clock is fast. Nothing while it is not known. */
    std::optional<std::chrono::milliseconds> offset() const;

    /** The server's time (since 1970) when the machine started (ClockReading::uptime 0). Nothing while it is not known. */
    std::optional<std::chrono::milliseconds> serverTimeAtStart() const;
    /** The server's time now. */
    std::optional<QDateTime> serverTime() const;

    const QString& boot() const { return m_machine.boot; }

    /** Now, for a record. */
    struct Moment {
        QDateTime at; ///< local, with its offset
        attendance::ClockReading clock;
    };
    Moment moment();
    /** The same, or the time that somebody vouches for. */
    Moment momentOf(const std::optional<QDateTime>& at);

    /** Looks at the wall clock again, as moment() does. */
    void updateDrift();
    /** When last looked at, the wall clock was not to be used: a person should set it, or mend NTP. */
    bool isDrifting() const { return m_isDrifting; }

private:
    std::chrono::milliseconds wall() const;
    std::chrono::milliseconds uptime() const;
    std::chrono::milliseconds earliest() const;
    bool isBehind() const;
    QDateTime local(std::chrono::milliseconds sinceEpoch) const;

    const Clock& m_clock;
    const Machine m_machine;
    std::chrono::milliseconds m_known;   ///< since 1970; certain at m_knownAt
    std::chrono::milliseconds m_knownAt; ///< uptime

    std::deque<std::chrono::milliseconds> m_samples; ///< the server's time minus the uptime
    std::chrono::milliseconds m_learnedAt{};         ///< uptime
    bool m_isDrifting = false;
};

} // namespace rollcall::checkin
