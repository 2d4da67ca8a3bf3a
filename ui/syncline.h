#pragma once

#include "core/base/reachability.h"

#include <QDateTime>

#include <optional>

namespace rollcall::ui {

/** What the honest line tells: facts only, as the sync engine and the queue know them at this moment. */
struct SyncLine {
    Reachability reachability = Reachability::Unknown;
    bool cloudEnabled = false;            ///< false: this kiosk keeps its records for itself, and that is not a fault
    int waiting = 0;                      ///< records and photos that are not in the cloud yet
    int parked = 0;                       ///< of those, the ones that will not be sent without help
    std::optional<QDateTime> oldest = {}; ///< since when the oldest of those that wait does
    bool isClockOff = false;              ///< the kiosk's clock is wrong

    friend bool operator==(const SyncLine&, const SyncLine&) = default;
};

/** The mark before the line: filled, hollow, or a triangle for what somebody has to look at. */
enum class SyncMark { Good, Offline, Help };

} // namespace rollcall::ui
