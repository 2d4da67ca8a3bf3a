#pragma once

#include "core/queue/outbox.h"
#include "core/sync/uplink.h"

#include <deque>
#include <functional>

namespace rollcall::sync {

/** What became of the items since it was last reset, one count an item and attempt. */
struct DrainResult {
    int done = 0;
    int later = 0;
    int refused = 0;
    QString halt; ///< the code, if it was stopped by one; "queue_..." if by our own disk
};

/** Writes down what happens to items, in the outbox and in a DrainResult.
 *
 *  What became of an attempt must get to the disk: a write that fails is kept and done again, and until it is done
 *  nothing more is begun. So a disk that fails for a while makes nothing be sent twice. Thread: store. */
class DeliveryLog {
public:
    DeliveryLog(queue::Outbox& outbox, const Clock& clock);

    /** What another program may be sending is not taken back at the start, only after an hour. Before flushPending(). */
    void spareOthers() { m_isAlone = false; }

    /** Whether something may be begun: writes that failed before are done first. */
    bool flushPending();

    /** How long it is not worth trying again; 0 = our disk is well, as far as is known. */
    std::chrono::milliseconds stoppedFor() const;

    /** A person asks: tries again at the next flushPending(), and counts anew. */
    void reset();

    /** Reads. An error stops for a while and reads as nothing. */
    std::vector<queue::DueRecord> dueRecords(int limit);
    std::vector<queue::DuePhoto> duePhotos(int limit);

    /** What is due later is due now if the wall clock was set back since the last call: those times, kept by that clock so
     *  that they outlive the program, would never come. Whoever must wait has a RetryPolicy, which knows no wall clock. */
    void onWallClockStep();

    /** Until the next of that type is due; nothing if none waits. Not more than 0 if one is due. */
    std::optional<std::chrono::milliseconds> untilDue(queue::ItemType type);

    /** False if it is not on disk: then nothing may be sent. */
    bool begin(const std::vector<queue::ItemId>& items, const Attempt& attempt);

    /** These are false if it is not on disk yet. */
    bool acknowledge(const std::vector<queue::ItemId>& items);
    bool defer(const std::vector<queue::ItemId>& items, const queue::Reason& reason, std::chrono::milliseconds wait);
    bool park(queue::ItemId item, const queue::Reason& reason);
    void makeAllDue();
    /** What is unsent gets numbers that the cloud has not seen: Outbox::openNewEpoch(). */
    bool openNewEpoch();

    /** A service wants a person. */
    void halt(const QString& code) { m_result.halt = code; }

    const DrainResult& result() const { return m_result; }

private:
    using Write = std::function<Result<void>()>;

    bool write(Write write);
    Result<void> takeBack(std::chrono::milliseconds begunBefore);
    void stopOn(const Error& error);

    queue::Outbox& m_outbox;
    const Clock& m_clock;
    std::deque<Write> m_failed;                    ///< to be done again, in this order
    std::chrono::milliseconds m_stoppedUntil{};    ///< monotonic
    std::chrono::milliseconds m_wallAhead;         ///< of the monotonic clock, when last looked at
    std::chrono::milliseconds m_abandonedLookedAt; ///< monotonic
    bool m_isAlone = true;
    DrainResult m_result;
};

/** The part of an outcome that is kept with the items. */
queue::Reason reasonOf(const Outcome& outcome);

} // namespace rollcall::sync
