#pragma once

#include "core/config/settings.h"
#include "core/log/log.h"

namespace rollcall::app {

/** What the settings say about logs, in the log library's own terms. Relative folders lie in the data directory. */
log::Settings logSettings(const config::LoggingSettings& settings, const QString& dataDirectory);

/** Takes over the levels of all and of single loggers while running; outputs and their own levels stay as they are. Never
 *  waits. Thread: any. */
void takeOverLevels(const config::LoggingSettings& settings);

} // namespace rollcall::app
