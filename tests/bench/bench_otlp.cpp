// What a log server that hangs costs a scan: badge to commit at one Desk with the line that a scan writes, by turns for a second with
// its lines on their way to a server that takes connections and never answers, and for a second with the log file alone.

#include "core/log/log.h"
#include "core/log/logger.h"
#include "core/otlp/shipping.h"
#include "core/otlp/spooltarget.h"
#include "tests/bench/watcheddesk.h"

#include <QTcpServer>

#include <benchmark/benchmark.h>

using namespace rollcall;
using namespace rollcall::bench;
using namespace std::chrono_literals;

namespace {

const log::Logger logger{"bench.otlp"};

void logScan(const attendance::Verdict& verdict, std::chrono::nanoseconds took)
{
    logger.info("counted", {{"result", name(verdict)}, {"took_us", took.count() / 1000}});
}

void hangingServer(benchmark::State& state)
{
    QTcpServer server; // the system accepts for it
    server.listen(QHostAddress::LocalHost);
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(server.serverPort());
    const QTemporaryDir directory;
    const QString spool = directory.filePath(QStringLiteral("otlp"));
    const log::Output file = log::toFile({.path = directory.filePath(QStringLiteral("log"))});
    log::Settings with;
    with.outputs = {file, otlp::toSpool(log::Level::Info, spool, 20'000'000)};
    log::Settings without;
    without.outputs = {file};
    const otlp::Shipping shipping(spool, {.endpoint = url, .token = {}, .caFile = {}, .timeouts = {2s, 2s}}, {});

    WatchedDesk desk;
    std::vector<double> singleWith;
    std::vector<double> singleWithout;
    std::vector<double> ratios;
    for (auto _ : state) {
        for (int turn = 0; turn < turns; ++turn) {
            log::configure(with);
            const double watched = scansOfATurn(desk, singleWith, logScan);
            log::configure(without);
            ratios.push_back(watched / scansOfATurn(desk, singleWithout, logScan));
        }
    }
    log::shutDown();
    state.counters["with_us"] = middleOf(singleWith) / 1000;
    state.counters["without_us"] = middleOf(singleWithout) / 1000;
    state.counters["ratio"] = middleOf(singleWith) / middleOf(singleWithout);
    state.counters["ratio_of_throughput"] = middleOf(ratios);
    state.counters["scans"] = double(singleWith.size());
}
// The ratio is to be at most 1.02.
BENCHMARK(hangingServer)
    ->Name("otlp/scan_beside_a_server_that_hangs")
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

} // namespace
