#pragma once

#include "core/config/settings.h"
#include "core/otlp/shipping.h"

#include <memory>

namespace rollcall::app {

/** Begins to send log lines to the log server of the settings, which they wait for in logSpool(); null if none is on. For the
 *  kiosk only, which alone has its data directory: what other programs log there it sends as well. */
std::unique_ptr<otlp::Shipping> shipLogs(const config::Settings& settings, const QString& dataDirectory);

} // namespace rollcall::app
