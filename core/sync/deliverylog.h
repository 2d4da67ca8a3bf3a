#pragma once

#include "core/queue/backlog.h"
#include "core/sync/uplink.h"

#include <deque>
#include <functional>

namespace rollcall::sync {

/** What became of items since the last reset: one count for each item and attempt. */
struct DrainResult {
    int done = 0;
    int later = 0;
    int refused = 0;
    QString halt; ///< the code of what stopped it, if anything did; "queue_..." if that was our own disk
};

/** Notes what happens to items, of whatever kind, in the outbox and in a DrainResult.
 *
 *  What became of an attempt must reach the disk: a write that fails is kept and repeated, and until it succeeds nothing
 *  more is begun. So a disk that fails for a while does not make anything be sent twice. Thread: store. */
class DeliveryLog {
public:
    /** How often the backlog is settled at most, and by takeOver() at least. */
    static constexpr std::chrono::milliseconds betweenSettling{10'000};

    /** All outlive it. */
    DeliveryLog(queue::Outbox& outbox, queue::Backlog& backlog, const Clock& clock);

    /** Repeats the writes that failed, and settles the backlog if the last time is some seconds ago. True if no write is
     *  left, so that something may be begun. */
    bool flushPending();

    /** flushPending(); true if something was found that a killed program had left. */
    bool takeOver();

    /** How long the next write to our own disk is put off after one that failed; 0 if none did. */
    std::chrono::milliseconds stoppedFor() const;

    /** For a person who asks: the next flushPending() tries again and settles at once, and the counts start from 0. */
    void reset();

    /** What a read of the outbox gave. After an error nothing is begun for a while, and there is nothing. */
    template <typename T>
    std::vector<T> valueOrNone(Result<std::vector<T>> read)
    {
        if (read)
            return std::move(*read);
        stopOn(read.error());
        return {};
    }

    /** Makes everything due if the wall clock was set back since the last call. Due times are kept by the wall clock, so
     *  that they outlive the program; after a step back they would not come. Pauses are kept by RetryPolicy, which uses the
     *  monotonic clock. */
    void onWallClockStep();

    /** Until the next item of this kind is due; nothing if none waits. 0 or less if one is due. */
    std::optional<std::chrono::milliseconds> untilDue(const QString& kind);

    /** False if it did not reach the disk, or another program began one of them just now: then nothing may be sent. */
    bool begin(const std::vector<queue::ItemId>& items, const Attempt& attempt);

    /** They were begun but will not be sent: as if they had not been. */
    void giveBack(const std::vector<queue::ItemId>& items);

    /** Whether items appear in the DrainResult: those that may stay without harm do not. */
    enum class Counted { Yes, No };

    /** These give false if it has not reached the disk yet. */
    bool acknowledge(const std::vector<queue::ItemId>& items, Counted counted = Counted::Yes);
    bool defer(const std::vector<queue::ItemId>& items, const queue::Reason& reason, std::chrono::milliseconds wait,
               Counted counted = Counted::Yes);
    bool park(queue::ItemId item, const queue::Reason& reason);
    void makeAllDue();
    /** Gives what is unsent numbers that the cloud has not seen: Outbox::openNewEpoch(). */
    bool openNewEpoch();

    /** Nothing of one kind is taken until a person acts. */
    void halt(const QString& code) { m_result.halt = code; }

    const DrainResult& result() const { return m_result; }

private:
    using Write = std::function<Result<void>()>;

    bool write(Write write);
    Result<void> settleBacklog();
    void stopOn(const Error& error);

    queue::Outbox& m_outbox;
    queue::Backlog& m_backlog;
    const Clock& m_clock;
    std::deque<Write> m_failed;                           ///< to be repeated, in this order
    std::chrono::milliseconds m_stoppedUntil{};           ///< monotonic
    std::chrono::milliseconds m_wallAhead;                ///< of the monotonic clock, when last looked at
    std::optional<std::chrono::milliseconds> m_settledAt; ///< monotonic
    bool m_hasTakenOver = false;
    DrainResult m_result;
};

/** The part of an outcome that is kept with the items. */
queue::Reason reasonOf(const Outcome& outcome);

} // namespace rollcall::sync
