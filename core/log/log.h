#pragma once

#include "core/log/format.h"
#include "core/log/level.h"
#include "core/log/logger.h"

#include <QMap>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

/** Structured logs. Everybody writes through a Logger (core/log/logger.h); only the program's main
 *  configures, with what is declared here. Every line goes to each output that takes its level, each on a
 *  thread of its own: a line is in its file 20 ms later, at once before the program crashes, and an output
 *  that hangs blocks nobody. */
namespace rollcall::log {

class Target;

/** Somewhere that lines go to. What else there is besides the three below is up to the program: any Target, and the
 *  Formatter whose lines it takes. */
struct Output {
    Level level = Level::Info;
    Formatter format = formatHuman;
    std::function<std::unique_ptr<Target>()> makeTarget{}; ///< must not wait for anything
};

/** Standard error. */
Output toStderr(Level level = Level::Info);

/** A file that is appended to (mode 0640, directories are made). Before it would outgrow maxBytes it is
 *  renamed to path.1, path.1 to path.2 and so on; the oldest beyond `keep` is deleted. One line longer than
 *  maxBytes still goes in whole. If somebody else moves the file away, the next line begins a new one. */
struct FileOutput {
    QString path{};
    Level level = Level::Debug;
    Format format = Format::Json;
    long long maxBytes = 10'000'000;
    int keep = 5;
};

Output toFile(const FileOutput& file);

/** systemd's journal over its native protocol, so that journalctl can filter by field and priority. */
Output toJournal(Level level = Level::Info);

struct Settings {
    Level level = Level::Info;      ///< for every logger without a rule of its own
    QMap<QString, Level> loggers{}; ///< rules: "queue" is for "queue.journal" too, the longest name counts
    std::vector<Output> outputs{toStderr()};
    size_t bufferBytes = 1024 * 1024; ///< for each output; when it is full the oldest lines are dropped and counted
};

/** Starts logging as `settings` say; may be called again at any time, and no line is lost at the change.
 *  Never waits for an output that it opens: what cannot be opened or written is reported on the others.
 *  Before the first call warnings and worse go to stderr. At the program's end everything is flushed.
 *  Thread-safe. */
void configure(const Settings& settings);

/** Changes Settings::level and Settings::loggers while running, for all lines from now on. Touches no output, so it
 *  never waits. Thread-safe. */
void setLevels(Level level, const QMap<QString, Level>& loggers);

/** Waits until all lines logged before are written; false if an output takes longer than `timeout`.
 *  Thread-safe. */
bool flush(std::chrono::milliseconds timeout = std::chrono::seconds(1));

/** Flushes and closes all outputs, waiting for each at most a second. Logging goes on as before
 *  configure(). */
void shutDown();

/** From now on Qt's own messages are lines too: logger "qt" or the message's category, qFatal is CRITICAL. */
void takeQtMessages();

/** From now on the lines are flushed before the program dies of SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP or SIGABRT.
 *  What was done on these signals before (core dump, sanitizer) is done after it. */
void flushOnCrash();

/** Adds to Health::dropped what an output had taken and had to give up later. Thread-safe. */
void countLost(unsigned long long lines);

/** How the outputs are doing, for health and metrics. Thread-safe. */
struct Health {
    unsigned long long written = 0; ///< lines, summed over the outputs since configure()
    unsigned long long dropped = 0; ///< lines, with those of countLost() since the program began
    bool failing = false; ///< an output that keeps lines on this computer's disk or terminal refused its last write
    bool isForwardingFailing = false; ///< one that passes them on did; nothing is lost here by that
};
Health health();

} // namespace rollcall::log
