#pragma once

#include "core/attendance/roster.h"
#include "core/attendance/validator.h"
#include "core/attendance/verdict.h"
#include "core/checkin/timekeeper.h"
#include "core/queue/journal.h"

namespace rollcall::checkin {

/** Where it is decided whether a scan counts.
 *
 *  Takes: what a code says. Gives: a Receipt, after the record is on disk, or a Refusal. Next: the screen, and the photo
 *  of the Receipt's record. Thread: store. The only caller of Journal::append. */
class Desk {
public:
    /** All outlive this. */
    Desk(const Clock& clock, Timekeeper& time, const attendance::Roster& roster, queue::Journal& journal,
         DeviceId device)
        : m_clock(clock), m_time(time), m_roster(roster), m_journal(journal), m_device(std::move(device))
    {
    }

    /** `payload`: any bytes, as read from a code. `photo`: whether a picture of this scan will follow.
     *  `at`: when it was scanned, for scans entered later: somebody vouches for it. Now if not given. */
    attendance::Verdict checkIn(const QByteArray& payload, queue::Journal::Photo photo,
                                const std::optional<QDateTime>& at = {});

private:
    attendance::Verdict record(const attendance::Badge& badge, const attendance::Student& student,
                               queue::Journal::Photo photo, const Timekeeper::Moment& moment);

    const Clock& m_clock;
    Timekeeper& m_time;
    const attendance::Roster& m_roster;
    queue::Journal& m_journal;
    DeviceId m_device;
    attendance::Validator m_validator;
};

} // namespace rollcall::checkin
