#include "ui/admin/daytimeline.h"

#include "core/attendance/schedulechecks.h"
#include "ui/text/schedulesentences.h"

namespace rollcall::ui {

using namespace attendance;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

Shape sign(const AcceptedScan& scan)
{
    if (scan.type == ScanType::Out)
        return Shape::ThroughDoor;
    return scan.status == AttendanceStatus::Late ? Shape::ClockFace : Shape::TickDisc;
}

Shape sign(const RefusedScan& scan)
{
    switch (scan.reason) {
    case ScanRefusal::NoSchool:
    case ScanRefusal::NotASchoolDay:
        return Shape::CrossedDay;
    case ScanRefusal::WrongSession:
        return Shape::HalfDisc;
    case ScanRefusal::AlreadyIn:
    case ScanRefusal::AlreadyOut:
    case ScanRefusal::Cooldown: // not of a first scan
    case ScanRefusal::OutsideHours:
        break;
    }
    return Shape::CrossedClock;
}

/** Without its time. */
ListRow rowOf(const ScanDecision& decision)
{
    return std::visit(
        [](const auto& scan) {
            return ListRow{.sign = sign(scan),
                           .upper = {},
                           .lower = ScheduleSentences::outcome(scan),
                           .end = ScheduleSentences::session(scan),
                           .lowerEnd = ScheduleSentences::rule(scan.rule)};
        },
        decision);
}

bool saysTheSame(const ListRow& a, const ListRow& b)
{
    return a.sign == b.sign && a.lower == b.lower && a.end == b.end && a.lowerEnd == b.lowerEnd;
}

/** Schedules speak of minutes, and one second belongs to the stretch on either side: "until 07:15" holds 07:15:00, "from 07:30" begins
 *  at 07:30:00. Both are told by the minute. */
seconds boundAfter(seconds lastOfStretch)
{
    const seconds next = lastOfStretch + 1s;
    return next % 1min == 0s ? next : lastOfStretch;
}

} // namespace

QList<ListRow> dayTimeline(const ScheduleBook& book, const SchoolZone& zone, const ScheduledStudent& student,
                           QDate day)
{
    struct Stretch {
        seconds first{};
        seconds last{};
        ListRow row;
    };
    std::vector<Stretch> stretches;
    for (const SimulatedScan& scan : simulateDay(book, zone, student, day)) {
        if (!scan.decision)
            continue;
        ListRow row = rowOf(*scan.decision);
        if (!stretches.empty() && saysTheSame(stretches.back().row, row))
            stretches.back().last = scan.timeOfDay;
        else
            stretches.push_back({scan.timeOfDay, scan.timeOfDay, std::move(row)});
    }

    QList<ListRow> rows;
    std::optional<Stretch> before;
    for (const Stretch& stretch : stretches) {
        const bool goesOn = before && before->last + 1s == stretch.first;
        rows << stretch.row;
        rows.back().upper =
            ScheduleSentences::stretch(goesOn ? boundAfter(before->last) : stretch.first, boundAfter(stretch.last));
        before = stretch;
    }
    return rows;
}

} // namespace rollcall::ui
