#include "core/log/log.h"

#include "core/log/category.h"
#include "core/log/crash.h"
#include "core/log/dispatch.h"
#include "core/log/filetarget.h"
#include "core/log/journaltarget.h"
#include "core/log/sink.h"
#include "core/log/streamtarget.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <shared_mutex>
#include <unistd.h>

namespace rollcall::log {

namespace {

using Sinks = std::vector<std::unique_ptr<Sink>>;

struct Outputs {
    std::shared_mutex mutex;
    Sinks sinks;
    std::atomic<unsigned long long> lost{0};
};

/** Leaked, like the loggers' categories: lines come until the very end. */
Outputs& outputs()
{
    static Outputs& outputs = *new Outputs;
    return outputs;
}

Sinks open(const Settings& settings)
{
    Sinks sinks;
    for (const Output& output : settings.outputs) {
        sinks.push_back(
            std::make_unique<Sink>(output.makeTarget(), output.level, output.format, settings.bufferBytes));
    }
    return sinks;
}

/** The caller closes the old sinks after releasing the lock, because that can take a second. */
Sinks exchange(Sinks sinks)
{
    Outputs& all = outputs();
    const std::lock_guard guard(all.mutex);
    all.sinks.swap(sinks);
    detail::setCrashSinks(all.sinks);
    return sinks;
}

void writeToStderr(const Entry& entry)
{
    LineBuffer line;
    formatHuman(line, entry);
    // Nothing is left to report a failure to.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.view().data(), line.size());
}

} // namespace

Output toStderr(Level level)
{
    return {level, formatHuman, [] { return std::make_unique<StreamTarget>(STDERR_FILENO); }};
}

Output toFile(const FileOutput& file)
{
    return {file.level, file.format == Format::Json ? formatJson : formatHuman, [file] {
                return std::make_unique<FileTarget>(QFile::encodeName(file.path).toStdString(), file.maxBytes,
                                                    file.keep);
            }};
}

Output toJournal(Level level)
{
    return {level, formatJournal, [] { return std::make_unique<JournalTarget>(); }};
}

void detail::dispatch(const Entry& entry)
{
    Outputs& all = outputs();
    const std::shared_lock guard(all.mutex);
    for (const auto& sink : all.sinks) {
        if (entry.level >= sink->level())
            sink->append(entry);
    }
    if (all.sinks.empty())
        writeToStderr(entry);
}

void configure(const Settings& settings)
{
    static const bool flushesAtExit = std::atexit(shutDown) == 0;
    Q_UNUSED(flushesAtExit)

    Sinks sinks = open(settings);
    Level floor = Level::Critical;
    for (const auto& sink : sinks)
        floor = std::min(floor, sink->level());

    const Sinks before = exchange(std::move(sinks));
    detail::setFloor(floor);
    setLevels(settings.level, settings.loggers);
}

void setLevels(Level level, const QMap<QString, Level>& loggers)
{
    std::map<std::string, Level, std::less<>> rules;
    for (auto rule = loggers.begin(); rule != loggers.end(); ++rule)
        rules.emplace(rule.key().toStdString(), rule.value());
    detail::setRules(level, std::move(rules));
}

bool flush(std::chrono::milliseconds timeout)
{
    Outputs& all = outputs();
    const std::shared_lock guard(all.mutex);
    return std::all_of(all.sinks.begin(), all.sinks.end(), [&](const auto& sink) { return sink->flush(timeout); });
}

void shutDown()
{
    const Sinks before = exchange({});
    detail::setFloor(Level::Debug);
    detail::setRules(Level::Warning, {});
}

void flushOnCrash()
{
    detail::installCrashHandler();
}

void countLost(unsigned long long lines)
{
    outputs().lost.fetch_add(lines);
}

Health health()
{
    Outputs& all = outputs();
    const std::shared_lock guard(all.mutex);
    Health health;
    health.dropped = all.lost.load();
    for (const auto& sink : all.sinks) {
        const Sink::Counts counts = sink->counts();
        health.written += counts.written;
        health.dropped += counts.dropped;
        bool& failing = counts.isForwarding ? health.isForwardingFailing : health.failing;
        failing = failing || counts.failing;
    }
    return health;
}

} // namespace rollcall::log
