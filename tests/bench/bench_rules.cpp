#include "core/attendance/studentnumberreader.h"
#include "core/checkin/desk.h"
#include "core/checkin/systemtime.h"
#include "core/queue/rosterstore.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>

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

/** A kiosk with the school's roster. */
struct Gate {
    Gate(const Clock& clock, std::shared_ptr<const ScheduleBook> schedules)
        : database(queue::Database::open(directory.path()).value()), roster(*database), journal(*database, clock),
          time(clock, checkin::thisMachine(), std::nullopt),
          rules(SchoolZone::fromId("Asia/Manila").value(), std::move(schedules)),
          desk(clock, time, badges, roster, rules, journal, *DeviceId::parse(u"gate-1"))
    {
        std::vector<Student> all;
        for (const ScheduledStudent& one : school())
            all.push_back(
                {*StudentNumber::parse(one.number), QStringLiteral("Ana"), QStringLiteral("Reyes"), one.section});
        (void)roster.replace(all).ok();
    }

    /** How long a badge took to the committed record; less than nothing if it was refused. */
    std::chrono::nanoseconds count(const QByteArray& number)
    {
        const auto before = std::chrono::steady_clock::now();
        const Verdict verdict = desk.checkIn(number, PhotoAbsence::NoCamera);
        const auto took = std::chrono::steady_clock::now() - before;
        return std::holds_alternative<Receipt>(verdict) ? took : std::chrono::nanoseconds(-1);
    }

    QTemporaryDir directory;
    std::unique_ptr<queue::Database> database;
    queue::RosterStore roster;
    queue::Journal journal;
    checkin::Timekeeper time;
    const StudentNumberReader badges;
    RulesInForce rules;
    checkin::Desk desk;
};

double medianMicroseconds(std::vector<std::chrono::nanoseconds> times)
{
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return double(middle->count()) / 1000;
}

/** Badge to commit, by turns at a Desk with 50 schedules and at one with none, so that both have the same disk. */
void deskWithAndWithoutSchedules(benchmark::State& state)
{
    support::FakeClock clock;
    const auto schedules = std::make_shared<const ScheduleBook>(book());
    Gate with(clock, schedules);
    Gate without(clock, nullptr);
    std::vector<std::chrono::nanoseconds> tookWith;
    std::vector<std::chrono::nanoseconds> tookWithout;
    int i = 0;
    for (auto _ : state) {
        if (i == students) {
            i = 0;
            do
                clock.advance(std::chrono::hours(24));
            while (!schedules->ruleOfSchool(clock.now().date()).schedule);
        }
        const QByteArray number = QByteArray::number(2'021'000 + i++);
        const bool isFirst = i % 2 == 0;
        if (isFirst)
            tookWith.push_back(with.count(number));
        tookWithout.push_back(without.count(number));
        if (!isFirst)
            tookWith.push_back(with.count(number));
        if (tookWith.back().count() < 0 || tookWithout.back().count() < 0)
            state.SkipWithError("a scan was refused");
    }
    const double withSchedules = medianMicroseconds(tookWith);
    const double withoutSchedules = medianMicroseconds(tookWithout);
    state.counters["with_us"] = withSchedules;
    state.counters["without_us"] = withoutSchedules;
    state.counters["decision_us"] = withSchedules - withoutSchedules;
    state.counters["ratio"] = withSchedules / withoutSchedules;
}
// The decision is to take at most 20 us, and the ratio to be at most 1.2.
BENCHMARK(deskWithAndWithoutSchedules)
    ->Name("rules/desk_with_and_without_50_schedules")
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();

} // namespace
