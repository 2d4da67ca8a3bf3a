#pragma once

#include <QString>

#include <optional>

namespace rollcall::log {

/** How much a line matters, from the least to the most. */
enum class Level {
    Debug,    ///< for finding a fault; off in a school
    Info,     ///< what happened
    Warning,  ///< something is wrong, but the program can go on by itself
    Error,    ///< something could not be done
    Critical, ///< the program cannot do its job
};

/** The name in a log line: "DEBUG", "INFO", "WARNING", "ERROR" or "CRITICAL". Stored in log files: do not
 *  rename. */
const char* name(Level level);

/** The level of a name in upper or lower case: "info", "INFO". Nothing for any other text. */
std::optional<Level> parseLevel(QStringView text);

} // namespace rollcall::log
