#pragma once

#include "core/attendance/badgereader.h"
#include "core/attendance/roster.h"
#include "core/attendance/rulesinforce.h"
#include "core/attendance/validator.h"
#include "core/attendance/verdict.h"
#include "core/checkin/timekeeper.h"
#include "core/queue/journal.h"

namespace rollcall::checkin {

/** Decides whether a scan counts: by the schedule in force (attendance::decide()), else once a day. A scan whose time is only
 *  the earliest possible one (ClockNote::Suspect) is counted as without a schedule: a kiosk that does not know what time it is
 *  keeps nobody out.
 *
 *  Takes what a code says, or a student who was identified in another way. Gives a Receipt, after the record is on disk,
 *  or a Refusal. The screen shows either; the photo of a Receipt's record follows. Thread: store. The only caller of
 *  Journal::append. */
class Desk {
public:
    /** All outlive this. Records have the day and the time of the zone of `rules`. */
    Desk(const Clock& clock, Timekeeper& time, const attendance::BadgeReader& badges,
         const attendance::Roster& roster, const attendance::RulesInForce& rules, queue::Journal& journal,
         DeviceId device)
        : m_clock(clock), m_time(time), m_badges(badges), m_roster(roster), m_rules(rules), m_journal(journal),
          m_device(std::move(device))
    {
    }

    /** `payload`: any bytes, as read from a code. A badge whose last day is over is refused by the school's day; a time that is only
     *  the earliest possible one (ClockNote::Suspect) refuses none for that. `photo`: whether a picture of this scan will follow.
     *  `at`: when it was scanned, for scans entered later: somebody vouches for it. Now if not given. */
    attendance::Verdict checkIn(const QByteArray& payload, queue::Journal::Photo photo,
                                const std::optional<QDateTime>& at = {});

    /** The same for a student who is known already, by a badge or without one. Never refused for a badge. */
    attendance::Verdict checkIn(const StudentNumber& number, const attendance::Identification& how,
                                queue::Journal::Photo photo, const std::optional<QDateTime>& at = {});

private:
    std::optional<attendance::Refusal> refusal(const attendance::Badge& badge,
                                               const Timekeeper::Moment& moment) const;
    attendance::Verdict checkIn(const StudentNumber& number, const attendance::Identification& how,
                                queue::Journal::Photo photo, const Timekeeper::Moment& moment);
    attendance::Verdict record(const attendance::Student& student, const attendance::Identification& how,
                               queue::Journal::Photo photo, const Timekeeper::Moment& moment);
    Result<std::optional<attendance::ScanDecision>> askSchedule(const attendance::Student& student,
                                                                attendance::Record& record) const;
    attendance::Refusal refusal(const attendance::Student& student, const attendance::RefusedScan& scan) const;
    attendance::Refusal countedMeanwhile(const attendance::Student& student, const attendance::Record& record,
                                         const std::optional<attendance::AcceptedScan>& scan,
                                         const attendance::EarlierScan& earlier) const;
    void sayWhen(attendance::Refusal& refusal, const attendance::EarlierScan& earlier) const;

    const Clock& m_clock;
    Timekeeper& m_time;
    const attendance::BadgeReader& m_badges;
    const attendance::Roster& m_roster;
    const attendance::RulesInForce& m_rules;
    queue::Journal& m_journal;
    DeviceId m_device;
    attendance::Validator m_validator;
};

} // namespace rollcall::checkin
