#pragma once

#include "core/queue/diskspace.h"
#include "core/queue/outbox.h"
#include "core/sync/circuitbreaker.h"

namespace rollcall::checkin {
class Timekeeper;
}

namespace rollcall::app {

class CloudLink;
class Storage;

/** How often what cannot be counted as it happens is looked at, for the metrics and for the alarms: nobody who watches from
 *  afar asks more often. */
inline constexpr std::chrono::seconds measurementInterval{5};

/** What the disk, the queue, the clock and the sync engine are like just now. */
struct Measurement {
    std::vector<queue::ItemCount> items;
    std::chrono::milliseconds oldest{}; ///< age of the oldest record or photo that is to be sent; 0 if there is none
    std::vector<sync::CircuitBreaker::Status> breakers = {};   ///< none without a cloud
    std::optional<std::chrono::milliseconds> clockOffset = {}; ///< ours minus the server's, while that is known
    std::optional<queue::DiskSpace> disk = {};                 ///< of the data directory, while it can be told
    int students = 0;                                          ///< on the roster
    std::optional<QDateTime> rosterAsOf = {};                  ///< when the cloud last confirmed it, if it ever did
};

/** Looks. `cloud`: null without one. Thread: store. Errors: those of reading the queue and the roster. */
Result<Measurement> measure(const Storage& storage, const CloudLink* cloud, const checkin::Timekeeper& time,
                            const QString& dataDirectory, const Clock& clock);

} // namespace rollcall::app
