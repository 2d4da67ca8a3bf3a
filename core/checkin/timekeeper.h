#pragma once

#include "core/attendance/record.h"
#include "core/base/clock.h"

#include <deque>
#include <functional>
#include <optional>

namespace rollcall::checkin {

/** Says when it is, and how sure that is: a kiosk without a battery for its clock starts in 1970, or yesterday evening.
 *
 *  Takes: the server's Date of each reply. Gives: the moment of a scan. Next: Desk. Thread: store.
 *  The server's time is kept against the monotonic clock, so that setting the wall clock makes no measurement wrong. While
 *  it is known, a wall clock that is more than `tolerance` off is not used: the moment is reckoned from the server's time
 *  and marked Corrected. While it is not, a wall clock that is behind what is certain (`known` and the time since) is not
 *  used either: the moment is the earliest it can be, marked Suspect. */
class Timekeeper {
public:
    static constexpr std::chrono::milliseconds tolerance = std::chrono::minutes(2);
    static constexpr std::chrono::milliseconds longestKept = std::chrono::hours(24); ///< by then clocks have drifted

    /** `boot` names this run of the machine, and is the same for every process in it. `isClockKept` says whether the
     *  system vouches for the wall clock (NTP, or a clock with a battery). `known`: a moment that is certainly over. */
    Timekeeper(const Clock& clock, QString boot, std::function<bool()> isClockKept,
               const std::optional<QDateTime>& known);

    /** A reply that left the server between `roundTrip` and nothing before `age` ago carried this Date, in whole seconds.
     *  One that took too long to tell anything is not used. Gives whether it was. */
    bool learn(const QDateTime& serverDate, std::chrono::milliseconds roundTrip, std::chrono::milliseconds age);

    /** Ours minus the server's: positive if the wall clock is fast. Nothing while it is not known. */
    std::optional<std::chrono::milliseconds> offset() const;

    /** What the monotonic clock shows when the server's shows 1970: for records of before it was known. */
    std::optional<std::chrono::milliseconds> serverEpoch() const;

    const QString& boot() const { return m_boot; }

    /** Now, for a record. */
    struct Moment {
        QDateTime at; ///< local, with its offset
        attendance::ClockReading clock;
    };
    Moment moment();

    /** The wall clock is not to be used: a person should set it, or mend NTP. */
    bool isOff();

private:
    std::chrono::milliseconds wall() const;
    std::chrono::milliseconds earliest() const;
    bool isBehind() const;
    QDateTime local(std::chrono::milliseconds sinceEpoch) const;

    const Clock& m_clock;
    const QString m_boot;
    const std::function<bool()> m_isClockKept;
    std::chrono::milliseconds m_known;   ///< since 1970; certain at m_knownAt
    std::chrono::milliseconds m_knownAt; ///< monotonic

    std::deque<std::chrono::milliseconds> m_samples; ///< the server's time minus the monotonic clock
    std::chrono::milliseconds m_learnedAt{};         ///< monotonic
    bool m_isOff = false;                            ///< by more than the tolerance, when last looked at
};

} // namespace rollcall::checkin
