#pragma once

#include <memory>
#include <vector>

namespace rollcall::log {

class Sink;

namespace detail {

/** Which sinks a crash flushes. They must live until the next call. */
void setCrashSinks(const std::vector<std::unique_ptr<Sink>>& sinks);

/** See flushOnCrash(). */
void installCrashHandler();

} // namespace detail

} // namespace rollcall::log
