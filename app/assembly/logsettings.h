#pragma once

#include "core/config/settings.h"
#include "core/log/log.h"

namespace rollcall::app {

/** Translates the logging settings into those of the log library. A relative folder is resolved against the data
 *  directory. */
log::Settings logSettings(const config::LoggingSettings& settings, const QString& dataDirectory);

/** Applies the general level and the levels of single loggers while the program runs. The outputs and their own levels do
 *  not change. Never blocks. Thread: any. */
void takeOverLevels(const config::LoggingSettings& settings);

} // namespace rollcall::app
