// What waits goes up: rollcallctl against curl that sends the same bodies, in turn, each to a local Supabase of its own:
// without a delay, with a round trip of 50 ms, and over a line of 56 kbit/s with a round trip of 800 ms.

#include "tests/journey/synccloud.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <map>
#include <variant>
#include <vector>

using namespace rollcall;
using namespace std::chrono_literals;
using support::ProgramCost;
using support::SlowLine;
using support::SyncCloud;

namespace {

const QStringList syncOnce{QStringLiteral("sync"), QStringLiteral("--once")};

struct Race {
    ProgramCost idle; ///< the same program with nothing to send
    ProgramCost ours; ///< its seconds are the median of the rounds
    ProgramCost curl; ///< the same
    int requests = 0;
    int connections = 0;
    int logins = 0;
    QString fault;
};

ProgramCost sync(SyncCloud& cloud)
{
    QProcess process;
    return support::costOf(process, [&](QProcess& started) { cloud.kiosk().startCtl(started, syncOnce); });
}

/** What waits, and by which way it goes. */
struct Course {
    const char* name;
    int records;
    int photoBytes; ///< of each record's photo; 0: none
    int parallel;   ///< photos at once, as the kiosk does by default
    std::variant<std::chrono::milliseconds, SlowLine::Speed> way;
};

const std::array courses = {
    Course{"records_20000/rtt_0", 20'000, 0, 1, 0ms},        Course{"records_20000/rtt_50ms", 20'000, 0, 1, 50ms},
    Course{"photos_300/rtt_0", 300, 100'000, 3, 0ms},        Course{"photos_300/rtt_50ms", 300, 100'000, 3, 50ms},
    Course{"records_600/modem", 600, 0, 1, SlowLine::modem}, Course{"photos_6/modem", 6, 250'000, 3, SlowLine::modem},
};

std::unique_ptr<SyncCloud> cloudBehind(const Course& course)
{
    return std::visit([](auto way) { return std::make_unique<SyncCloud>(way); }, course.way);
}

// Over a slow line one is enough: the line takes the time, and minutes of it.
int roundsOf(const Course& course)
{
    return std::holds_alternative<std::chrono::milliseconds>(course.way) ? 6 : 1;
}

bool hasAll(const SyncCloud& cloud, const Course& course)
{
    const int records = roundsOf(course) * course.records;
    return cloud.recordsInCloud() == records && (course.photoBytes == 0 || cloud.photosInCloud() == records);
}

ProgramCost sendByCurl(SyncCloud& cloud, const QList<QByteArray>& posts, const Course& course)
{
    // Its records first, as ours.
    const auto isPhoto = [](const QByteArray& post) { return post.startsWith("POST /storage/"); };
    const qsizetype split = std::find_if(posts.begin(), posts.end(), isPhoto) - posts.begin();
    ProgramCost cost = support::sendByCurl(cloud, posts.mid(0, split), 1);
    if (split < posts.size())
        cost.seconds += support::sendByCurl(cloud, posts.mid(split), course.parallel).seconds;
    return cost;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

Race race(const Course& course)
{
    Race result;
    const auto ours = cloudBehind(course);
    const auto theirs = cloudBehind(course);
    result.idle = sync(*ours);
    std::vector<double> oursSeconds;
    std::vector<double> curlSeconds;
    for (int round = 0; round < roundsOf(course); ++round) {
        ours->fillQueue(course.records, course.photoBytes);
        ours->forgetPosts();
        const int connections = ours->proxy().connections();
        result.ours = sync(*ours);
        result.connections = ours->proxy().connections() - connections;
        result.logins = ours->logins();
        const QList<QByteArray> posts = ours->posts();
        result.requests = static_cast<int>(posts.size());
        result.curl = sendByCurl(*theirs, posts, course);
        // The servers of the first of several rounds compile what they do often, beside their work.
        if (round > 0 || roundsOf(course) == 1) {
            oursSeconds.push_back(result.ours.seconds);
            curlSeconds.push_back(result.curl.seconds);
        }
    }
    result.ours.seconds = median(oursSeconds);
    result.curl.seconds = median(curlSeconds);
    if (!hasAll(*ours, course))
        result.fault = QStringLiteral("not everything was sent: ") + QString::fromUtf8(result.ours.out);
    if (!hasAll(*theirs, course))
        result.fault =
            QStringLiteral("curl did not send everything: ") + QString::fromUtf8(result.curl.out.left(200));
    return result;
}

// Both halves come from one race, whichever is asked for first.
const Race& raceOn(const Course& course)
{
    static std::map<const Course*, Race> races;
    const auto found = races.find(&course);
    return found != races.end() ? found->second : races.emplace(&course, race(course)).first->second;
}

void ours(benchmark::State& state, const Course* course)
{
    for (auto _ : state)
        state.SetIterationTime(raceOn(*course).ours.seconds);
    const Race& result = raceOn(*course);
    if (!result.fault.isEmpty())
        state.SkipWithError(qPrintable(result.fault));
    state.counters["of_floor"] = result.ours.seconds / result.curl.seconds;
    state.counters["cpu_ms"] = result.ours.cpuSeconds * 1000;
    state.counters["over_idle_MB"] = result.ours.peakMb - result.idle.peakMb;
    state.counters["requests"] = result.requests;
    state.counters["connections"] = result.connections;
    state.counters["logins"] = result.logins;
}

void floorCurl(benchmark::State& state, const Course* course)
{
    for (auto _ : state)
        state.SetIterationTime(raceOn(*course).curl.seconds);
}

const bool registered = [] {
    const auto add = [](const std::string& name, void (*run)(benchmark::State&, const Course*),
                        const Course& course) {
        benchmark::RegisterBenchmark(name.c_str(), run, &course)
            ->Iterations(1)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    };
    for (const Course& course : courses) {
        const std::string name = std::string("sync/") + course.name;
        add(name, ours, course);
        add(name + "/floor_curl", floorCurl, course);
    }
    return true;
}();

} // namespace
