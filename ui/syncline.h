#pragma once

#include "core/base/reachability.h"

#include <QDateTime>

#include <optional>

namespace rollcall::ui {

/** What the sync status bar shows: the present state of the connection and the queue. */
struct SyncLine {
    Reachability reachability = Reachability::Unknown;
    bool cloudEnabled = false;            ///< false: records stay on this kiosk, which is not a fault
    int waiting = 0;                      ///< records and photos not in the cloud yet
    int parked = 0;                       ///< how many of those will not be sent without help
    std::optional<QDateTime> oldest = {}; ///< when the oldest of those was queued
    bool isClockOff = false;              ///< the kiosk's clock is wrong
    bool isScheduleRefused = false;       ///< the office has a new schedule that this kiosk cannot use
    bool isRosterHeldBack = false;        ///< the office's new roster has lost most students, and was not taken
    bool isZoneOther = false;             ///< this kiosk has another time zone than the school has in the cloud

    friend bool operator==(const SyncLine&, const SyncLine&) = default;
};

/** The mark in front of the text: a filled disc, a hollow ring, or a triangle if somebody has to act. */
enum class SyncMark { Good, Offline, Help };

} // namespace rollcall::ui
