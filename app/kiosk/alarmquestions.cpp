#include "app/kiosk/alarmquestions.h"

#include "core/observe/alarmlimits.h"

#include <algorithm>

namespace rollcall::app {

using observe::Alarm;
using Answer = observe::AlarmBook::Answer;
using sync::CircuitBreaker;

namespace {

struct Said {
    Answer answer = Answer::Unknown;
    QString detail = {};
};

Said wrongIf(bool isWrong, const QString& detail = {})
{
    return {isWrong ? Answer::Wrong : Answer::Fine, isWrong ? detail : QString()};
}

Said fault(const std::optional<QString>& word)
{
    return word ? wrongIf(!word->isEmpty(), *word) : Said();
}

bool isShutOut(const AlarmFacts& facts)
{
    return facts.queue && facts.queue->deviceStatus != supabase::DeviceStatus::Active;
}

// One that was shut out has lost its roster because of that, and sends nothing because of that: one cause, one alarm.
Said ofRosterSize(const AlarmFacts& facts)
{
    return facts.measured ? wrongIf(facts.measured->students == 0 && !isShutOut(facts)) : Said();
}

Said ofSending(const AlarmFacts& facts)
{
    if (!facts.hasCloud || isShutOut(facts))
        return {Answer::Fine};
    if (!facts.queue)
        return {};
    if (facts.queue->link == Reachability::ProjectPaused)
        return {Answer::Wrong, QStringLiteral("project_paused")};
    if (facts.queue->halt)
        return {Answer::Wrong, facts.queue->halt->code};
    return {facts.queue->link == Reachability::Online ? Answer::Fine : Answer::Unknown};
}

Said ofBreakers(const AlarmFacts& facts)
{
    if (!facts.measured)
        return {};
    const auto& all = facts.measured->breakers;
    const auto open = std::find_if(all.begin(), all.end(),
                                   [](const auto& one) { return one.state != CircuitBreaker::State::Closed; });
    return open == all.end() ? Said{Answer::Fine} : Said{Answer::Wrong, open->name};
}

Said ofParked(const AlarmFacts& facts)
{
    if (!facts.measured)
        return {};
    const auto& all = facts.measured->items;
    const auto parked = std::find_if(all.begin(), all.end(), [](const queue::ItemCount& count) {
        return count.state == QLatin1String("parked") && count.items > 0;
    });
    return parked == all.end() ? Said{Answer::Fine} : Said{Answer::Wrong, parked->kind};
}

Said ofClock(const AlarmFacts& facts)
{
    if (facts.queue && facts.queue->isClockOff)
        return {Answer::Wrong};
    return {facts.measured && facts.measured->clockOffset ? Answer::Fine : Answer::Unknown};
}

Said ofRosterAge(const AlarmFacts& facts, const QDateTime& now)
{
    if (!facts.hasCloud || isShutOut(facts))
        return {Answer::Fine};
    if (!facts.measured)
        return {};
    const auto& asOf = facts.measured->rosterAsOf;
    return wrongIf(asOf && std::chrono::milliseconds(asOf->msecsTo(now)) > observe::oldRoster);
}

Said ofQueue(const AlarmFacts& facts, bool QueueStatus::*isWrong)
{
    return facts.queue ? wrongIf((*facts.queue).*isWrong) : Said();
}

Said answer(Alarm alarm, const AlarmFacts& facts, const QDateTime& now)
{
    switch (alarm) {
    case Alarm::DiskCritical:
        return facts.disk ? wrongIf(*facts.disk == queue::DiskGrade::Critical) : Said();
    case Alarm::DiskLow:
        return facts.disk ? wrongIf(*facts.disk == queue::DiskGrade::Low) : Said();
    case Alarm::DatabaseUnavailable:
        return fault(facts.databaseFault);
    case Alarm::NoCamera:
        return fault(facts.cameraFault);
    case Alarm::RosterEmpty:
        return ofRosterSize(facts);
    case Alarm::DeviceRevoked:
        return facts.queue ? wrongIf(isShutOut(facts), supabase::code(facts.queue->deviceStatus)) : Said();
    case Alarm::SendingHalted:
        return ofSending(facts);
    case Alarm::SyncStuck:
        return facts.measured ? wrongIf(facts.hasCloud && facts.measured->oldest > observe::stuckAfter) : Said();
    case Alarm::BreakerOpen:
        return ofBreakers(facts);
    case Alarm::ItemsParked:
        return ofParked(facts);
    case Alarm::ClockWrong:
        return ofClock(facts);
    case Alarm::ZoneDiffers:
        return ofQueue(facts, &QueueStatus::isZoneOther);
    case Alarm::RosterOld:
        return ofRosterAge(facts, now);
    case Alarm::RosterShrunk:
        return ofQueue(facts, &QueueStatus::isRosterHeldBack);
    case Alarm::ScheduleRefused:
        return ofQueue(facts, &QueueStatus::isScheduleRefused);
    case Alarm::PullRefused:
        return facts.queue && !isShutOut(facts) ? fault(facts.queue->refusedPull) : Said{Answer::Fine};
    case Alarm::LogNotWritten:
        return wrongIf(facts.isLogFailing);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<AlarmAnswer> answerAlarms(const AlarmFacts& facts, const QDateTime& now)
{
    std::vector<AlarmAnswer> answers;
    for (const observe::AlarmRow& row : observe::allAlarms()) {
        const Said said = answer(row.alarm, facts, now);
        answers.push_back({row.alarm, said.answer, said.detail});
    }
    return answers;
}

} // namespace rollcall::app
