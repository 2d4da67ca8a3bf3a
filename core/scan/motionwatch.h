#pragma once

#include "core/scan/luma.h"

#include <array>
#include <chrono>
#include <optional>

namespace rollcall::scan {

/** Tells whether something moves before the camera: a person who comes nearer or switches the light on, not daylight that
 *  changes, the camera's own control of the light, or its noise. Any thread, one at a time. */
class MotionWatch {
public:
    /** Whether look() would do anything with a frame of this time: four a second are enough. */
    bool isDue(std::chrono::milliseconds now) const;

    /** Takes a frame with its time, and gives whether it differs from the one before. The first one does not. */
    bool look(const Luma& luma, std::chrono::milliseconds now);

private:
    static constexpr int across = 16;
    static constexpr int down = 12;
    using Tiles = std::array<int, across * down>; ///< the mean brightness of each

    static Tiles tilesOf(const Luma& luma);

    std::optional<Tiles> m_before;
    std::chrono::milliseconds m_at{};
};

} // namespace rollcall::scan
