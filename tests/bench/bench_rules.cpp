#include "core/attendance/scandecision.h"

#include <benchmark/benchmark.h>

using namespace rollcall;
using namespace rollcall::attendance;

namespace {

constexpr int students = 10'000;
constexpr int rules = 50;

std::vector<ScheduledStudent> school()
{
    std::vector<ScheduledStudent> all;
    for (int i = 0; i < students; ++i)
        all.push_back(scheduledStudent(QString::number(2'021'000 + i),
                                       QStringLiteral("Grade %1 - Section %2").arg(i % 12).arg(i % 300)));
    return all;
}

/** One for the school, ten for single students, the others for grades and sections; a holiday in each week. */
ScheduleBook book()
{
    std::vector<Schedule> schedules;
    for (int i = 0; i < rules; ++i) {
        Audience audience;
        if (i > 0 && i <= 6)
            audience = {Audience::Kind::Grade, QStringLiteral("Grade %1").arg(i)};
        else if (i > 6 && i < rules - 10)
            audience = {Audience::Kind::Section, QStringLiteral("Grade %1 - Section %2").arg(i % 12).arg(i)};
        else if (i > 0)
            audience = {Audience::Kind::Student, QString::number(2'021'000 + i)};
        schedules.push_back({.id = QString::number(i),
                             .name = QStringLiteral("rule %1").arg(i),
                             .audiences = {audience},
                             .weekdays = Weekdays(0b00111110),
                             .sessions = usualSessions()});
    }
    std::vector<DayException> exceptions;
    for (QDate day(2026, 1, 2); day.year() == 2026; day = day.addDays(7))
        exceptions.push_back({day, day, {}, {}, QStringLiteral("Holiday")});
    return ScheduleBook::make(std::move(schedules), std::move(exceptions)).value();
}

const QDateTime morning(QDate(2026, 11, 23), QTime(7, 24, 5, 120), Qt::OffsetFromUTC, 8 * 3600);

/** All that is decided at a scan: which day and time it is at the school, which rule, which session, and what it counts as. */
void decideScan(benchmark::State& state)
{
    const auto all = school();
    const ScheduleBook rulesOfAll = book();
    const SchoolZone zone = SchoolZone::fromId("Asia/Manila").value();
    const std::vector<EarlierScan> earlier{{ScanType::In, wholeDay(), std::chrono::milliseconds(0)}};
    std::size_t i = 0;
    for (auto _ : state) {
        const ScanDecision decision = decide(rulesOfAll, all[i % all.size()], zone.momentOf(morning), earlier);
        if (!std::holds_alternative<AcceptedScan>(decision))
            state.SkipWithError("the scan does not count");
        i += 37; // no student twice in a row
    }
}
// To be at most 20 us.
BENCHMARK(decideScan)->Name("rules/decide_among_10000_students_and_50_schedules");

/** The least that a decision needs: the offset of the zone, and one look-up. */
void lookUp(benchmark::State& state)
{
    const auto all = school();
    QHash<QString, int> ruleOf;
    for (const ScheduledStudent& student : all)
        ruleOf.insert(student.number, 0);
    const QTimeZone zone("Asia/Manila");
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(zone.offsetFromUtc(morning) + ruleOf.value(all[i % all.size()].number));
        i += 37;
    }
}
BENCHMARK(lookUp)->Name("rules/floor_offset_and_lookup");

} // namespace
