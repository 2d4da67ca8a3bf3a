#pragma once

#include "core/config/settings.h"
#include "core/log/log.h"

#include <span>
#include <vector>

namespace rollcall::app {

/** One row of the table of outputs, one for each logging.outputs.<name> of the settings. */
struct LogOutputRow {
    config::LogOutput config::LoggingSettings::*settings; ///< whether it is on, and its level
    log::Output (*make)(const config::LoggingSettings& settings, const QString& dataDirectory);
};
std::span<const LogOutputRow> logOutputRows();

/** Those of the outputs that are log files and on. A relative logging.log_dir is resolved against the data directory. */
std::vector<log::FileOutput> logFiles(const config::LoggingSettings& settings, const QString& dataDirectory);

/** The folder of the lines that wait for the log server; see otlp::Spool. */
QString logSpool(const config::LoggingSettings& settings, const QString& dataDirectory);

log::Level logLevel(config::LogLevel level);

} // namespace rollcall::app
