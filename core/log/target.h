#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace rollcall::log {

/** Where a sink's lines end up. Used by the sink's own thread alone, with every signal blocked; it may take
 *  as long as it needs. */
class Target {
public:
    virtual ~Target() = default;

    struct Outcome {
        size_t written = 0; ///< bytes, from the start
        int error = 0;      ///< errno, if it is not everything
    };
    /** Writes lines that stand one after the other; `ends` says where each one ends. What was not written is
     *  offered again later, from there on. */
    virtual Outcome write(std::string_view lines, std::span<const size_t> ends) = 0;

    /** For messages about it: "log file <path>". */
    virtual std::string description() const = 0;

    /** Whether it passes lines on to another program or computer, so that its failing loses only a copy. */
    virtual bool isForwarding() const { return false; }
};

} // namespace rollcall::log
