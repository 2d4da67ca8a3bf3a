#pragma once

#include "core/config/settings.h"
#include "core/log/log.h"

namespace rollcall::app {

/** What the settings say about logs, in the log library's own terms. Relative folders lie in the data directory. */
log::Settings logSettings(const config::LoggingSettings& settings, const QString& dataDirectory);

} // namespace rollcall::app
