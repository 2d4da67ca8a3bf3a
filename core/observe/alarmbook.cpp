#include "core/observe/alarmbook.h"

#include <algorithm>

namespace rollcall::observe {

using std::chrono::milliseconds;

const char* name(AlarmEvent::Kind kind)
{
    switch (kind) {
    case AlarmEvent::Kind::Raised:
        return "raised";
    case AlarmEvent::Kind::Reminded:
        return "reminded";
    case AlarmEvent::Kind::Cleared:
        return "cleared";
    }
    Q_UNREACHABLE();
}

void AlarmBook::restore(const std::vector<Memory>& memories)
{
    for (const Memory& memory : memories) {
        const milliseconds ago(std::max<qint64>(0, memory.toldAt.msecsTo(m_clock.now())));
        Entry& entry = m_entries[memory.alarm];
        entry.isStanding = entry.isTold = memory.isStanding;
        entry.wrongSince = memory.since;
        entry.detail = memory.detail;
        entry.toldAt = m_clock.monotonic() - ago;
        entry.toldAtWall = memory.toldAt;
    }
}

std::vector<AlarmBook::Memory> AlarmBook::memories() const
{
    std::vector<Memory> all;
    for (const auto& [alarm, entry] : m_entries) {
        if (entry.toldAt && (entry.isTold || m_clock.monotonic() - *entry.toldAt < m_cooldown))
            all.push_back({alarm, entry.isTold, entry.detail, entry.wrongSince, entry.toldAtWall});
    }
    return all;
}

void AlarmBook::note(Alarm alarm, Answer answer, const QString& detail)
{
    Entry& entry = m_entries[alarm];
    if (answer == Answer::Wrong)
        entry.detail = detail;
    if (answer == entry.answer)
        return;
    if (answer == Answer::Wrong && !entry.isStanding)
        entry.wrongSince = m_clock.now();
    entry.answer = answer;
    entry.answeredAt = m_clock.monotonic();
}

std::optional<AlarmEvent> AlarmBook::lookAt(Alarm alarm, Entry& entry)
{
    const milliseconds now = m_clock.monotonic();
    const milliseconds asNow = now - entry.answeredAt;
    if (entry.answer == Answer::Wrong && asNow >= rowOf(alarm).patience)
        entry.isStanding = true;
    if (entry.answer == Answer::Fine && asNow >= calm)
        entry.isStanding = false;

    if (!entry.isStanding) {
        if (!std::exchange(entry.isTold, false))
            return std::nullopt;
        return AlarmEvent{AlarmEvent::Kind::Cleared, alarm, entry.detail, entry.wrongSince};
    }
    const bool mayBeTold = !entry.toldAt || now - *entry.toldAt >= m_cooldown;
    if (entry.answer != Answer::Wrong || !mayBeTold) // nobody is reminded of what may be over
        return std::nullopt;
    entry.toldAt = now;
    entry.toldAtWall = m_clock.now();
    const auto kind = std::exchange(entry.isTold, true) ? AlarmEvent::Kind::Reminded : AlarmEvent::Kind::Raised;
    return AlarmEvent{kind, alarm, entry.detail, entry.wrongSince};
}

std::vector<AlarmEvent> AlarmBook::look()
{
    std::vector<AlarmEvent> events;
    for (auto& [alarm, entry] : m_entries) {
        if (const auto event = lookAt(alarm, entry))
            events.push_back(*event);
    }
    return events;
}

std::vector<StandingAlarm> AlarmBook::standing() const
{
    std::vector<StandingAlarm> all;
    for (const auto& [alarm, entry] : m_entries) {
        if (entry.isStanding)
            all.push_back({alarm, entry.detail, entry.wrongSince});
    }
    return all;
}

} // namespace rollcall::observe
