#pragma once

#include "core/scan/pass.h"

#include <map>
#include <optional>

namespace rollcall::scan {

/** Chooses how much effort a frame of a stream is worth, for badges that the usual passes cannot see: inverted, mirrored, tiny,
 *  or small and pale. Every third frame without a new code gets such a pass, and every sixth with one, each time another. A
 *  pass that has read something is used at every frame as long as it reads, and every second time after that: who comes next
 *  usually holds the same kind of badge. Not thread-safe. */
class SecondLook {
public:
    void beginFrame();

    /** Whether these codes, which were read in this frame, are enough: one of them is new, and its frame is not one in
     *  six. A code is new for a second of frames; after that it may be a poster on the wall, which must not blind the kiosk. */
    bool areEnough(const QList<Code>& codes);

    /** The pass for this frame, or none. */
    std::optional<Pass> next();

    /** Whether the pass of this frame has read a code that nothing else had read. */
    void report(bool hasRead);

private:
    struct Span {
        quint64 first; ///< the number of the frame
        quint64 last;
    };

    quint64 m_frame = 0;
    std::map<QByteArray, Span> m_inView;
    std::size_t m_current = 0;
    std::size_t m_turn = 0;
    std::optional<std::size_t> m_favourite;
    bool m_hasNew = false;
    bool m_isReading = false; ///< the favourite read something in the last frame that had a second look
    bool m_isFavouritesTurn = false;
};

} // namespace rollcall::scan
