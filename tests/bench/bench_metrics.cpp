// What it costs a scan that somebody watches: badge to commit at one Desk, by turns for a second with every scan counted and
// Prometheus's question asked ten times a second, and for a second with neither.

#include "core/observe/exporter.h"
#include "core/observe/metrics.h"
#include "tests/bench/watcheddesk.h"

#include <QTcpServer>

#include <benchmark/benchmark.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace rollcall;
using namespace rollcall::bench;
using namespace std::chrono_literals;
using observe::Metric;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/** Asks as Prometheus does; how many bytes came. */
size_t scrape(quint16 port)
{
    const int peer = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    size_t bytes = 0;
    const QByteArray question("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    if (::connect(peer, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        && ::send(peer, question.constData(), static_cast<size_t>(question.size()), MSG_NOSIGNAL) > 0) {
        char buffer[8192];
        for (ssize_t got = 0; (got = ::recv(peer, buffer, sizeof buffer, 0)) > 0;)
            bytes += static_cast<size_t>(got);
    }
    ::close(peer);
    return bytes;
}

/** A thread that scrapes ten times a second while it is told to. */
class Scraper {
public:
    explicit Scraper(quint16 port)
        : m_thread([this, port] {
              while (!m_isOver) {
                  if (m_isOn && scrape(port) > 1000)
                      ++m_scrapes;
                  std::this_thread::sleep_for(100ms); // real time: the pace of the questions
              }
          })
    {
    }
    ~Scraper()
    {
        m_isOver = true;
        m_thread.join();
    }
    void turn(bool on) { m_isOn = on; }
    int scrapes() const { return m_scrapes; }

private:
    std::atomic<bool> m_isOn = false;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_scrapes = 0;
    std::thread m_thread;
};

void watched(benchmark::State& state)
{
    const quint16 port = freePort();
    observe::Metrics metrics;
    observe::Exporter exporter(
        {.listen = observe::Endpoint{.address = QHostAddress(QHostAddress::LocalHost), .port = port}},
        [&metrics] { return QByteArray::fromStdString(metrics.text()); });
    Scraper scraper(port);
    WatchedDesk desk;
    std::vector<double> singleWith;
    std::vector<double> singleWithout;
    std::vector<double> ratios;
    for (auto _ : state) {
        for (int turn = 0; turn < turns; ++turn) {
            scraper.turn(true);
            const double with = scansOfATurn(desk, singleWith, [&](const auto& verdict, auto took) {
                metrics.add(Metric::Scans, {name(verdict)});
                metrics.observe(Metric::DecisionSeconds, {}, took);
            });
            scraper.turn(false);
            ratios.push_back(with / scansOfATurn(desk, singleWithout));
        }
    }
    state.counters["with_us"] = middleOf(singleWith) / 1000;
    state.counters["without_us"] = middleOf(singleWithout) / 1000;
    state.counters["ratio"] = middleOf(singleWith) / middleOf(singleWithout);
    state.counters["ratio_of_throughput"] = middleOf(ratios);
    state.counters["scrapes"] = scraper.scrapes();
    state.counters["scans"] = double(singleWith.size());
}
// The ratio is to be at most 1.02.
BENCHMARK(watched)
    ->Name("metrics/scan_scraped_10_times_a_second")
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

/** What counting one scan takes by itself. */
void countOneScan(benchmark::State& state)
{
    observe::Metrics metrics;
    for (auto _ : state) {
        metrics.add(Metric::Scans, {"accepted"});
        metrics.observe(Metric::DecisionSeconds, {}, 3ms);
    }
}
BENCHMARK(countOneScan)->Name("metrics/count_a_scan");

/** Making the text. */
void makeText(benchmark::State& state)
{
    observe::Metrics metrics;
    for (const char* result : attendance::verdictNames())
        metrics.add(Metric::Scans, {result});
    for (auto _ : state)
        benchmark::DoNotOptimize(metrics.text());
}
BENCHMARK(makeText)->Name("metrics/text")->Unit(benchmark::kMicrosecond);

} // namespace
