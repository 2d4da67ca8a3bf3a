#pragma once

#include "tests/bench/scan/reader.h"
#include "tests/bench/scan/statistics.h"
#include "tests/support/footage.h"

namespace rollcall::bench {

/** What a reader made of some footage. */
struct FootageResult {
    int badges = 0;        ///< that were shown
    int read = 0;          ///< of these, accepted as a scan at least once
    int wrong = 0;         ///< scans of what was not shown
    int doubled = 0;       ///< scans of a badge beyond its first
    int heldFrames = 0;    ///< frames in which badges were held still
    int readFrames = 0;    ///< of these, with every badge read
    std::vector<int> lead; ///< of each badge read, how many frames before it was wholly in view
    Durations frames720;   ///< of each frame of 1280x720
    Durations empty720;    ///< of those without a badge
};

/** Plays the footage once, at 30 frames a second of its own time, to a fresh reader of each kind; the results in the same
 *  order are added to `results`. */
void play(const support::FootageKind& kind, quint32 seed, int visits, const std::vector<Reader>& readers,
          std::vector<FootageResult>& results);

} // namespace rollcall::bench
