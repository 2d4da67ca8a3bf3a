#pragma once

#include "ui/admin/camerafeed.h"

#include <map>
#include <vector>

namespace rollcall::ui {

/** Counts for some seconds how well a badge that is held up is read, and judges it. Reads no clock. Plain values. */
class ReadingTest {
public:
    static constexpr std::chrono::seconds length{10};

    enum class Judgement {
        NoPicture,   ///< no frame came
        NothingSeen, ///< no code in any frame
        ReadsWell,
        Slow,     ///< few frames a second
        Small,    ///< few pixels a module: read only if it is held still
        Hindered, ///< something keeps it from being read: hint
        Patchy,   ///< it is not read in every frame, and nothing seen in these says why
    };

    struct Figures {
        int frames = 0;   ///< that the camera gave
        int searched = 0; ///< of these
        int seen = 0;     ///< with a code, read or not
        int read = 0;     ///< with a code that was read
        double framesPerSecond = 0;
        std::chrono::nanoseconds median{}; ///< of the search of a frame
        std::chrono::nanoseconds longest{};
        std::optional<double> pixelsPerModule; ///< the median; nothing if it was never measured
        Judgement judgement = Judgement::NoPicture;
        std::optional<BadgeHint> hint; ///< the most frequent one, if there was any
    };

    /** `begin`: on the clock of the others. */
    explicit ReadingTest(std::chrono::milliseconds begin) : m_begin(begin) {}

    void noteFrame() { ++m_frames; }
    void noteSearched(const SearchedFrame& frame);

    std::chrono::milliseconds left(std::chrono::milliseconds now) const { return m_begin + length - now; }
    /** Of what was noted until `now`. */
    Figures figures(std::chrono::milliseconds now) const;

private:
    Judgement judge(const Figures& figures) const;

    std::chrono::milliseconds m_begin;
    int m_frames = 0;
    int m_seen = 0;
    int m_read = 0;
    std::vector<std::chrono::nanoseconds> m_took;
    std::vector<double> m_modules;
    std::map<BadgeHint, int> m_hints;
};

} // namespace rollcall::ui
