#pragma once

#include "core/base/clock.h"
#include "core/config/loader.h"

#include <optional>

namespace rollcall::app {

/** One kiosk on this machine: where its settings and its data are. A value; the clock outlives it. */
struct Installation {
    const Clock& clock;
    std::optional<QString> configFile; ///< --config; nothing for the usual places
    QString dataDirectory;
    config::ServiceKeys serviceKeys = config::ServiceKeys::Refused;

    /** Reads the settings with this process's environment. */
    config::Loader loader() const;
};

} // namespace rollcall::app
