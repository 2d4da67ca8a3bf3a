#pragma once

#include "core/attendance/rulesinforce.h"
#include "core/attendance/verdict.h"
#include "core/checkin/timekeeper.h"
#include "core/queue/refusallog.h"

namespace rollcall::checkin {

/** Keeps the scans that the Desk refused, for the office to see. Nobody who stands before the screen waits for it or hears of
 *  it: one that cannot be kept is logged. Thread: store. */
class RefusalRecorder {
public:
    /** All outlive this. */
    RefusalRecorder(const Clock& clock, Timekeeper& time, const attendance::RulesInForce& rules,
                    queue::RefusalLog& refusals, DeviceId device)
        : m_clock(clock), m_time(time), m_rules(rules), m_refusals(refusals), m_device(std::move(device))
    {
    }

    /** `payload` and `at`: as they were given to Desk::checkIn(). What could not be recorded (NotRecorded) is none. Gives whether
     *  there is one more to be sent. */
    bool keep(const attendance::Refusal& refusal, const QByteArray& payload, const std::optional<QDateTime>& at = {});

private:
    const Clock& m_clock;
    Timekeeper& m_time;
    const attendance::RulesInForce& m_rules;
    queue::RefusalLog& m_refusals;
    const DeviceId m_device;
    qint64 m_notKept = 0; ///< because as many wait as may
};

} // namespace rollcall::checkin
