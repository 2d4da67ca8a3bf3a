#pragma once

#include <QString>

#include <optional>

namespace rollcall::log {

/** How much a line matters. The order is used for comparing. */
enum class Level {
    Debug,    ///< for who looks for a fault; off in a school
    Info,     ///< what happened
    Warning,  ///< something is wrong, and the program went on by itself
    Error,    ///< something was not done
    Critical, ///< the program cannot do its job
};

/** The name in a log line: "DEBUG", "INFO", "WARNING", "ERROR" or "CRITICAL". Stored in log files: do not
 *  rename. */
const char* name(Level level);

/** The other way, in any case: "info", "INFO". */
std::optional<Level> parseLevel(QStringView text);

} // namespace rollcall::log
