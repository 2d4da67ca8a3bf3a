#include "app/operations/rulesreplay.h"

#include "core/base/clock.h"

#include <algorithm>

namespace rollcall::app {

using namespace attendance;

namespace {

bool isChanged(const queue::RegisterLine& line, const ScanDecision& decision)
{
    const auto* accepted = std::get_if<AcceptedScan>(&decision);
    // What was recorded without a schedule is of the session "day", which says nothing.
    const bool hasSession = !line.ruleId.isEmpty();
    return accepted == nullptr || line.scanType != QLatin1String(name(accepted->type))
           || line.status != QLatin1String(name(accepted->status))
           || (hasSession && line.session != accepted->session.toString());
}

} // namespace

Replay replayScans(const RuleSet& rules, const std::vector<queue::RegisterLine>& lines,
                   const QHash<QString, QString>& sections, QDate from, QDate to)
{
    Replay replay;
    for (const queue::RegisterLine& line : lines) {
        if (line.correction && !line.correction->movedTo) // void: it counts by no rule
            continue;
        const QDateTime at = fromRfc3339(line.scannedAt);
        if (!at.isValid()) {
            ++replay.unreadable;
            continue;
        }
        const QDate day = rules.zone.momentOf(at).day;
        if (from <= day && day <= to)
            replay.scans.push_back({line, rules.zone.local(at), RefusedScan{}, false});
    }
    std::stable_sort(replay.scans.begin(), replay.scans.end(),
                     [](const ReplayedScan& a, const ReplayedScan& b) { return a.at < b.at; });

    QHash<QString, std::vector<EarlierScan>> today; // by student
    QDate day;
    for (ReplayedScan& scan : replay.scans) {
        const ScanMoment moment = rules.zone.momentOf(scan.at);
        if (std::exchange(day, moment.day) != moment.day)
            today.clear();
        const QString& number = scan.line.studentNumber;
        std::vector<EarlierScan>& earlier = today[number];
        scan.decision = decide(rules.book, scheduledStudent(number, sections.value(number)), moment, earlier);
        if (const auto* accepted = std::get_if<AcceptedScan>(&scan.decision))
            earlier.push_back({accepted->type, accepted->session, moment.sinceEpoch});
        scan.isChanged = isChanged(scan.line, scan.decision);
    }
    return replay;
}

} // namespace rollcall::app
