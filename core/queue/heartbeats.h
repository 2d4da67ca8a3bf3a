#pragma once

#include "core/queue/outbox.h"

namespace rollcall::queue {

/** The report of how far this kiosk has come, as an item of the queue. There is one at most, and what it says is read when it is sent,
 *  so one that waits for hours is as good as a new one. Thread: store. Errors everywhere: Timeout, DiskFull, Io, Corrupt. */
class Heartbeats {
public:
    Heartbeats(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /** How far it has come. */
    struct Progress {
        QString epoch;                          ///< of the database
        qint64 lastSeq;                         ///< the highest number given in that epoch, 0 if none
        int waiting;                            ///< records, and voids of them, that the cloud has not taken yet
        std::optional<QDateTime> oldestWaiting; ///< when the oldest of them was queued; nothing if none waits
        friend bool operator==(const Progress&, const Progress&) = default;
    };
    Result<Progress> progress() const;

    /** Puts it in the queue, in the place of one of an earlier epoch; writes nothing if it waits there already. */
    Result<void> enqueue();

    /** The item, if it is due. */
    Result<std::optional<ItemId>> due() const;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace rollcall::queue
