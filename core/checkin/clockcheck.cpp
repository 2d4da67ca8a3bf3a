#include "core/checkin/clockcheck.h"

#include "core/log/logger.h"

#include <utility>

namespace rollcall::checkin {

using namespace std::chrono_literals;

namespace {

const log::Logger clockCheckLog{"checkin.clock"};

constexpr std::chrono::milliseconds keepTimeEvery = 1h;

} // namespace

bool ClockCheck::learn(const QDateTime& serverDate, std::chrono::milliseconds roundTrip,
                       std::chrono::milliseconds age)
{
    const bool wasKnown = m_time.offset().has_value();
    if (!m_time.learn(serverDate, roundTrip, age))
        return false;
    if (!wasKnown) {
        clockCheckLog.info("the clock was compared with the server's", {{"offset_ms", m_time.offset()->count()}});
        if (const auto filled = m_journal.backfillClockOffsets(m_time.boot(), *m_time.serverTimeAtStart()); !filled)
            clockCheckLog.error("records of before are sent without their clock's offset", filled.error());
    }
    keepServerTime();
    return updateDrift();
}

void ClockCheck::keepServerTime()
{
    const auto now = m_clock.monotonic();
    if (m_keptAt && now - *m_keptAt < keepTimeEvery)
        return;
    m_keptAt = now;
    if (const auto kept = m_journal.setLastServerTime(*m_time.serverTime()); !kept)
        clockCheckLog.error("the time could not be written down", kept.error());
}

bool ClockCheck::updateDrift()
{
    m_time.updateDrift();
    if (std::exchange(m_isDrifting, m_time.isDrifting()) == m_isDrifting)
        return false;
    const auto offset = m_time.offset();
    if (!m_isDrifting)
        clockCheckLog.info("the clock is right again");
    else if (offset)
        clockCheckLog.error("the clock is more than two minutes off; scans get the server's time",
                            {{"offset_ms", offset->count()}});
    else
        clockCheckLog.error("the clock is behind what is certain; scans are marked until the server tells the time");
    return true;
}

} // namespace rollcall::checkin
