#include "core/checkin/timekeeper.h"

#include <QTimeZone>

#include <algorithm>
#include <vector>

namespace rollcall::checkin {

using namespace std::chrono_literals;
using attendance::ClockNote;

namespace {

constexpr std::size_t samplesKept = 7;
constexpr std::chrono::milliseconds slowestReply = 5s;

// A clock on the border would flicker.
constexpr std::chrono::milliseconds wellAgain = 100s;

// Nothing was counted with this program before it was written.
const QDateTime programIsFrom(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);

std::chrono::milliseconds sinceEpoch(const QDateTime& time)
{
    return std::chrono::milliseconds(time.toMSecsSinceEpoch());
}

} // namespace

Timekeeper::Timekeeper(const Clock& clock, Machine machine, const std::optional<QDateTime>& known)
    : m_clock(clock), m_machine(std::move(machine)),
      m_known(sinceEpoch(std::max(programIsFrom, known.value_or(programIsFrom)))), m_knownAt(uptime())
{
}

bool Timekeeper::learn(const QDateTime& serverDate, std::chrono::milliseconds roundTrip,
                       std::chrono::milliseconds age)
{
    if (!serverDate.isValid() || roundTrip > slowestReply)
        return false;
    // In the middle of the time it can have been written, and of the second it names.
    const auto writtenAt = uptime() - age - roundTrip / 2;
    if (!serverTimeAtStart())
        m_samples.clear();
    m_samples.push_back(sinceEpoch(serverDate) + 500ms - writtenAt);
    if (m_samples.size() > samplesKept)
        m_samples.pop_front();
    m_learnedAt = uptime();
    m_known = *serverTimeAtStart() + m_learnedAt;
    m_knownAt = m_learnedAt;
    return true;
}

std::optional<std::chrono::milliseconds> Timekeeper::serverTimeAtStart() const
{
    if (m_samples.empty() || uptime() - m_learnedAt > longestKept)
        return std::nullopt;
    std::vector<std::chrono::milliseconds> sorted(m_samples.begin(), m_samples.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

std::optional<std::chrono::milliseconds> Timekeeper::offset() const
{
    const auto atStart = serverTimeAtStart();
    return atStart ? std::optional(wall() - (*atStart + uptime())) : std::nullopt;
}

void Timekeeper::updateDrift()
{
    const auto ours = offset();
    m_isDrifting = ours ? std::chrono::abs(*ours) > (m_isDrifting ? wellAgain : tolerance) : isBehind();
}

Timekeeper::Moment Timekeeper::momentOf(const std::optional<QDateTime>& at)
{
    Moment known = moment();
    if (at) {
        known.at = *at;
        known.clock.offset.reset();
        known.clock.note.reset();
        known.clock.isDateTrusted = true;
    }
    return known;
}

Timekeeper::Moment Timekeeper::moment()
{
    const auto ours = offset();
    Moment moment{m_clock.now(), {}};
    moment.clock.offset = ours;
    moment.clock.boot = m_machine.boot;
    moment.clock.uptime = uptime();
    updateDrift();
    if (!m_isDrifting) {
        moment.clock.isDateTrusted = ours || m_machine.isClockKept();
    } else if (ours) {
        moment.at = local(wall() - *ours);
        moment.clock.note = ClockNote::Corrected;
    } else {
        moment.at = local(earliest());
        moment.clock.note = ClockNote::Suspect;
        moment.clock.isDateTrusted = false;
    }
    return moment;
}

std::optional<QDateTime> Timekeeper::serverTime() const
{
    const auto atStart = serverTimeAtStart();
    return atStart ? std::optional(QDateTime::fromMSecsSinceEpoch((*atStart + uptime()).count(), Qt::UTC))
                   : std::nullopt;
}

std::chrono::milliseconds Timekeeper::uptime() const
{
    return m_clock.monotonic() + m_machine.timeAsleep();
}

std::chrono::milliseconds Timekeeper::wall() const
{
    return sinceEpoch(m_clock.now());
}

std::chrono::milliseconds Timekeeper::earliest() const
{
    return m_known + (uptime() - m_knownAt);
}

bool Timekeeper::isBehind() const
{
    return wall() + tolerance < earliest();
}

// In the zone of the wall clock; that one may stand in another season than the moment does.
QDateTime Timekeeper::local(std::chrono::milliseconds sinceEpoch) const
{
    const QDateTime now = m_clock.now();
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return moment.toOffsetFromUtc(now.offsetFromUtc() + zone.offsetFromUtc(moment) - zone.offsetFromUtc(now));
}

} // namespace rollcall::checkin
