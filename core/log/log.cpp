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
};

/** Leaked, like the loggers' categories: lines come until the very end. */
Outputs& outputs()
{
    static Outputs& outputs = *new Outputs;
    return outputs;
}

Sink::Formatter formatter(Format format)
{
    return format == Format::Json ? formatJson : formatHuman;
}

Sinks open(const Settings& settings)
{
    Sinks sinks;
    const auto add = [&](std::unique_ptr<Target> target, Level level, Sink::Formatter format) {
        sinks.push_back(std::make_unique<Sink>(std::move(target), level, format, settings.bufferBytes));
    };
    if (settings.console.enabled)
        add(std::make_unique<StreamTarget>(STDERR_FILENO), settings.console.level,
            formatter(settings.console.format));
    for (const FileOutput& file : settings.files) {
        add(std::make_unique<FileTarget>(QFile::encodeName(file.path).toStdString(), file.maxBytes, file.keep),
            file.level, formatter(file.format));
    }
    if (settings.journal.enabled)
        add(std::make_unique<JournalTarget>(), settings.journal.level, formatJournal);
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

Health health()
{
    Outputs& all = outputs();
    const std::shared_lock guard(all.mutex);
    Health health;
    for (const auto& sink : all.sinks) {
        const Sink::Counts counts = sink->counts();
        health.written += counts.written;
        health.dropped += counts.dropped;
        health.failing = health.failing || counts.failing;
    }
    return health;
}

} // namespace rollcall::log
