#pragma once

#include "core/log/level.h"
#include "core/log/value.h"

#include <ctime>
#include <initializer_list>
#include <string_view>

namespace rollcall::log {

/** One line before it is written: views only, alive during the logging call. */
struct Entry {
    timespec time{}; ///< wall clock, UTC
    Level level = Level::Info;
    std::string_view logger;
    Text message;
    std::string_view file;     ///< path of the source file; may be empty
    std::string_view function; ///< as the compiler prints it; may be empty
    unsigned line = 0;
    std::string_view correlationId; ///< empty: there is none
    std::string_view exceptionCode; ///< empty: there is none
    Text exceptionDetail;
    const Extra* extras = nullptr;
    size_t extraCount = 0;
};

} // namespace rollcall::log
