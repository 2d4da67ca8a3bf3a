// What sending costs everybody else: the wait of an item that is due, the kiosk at rest, and a scan while the queue is
// emptied.

#include "app/assembly/cloudlink.h"
#include "app/kiosk/backend.h"
#include "core/config/loader.h"
#include "tests/journey/synccloud.h"
#include "tests/support/qrimage.h"
#include "tests/support/ticker.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTest>

#include <benchmark/benchmark.h>

using namespace rollcall;
using namespace std::chrono_literals;
using support::SyncCloud;

namespace {

config::Settings settingsOf(SyncCloud& cloud)
{
    const auto report = config::Loader(QProcessEnvironment()).load(cloud.kiosk().path(QStringLiteral("config.json")));
    if (!report.ok())
        qFatal("the settings of the benchmark are wrong");
    return *report.settings;
}

/** Lets this thread's event loop run undisturbed until it is so; false after a long time. */
bool waitUntil(const std::function<bool()>& isSo, std::chrono::milliseconds limit = 300s)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isSo())
            loop.exit(1);
    });
    look.start(1);
    QTimer::singleShot(limit, Qt::PreciseTimer, &loop, [&loop] { loop.exit(0); });
    return loop.exec() == 1;
}

double microseconds(std::chrono::nanoseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

/** From the moment an item is due to its arrival at the way out. The first times it is due at once and the engine is
 *  woken, as by a scan; then it is due in seconds, as after a back-off. */
void dueToSent(benchmark::State& state)
{
    SyncCloud cloud;
    const SystemClock clock;
    const auto storage = app::Storage::open(cloud.dataDirectory(), clock).value();
    app::CloudLink link(*storage, settingsOf(cloud), cloud.dataDirectory(), clock);
    const std::chrono::milliseconds away(state.range(0));
    std::vector<double> waits;
    for (auto _ : state) {
        cloud.forgetPosts();
        const QDateTime due = clock.now().addMSecs(away.count());
        cloud.appendRecord(due);
        link.engine.wake();
        if (!waitUntil([&] { return cloud.lastPostMs() > 0; }))
            return state.SkipWithError("the item was not sent");
        const double wait = static_cast<double>(cloud.lastPostMs() - due.toMSecsSinceEpoch());
        waits.push_back(wait);
        state.SetIterationTime(std::max(0.0, wait) / 1000);
        if (!waitUntil([&] { return storage->outbox.stats()->waiting == 0; }))
            return state.SkipWithError("the item was not acknowledged");
    }
    state.counters["worst_ms"] = quantile(waits, 1);
}
BENCHMARK(dueToSent)
    ->Name("sync/due_to_sent")
    ->Arg(0)
    ->Iterations(20)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(dueToSent)
    ->Name("sync/due_to_sent")
    ->Arg(5000)
    ->Iterations(4)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

struct ThreadCost {
    double seconds = 0;
    double wakeUps = 0;
};

/** What the threads of a process with this name have used so far. */
ThreadCost costOf(qint64 pid, const QByteArray& thread)
{
    ThreadCost cost;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(pid));
    const auto read = [&tasks](const QString& task, const char* file) {
        QFile opened(tasks.filePath(task + u'/' + QLatin1String(file)));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    };
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!thread.isEmpty() && read(task, "comm").trimmed() != thread)
            continue;
        const QByteArray status = read(task, "status");
        const qsizetype at = status.indexOf("\nvoluntary_ctxt_switches:");
        cost.seconds += read(task, "schedstat").split(' ').value(0).toDouble() / 1e9;
        cost.wakeUps += status.mid(at + 25, status.indexOf('\n', at + 1) - at - 25).trimmed().toDouble();
    }
    return cost;
}

/** The kiosk with a cloud, nothing to send and a camera that sees a wall: the thread of disk and network. Time is what
 *  it takes of a core in a second. */
void idle(benchmark::State& state)
{
    SyncCloud cloud;
    const QString wall = cloud.kiosk().path(QStringLiteral("wall"));
    QDir().mkpath(wall);
    support::texturedScene({640, 480}).save(wall + QStringLiteral("/wall.png"));
    QProcess kiosk;
    cloud.kiosk().start(kiosk, wall);
    QTest::qWait(5000); // real time: start and roster are done, the idle kiosk is measured
    if (kiosk.state() != QProcess::Running)
        state.SkipWithError("the kiosk did not start");
    constexpr double seconds = 30;
    for (auto _ : state) {
        const qint64 pid = kiosk.processId();
        const ThreadCost storeBefore = costOf(pid, "store");
        const ThreadCost httpBefore = costOf(pid, "Qt HTTP thread");
        QTest::qWait(static_cast<int>(seconds * 1000)); // real time: the measured period
        const ThreadCost store = costOf(pid, "store");
        const ThreadCost http = costOf(pid, "Qt HTTP thread");
        const double used = store.seconds - storeBefore.seconds + http.seconds - httpBefore.seconds;
        state.SetIterationTime(used / seconds);
        state.counters["percent_of_a_core"] = used / seconds * 100;
        state.counters["wakeups_per_s"] =
            (store.wakeUps - storeBefore.wakeUps + http.wakeUps - httpBefore.wakeUps) / seconds;
    }
    kiosk.kill();
    kiosk.waitForFinished();
}
BENCHMARK(idle)->Name("sync/idle")->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

/** The kiosk's store on its thread, with somebody who shows badges. */
class StoreAtWork {
public:
    explicit StoreAtWork(SyncCloud& cloud)
    {
        m_backend = new app::Backend(settingsOf(cloud), cloud.dataDirectory(), false, m_clock);
        m_backend->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_backend, &QObject::deleteLater);
        QObject::connect(
            m_backend, &app::Backend::decided, m_backend,
            [this](const attendance::Verdict& verdict) {
                m_waits.push_back(microseconds(std::chrono::steady_clock::now() - m_shownAt.load()));
                m_counted += std::holds_alternative<attendance::Receipt>(verdict);
                ++m_decided;
            },
            Qt::DirectConnection);
        QObject::connect(m_backend, &app::Backend::photoWanted, m_backend,
                         [this](const QString& id) { m_backend->keepPhoto(id, m_jpeg); });
        QObject::connect(
            m_backend, &app::Backend::queueChanged, m_backend,
            [this](const app::QueueStatus& status) { m_waiting = status.stats.waiting; }, Qt::DirectConnection);
        m_thread.start();
        QMetaObject::invokeMethod(m_backend, &app::Backend::open, Qt::BlockingQueuedConnection);
    }
    ~StoreAtWork()
    {
        QMetaObject::invokeMethod(m_backend, &app::Backend::close, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    QThread& thread() { return m_thread; }
    int waiting() const { return m_waiting; }
    int counted() const { return m_counted; }

    /** Shows the badges of these students one after another, one each 25 ms: what each waited, in microseconds. */
    std::vector<double> show(int first, int count)
    {
        m_waits.clear();
        for (int i = 0; i < count; ++i) {
            QTest::qWait(25); // real time: the pace of the badges
            const int before = m_decided;
            m_shownAt = std::chrono::steady_clock::now();
            const QVideoFrame frame(QVideoFrameFormat({64, 48}, QVideoFrameFormat::Format_BGRX8888));
            const scan::Scan scan{support::studentNumber(first + i).toLatin1(), frame, {}, m_clock.monotonic()};
            QMetaObject::invokeMethod(m_backend, [this, scan] { m_backend->checkIn(scan); });
            if (!waitUntil([&] { return m_decided > before; }))
                qFatal("a scan was not decided");
        }
        return m_waits;
    }

private:
    const SystemClock m_clock;
    const QByteArray m_jpeg = "\xff\xd8\xff\xe0" + QByteArray(60'000, 'p') + "\xff\xd9";
    QThread m_thread;
    app::Backend* m_backend;
    std::atomic<std::chrono::steady_clock::time_point> m_shownAt;
    std::atomic<int> m_decided{0};
    std::atomic<int> m_counted{0};
    std::atomic<int> m_waiting{-1};
    std::vector<double> m_waits; ///< of the store's thread while a badge is shown
};

/** From a badge read to its record committed, while 30,000 records are sent. Time is the median; beside it that of the
 *  same kiosk with nothing more to send, and how long the store's event loop was blocked at the longest. */
void scanWhileDraining(benchmark::State& state)
{
    constexpr int records = 30'000;
    constexpr int scans = 120;
    SyncCloud cloud;
    cloud.fillQueue(records);
    StoreAtWork store(cloud);
    support::Ticker ticker(store.thread());
    for (auto _ : state) {
        if (!waitUntil([&] { return store.waiting() >= 0 && store.waiting() < records; })) // its start is put off
            state.SkipWithError("nothing was sent");
        ticker.restart();
        const std::vector<double> draining = store.show(0, scans);
        const int waiting = store.waiting();
        const double block = static_cast<double>(ticker.longestGap().count());
        const double work = static_cast<double>(ticker.longestWork().count());
        if (waiting < scans)
            state.SkipWithError("the queue was empty too early");
        if (!waitUntil([&] { return store.waiting() == 0; }))
            state.SkipWithError("the queue was not emptied");
        ticker.restart();
        const std::vector<double> idle = store.show(scans, scans);
        if (store.counted() != 2 * scans)
            state.SkipWithError("a scan was not counted");
        state.SetIterationTime(quantile(draining, 0.5) / 1e6);
        state.counters["idle_p50_us"] = quantile(idle, 0.5);
        state.counters["of_idle"] = quantile(draining, 0.5) / quantile(idle, 0.5);
        state.counters["p99_ms"] = quantile(draining, 0.99) / 1000;
        state.counters["idle_p99_ms"] = quantile(idle, 0.99) / 1000;
        state.counters["longest_block_ms"] = block;
        state.counters["longest_work_ms"] = work;
        state.counters["left"] = waiting;
    }
}
BENCHMARK(scanWhileDraining)
    ->Name("sync/scan_while_draining")
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

} // namespace
