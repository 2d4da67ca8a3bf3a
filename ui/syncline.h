#pragma once

namespace rollcall::ui {

/** What the honest line tells: facts only, as the sync engine and the queue know them at this moment. */
struct SyncLine {
    bool online = false;       ///< the last thing the cloud did was to answer
    bool cloudEnabled = false; ///< false: this kiosk keeps its records for itself, and that is not a fault
    int waiting = 0;           ///< records and photos that are not in the cloud yet
    int parked = 0;            ///< of those, the ones that will not be sent without help

    friend bool operator==(const SyncLine&, const SyncLine&) = default;
};

/** The mark before the line: filled, hollow, or a triangle for what somebody has to look at. */
enum class SyncMark { Good, Offline, Help };

} // namespace rollcall::ui
