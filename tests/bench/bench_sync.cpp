// What waits goes up: rollcallctl against curl that sends the same bodies, each to a fresh local Supabase behind a proxy
// of 50 ms round trip.

#include "tests/journey/synccloud.h"

#include <benchmark/benchmark.h>

using namespace rollcall;
using support::ProgramCost;
using support::SyncCloud;

namespace {

constexpr int records = 10'000;
constexpr int photos = 200;
constexpr int photoBytes = 60'000;
constexpr int parallelPhotos = 3;

const QStringList syncOnce{QStringLiteral("sync"), QStringLiteral("--once")};

struct Race {
    ProgramCost idle; ///< the same program with nothing to send
    ProgramCost ours;
    ProgramCost curl;
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

Race race(int recordCount, int bytes, int parallel)
{
    Race result;
    SyncCloud ours;
    result.idle = sync(ours);
    ours.fillQueue(recordCount, bytes);
    ours.forgetPosts();
    const int connections = ours.proxy().connections();
    result.ours = sync(ours);
    result.connections = ours.proxy().connections() - connections;
    result.logins = ours.logins();
    const QList<QByteArray> posts = ours.posts();
    result.requests = static_cast<int>(posts.size());
    if (ours.recordsInCloud() != recordCount || (bytes > 0 && ours.photosInCloud() != recordCount))
        result.fault = QStringLiteral("not everything was sent: ") + QString::fromUtf8(result.ours.out);

    SyncCloud theirs;
    if (bytes == 0) {
        result.curl = support::sendByCurl(theirs, posts, 1);
    } else { // its records first, as ours
        const auto isPhoto = [](const QByteArray& post) { return post.startsWith("POST /storage/"); };
        const auto firstPhoto = std::find_if(posts.begin(), posts.end(), isPhoto);
        const qsizetype split = firstPhoto - posts.begin();
        result.curl = support::sendByCurl(theirs, posts.mid(0, split), 1);
        result.curl.seconds += support::sendByCurl(theirs, posts.mid(split), parallel).seconds;
    }
    if (theirs.recordsInCloud() != recordCount || (bytes > 0 && theirs.photosInCloud() != recordCount))
        result.fault =
            QStringLiteral("curl did not send everything: ") + QString::fromUtf8(result.curl.out.left(200));
    return result;
}

// Both halves come from one race, whichever is asked for first.
const Race& drainRace()
{
    static const Race result = race(records, 0, 1);
    return result;
}

const Race& photoRace()
{
    static const Race result = race(photos, photoBytes, parallelPhotos);
    return result;
}

void ours(benchmark::State& state, const Race& (*run)())
{
    for (auto _ : state)
        state.SetIterationTime(run().ours.seconds);
    const Race& result = run();
    if (!result.fault.isEmpty())
        state.SkipWithError(qPrintable(result.fault));
    state.counters["of_floor"] = result.ours.seconds / result.curl.seconds;
    state.counters["cpu_ms"] = result.ours.cpuSeconds * 1000;
    state.counters["over_idle_MB"] = result.ours.peakMb - result.idle.peakMb;
    state.counters["requests"] = result.requests;
    state.counters["connections"] = result.connections;
    state.counters["logins"] = result.logins;
}

void floorCurl(benchmark::State& state, const Race& (*run)())
{
    for (auto _ : state)
        state.SetIterationTime(run().curl.seconds);
}

BENCHMARK_CAPTURE(ours, records, drainRace)
    ->Name("sync/drain_10000")
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(floorCurl, records, drainRace)
    ->Name("sync/floor_curl")
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ours, photos, photoRace)
    ->Name("sync/photos_200")
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(floorCurl, photos, photoRace)
    ->Name("sync/photos_floor_curl")
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
