#pragma once

#include "core/base/result.h"
#include "core/observe/alarmbook.h"

namespace rollcall::app {

/** What a running kiosk says of itself, for rollcallctl beside it. Nothing of it counts once the kiosk has ended
 *  (isKioskRunning()). */
struct KioskStatus {
    struct Frames {
        QDateTime lastAt; ///< when the camera last gave a picture
        double perSecond = 0;
    };
    QDateTime at; ///< when it said so
    std::vector<observe::StandingAlarm> alarms = {};
    std::optional<Frames> frames = {}; ///< nothing before the first picture
};

/** Nothing if it never said anything. Any thread. */
std::optional<KioskStatus> readKioskStatus(const QString& dataDirectory);

/** Replaces status.json in the data directory, without waiting for the disk. Only for the kiosk that runs on it. Errors: see
 *  observe::writeTextfile(). */
Result<void> writeKioskStatus(const QString& dataDirectory, const KioskStatus& status);
void removeKioskStatus(const QString& dataDirectory);

} // namespace rollcall::app
