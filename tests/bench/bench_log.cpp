#include "core/log/log.h"
#include "core/log/logger.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

using namespace rollcall;

namespace {

const log::Logger logger{"bench.log"};

/** One JSON line with five extras into a file, in the caller's thread. In bursts of a hundred, as the buffer is made for;
 *  it is emptied between them, outside of the time. */
void entry(benchmark::State& state)
{
    const QTemporaryDir directory;
    log::Settings settings;
    settings.outputs = {log::toFile({.path = directory.filePath(QStringLiteral("bench.jsonl"))})};
    log::configure(settings);
    int count = 0;
    for (auto _ : state) {
        logger.info("record is on disk",
                    {{"seq", count}, {"took_ms", 1.25}, {"photo", true}, {"state", "waiting"}, {"bytes", 61234}});
        if (++count % 100 == 0) {
            state.PauseTiming();
            log::flush();
            state.ResumeTiming();
        }
    }
    log::shutDown();
}
BENCHMARK(entry)->Name("log/entry");

/** The least that puts such a line into a file before the call returns: snprintf and write(2). */
void floorWrite(benchmark::State& state)
{
    const QTemporaryDir directory;
    const QByteArray path = directory.filePath(QStringLiteral("bench.jsonl")).toLocal8Bit();
    const int fd = ::open(path.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    int count = 0;
    char line[512];
    for (auto _ : state) {
        const int size = std::snprintf(line, sizeof line,
                                       "{\"timestamp\":\"2026-11-23T07:24:00.000000Z\",\"level\":\"INFO\",\"logger\":"
                                       "\"bench.log\",\"message\":\"record "
                                       "is on "
                                       "disk\",\"module\":\"bench_log\",\"function\":\"floorWrite\",\"line\":1,"
                                       "\"extra\":{\"seq\":%d,\"took_ms\":%g,"
                                       "\"photo\":true,\"state\":\"waiting\",\"bytes\":61234}}\n",
                                       ++count, 1.25);
        if (::write(fd, line, static_cast<size_t>(size)) != size)
            state.SkipWithError("not written");
    }
    ::close(fd);
}
BENCHMARK(floorWrite)->Name("log/floor_write");

} // namespace
