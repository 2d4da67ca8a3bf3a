#pragma once

#include "core/config/settings.h"
#include "core/log/log.h"

namespace rollcall::app {

/** Translates the logging settings into those of the log library, with the outputs of logOutputRows(). */
log::Settings logSettings(const config::LoggingSettings& settings, const QString& dataDirectory);

/** Which of the log files cannot be written, and why; for people. Opens none of them, and leaves nothing behind. Waits for
 *  the disk they lie on, so not for a kiosk's start. */
QStringList logFaults(const config::LoggingSettings& settings, const QString& dataDirectory);

/** Applies the general level and the levels of single loggers while the program runs. The outputs and their own levels do
 *  not change. Never blocks. Thread: any. */
void takeOverLevels(const config::LoggingSettings& settings);

} // namespace rollcall::app
