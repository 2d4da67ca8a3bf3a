#pragma once

#include "core/checkin/timekeeper.h"
#include "core/queue/journal.h"

namespace rollcall::checkin {

/** Compares the clock with the server's while a program sends, keeps what it learns, and logs a clock that is wrong.
 *
 *  Takes: the Date of every reply of the cloud. Gives: the clock's offset to records that were written before it was
 *  known, and the server's time to the register. Thread: store. */
class ClockCheck {
public:
    /** All three outlive it. */
    ClockCheck(Timekeeper& time, queue::Journal& journal, const Clock& clock)
        : m_time(time), m_journal(journal), m_clock(clock)
    {
    }

    /** Takes in one reply, as Timekeeper::learn(). The first one that tells the time gives their offset to the records of
     *  this run that still wait. Gives whether isDrifting() changed. */
    bool learn(const QDateTime& serverDate, std::chrono::milliseconds roundTrip, std::chrono::milliseconds age);

    /** Looks at the clock again, and logs a change. Gives whether isDrifting() changed. */
    bool updateDrift();

    /** When last looked at, the wall clock was not to be used. */
    bool isDrifting() const { return m_isDrifting; }

private:
    void keepServerTime();

    Timekeeper& m_time;
    queue::Journal& m_journal;
    const Clock& m_clock;
    bool m_isDrifting = false;
    std::optional<std::chrono::milliseconds> m_keptAt; ///< monotonic
};

} // namespace rollcall::checkin
