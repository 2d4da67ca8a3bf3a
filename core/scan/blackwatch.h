#pragma once

#include "core/scan/luma.h"

#include <chrono>
#include <optional>

namespace rollcall::scan {

/** Tells whether a camera sees nothing: its lens is covered, its shutter is closed, or it is dark around it. Any thread, one at a
 *  time. */
class BlackWatch {
public:
    /** So long everything must be black. */
    explicit BlackWatch(std::chrono::milliseconds limit) : m_limit(limit) {}

    /** Takes one frame of many (2 a second suffice) with its time, and gives whether all has been black for long enough. A badge or a
     *  telephone that is held to a lens in the dark is not black. */
    bool look(const Luma& luma, std::chrono::milliseconds now);

    void reset() { m_since.reset(); }

private:
    std::chrono::milliseconds m_limit;
    std::optional<std::chrono::milliseconds> m_since;
};

} // namespace rollcall::scan
